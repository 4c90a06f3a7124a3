"""The files that pages name: the Open Graph preview image, and the text of the article beside another language's."""

import json
import re

from edition.alignment import segments
from edition.edition import Edition
from edition.wording import numbered, string
from pages import look

TEMPLATE = "overrides/picture.typ"
WIDTH, HEIGHT = 1200, 630
# The paths in the site: of the picture and the text of a language, of the ready citation of any paragraph of a page.
PICTURE, PARALLEL, CITATION = "assets/pictures/picture-{}.png", "assets/parallel/{}.js", "assets/citations/{}-{}.js"


def picture(edition: Edition, language: str, size: tuple[int, int] = (WIDTH, HEIGHT)) -> bytes:
    """The picture as a PNG of a size in pixels, drawn by Typst: the same bytes on any machine."""
    import typst  # late: no check needs it

    words = {
        "language": language,
        "title": edition.identity.title[language],
        "kind": numbered(string(edition, language, "cite_genre"), edition.version),
        "colours": look.colours(edition),
        "size": size,
        "languages": " · ".join(known.name for known in edition.languages),
    }
    drawn = typst.compile(
        edition.part(TEMPLATE).read_bytes(),
        format="png",
        ppi=72,
        ignore_system_fonts=True,
        sys_inputs={"words": json.dumps(words, ensure_ascii=False)},
    )
    assert isinstance(drawn, bytes)
    return drawn


def citation(part: str) -> bytes:
    """A script that hands over the ready citation of any paragraph as HTML: a page read from disk may load a script."""
    return f"citationOfAny({json.dumps(part, ensure_ascii=False)});\n".encode()


def parallel_text(edition: Edition, language: str) -> bytes:
    """A script that hands over the sentences of each paragraph by its id; citation marks are plain text in them.

    Those of the same number say the same in each language. A script and not JSON: a page read from disk may load a
    script, and may not fetch.
    """
    texts: dict[str, list[str]] = {id: [] for id in edition.paragraphs(language)}
    for segment in segments(edition):
        if segment.block in texts:
            texts[segment.block].append(re.sub(r" +", " ", segment.texts[language]))
    listed = json.dumps(texts, ensure_ascii=False, indent=0)
    return f'parallelText("{language}", {listed});\n'.encode()
