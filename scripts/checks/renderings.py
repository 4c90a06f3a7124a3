"""A term of the original has one rendering in each language, in the whole edition.

Why:  A reader takes two words for two things: “conflict” here and “collision” there, for one term of the original.
Bad:  «коллизия» in the Russian text and “collision” in its English counterpart, where renderings.yml has `conflict*`
Good: “conflict” wherever the original has «коллизия»; words that stand for another thing listed in `except`
"""

from collections.abc import Iterator

from edition.edition import Edition
from edition.entries import Rendering
from edition.prose import Prose, counterparts
from language.patterns import Phrases
from reading.finding import Finding

PATH = "docs/data/renderings.yml"
# Words of laws, of excerpts and of the source are not the edition's.
OWN = ("page", "meta", "data")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield translations without the rendering of a term (TER001), and terms of the table without use (TER002)."""
    if "renderings.yml" in edition.files and not edition.renderings:
        yield Finding(PATH, 1, "TER000", "there is no term to check; restore the entries")
    if not edition.renderings:
        return
    same = counterparts(prose for prose in edition.prose if prose.kind in OWN)
    for rendering in edition.renderings:
        yield from _of_term(edition, rendering, same)


def _of_term(edition: Edition, rendering: Rendering, same: list[dict[str, Prose]]) -> Iterator[Finding]:
    original = edition.original
    finds = {code: Phrases(words) for code, words in rendering.words.items()}
    excepted = Phrases(rendering.exceptions) if rendering.exceptions else None
    used = [each for each in same if original in each and _has(finds[original], each[original].text)]
    if not used:
        problem = f"no text has the term {rendering.id}, {_words(rendering, original)}; correct its words, or remove it"
        yield Finding(PATH, rendering.line, "TER002", problem)
    for each in used:
        if excepted and _has(excepted, each[original].text):
            continue
        for code, prose in each.items():
            if code in finds and not _has(finds[code], prose.text):
                problem = f"{_words(rendering, original)} is here without {_words(rendering, code)}"
                remedy = "use the one rendering, or list the words in `except` of renderings.yml"
                yield Finding(prose.path, prose.line(), "TER001", f"{problem}; {remedy}")


def _has(phrases: Phrases, text: str) -> bool:
    return any(True for _ in phrases.spans(text))


def _words(rendering: Rendering, code: str) -> str:
    return " or ".join(f"«{each}»" for each in rendering.words[code])
