"""The Open Graph preview image, one for each language, drawn by Typst."""

import json

from edition.edition import Edition
from edition.wording import numbered, string

FOLDER = "assets/pictures"
TEMPLATE = "overrides/picture.typ"
WIDTH, HEIGHT = 1200, 630


def path(language: str) -> str:
    """The path of the picture of a language in the site."""
    return f"{FOLDER}/picture-{language}.png"


def draw(edition: Edition, language: str) -> bytes:
    """A PNG of WIDTH × HEIGHT pixels, the same bytes from the same words: no font of the machine is used."""
    import typst  # late: no check needs it

    words = {
        "language": language,
        "title": string(edition, language, "title"),
        "kind": numbered(string(edition, language, "cite_genre"), edition.version),
        "languages": " · ".join(known.name for known in edition.languages),
    }
    drawn = typst.compile(
        (edition.root / TEMPLATE).read_bytes(),
        format="png",
        ppi=72,
        ignore_system_fonts=True,
        sys_inputs={"words": json.dumps(words, ensure_ascii=False)},
    )
    assert isinstance(drawn, bytes)
    return drawn
