"""A term of the original has one rendering in each language, in the whole edition.

Why:  A reader takes two words for two things: “conflict” here and “collision” there, for one term of the original.
Bad:  «коллизия» in the Russian text and “collision” in its English counterpart, where renderings.yml has `conflict*`
Good: “conflict” wherever the original has «коллизия»; words that stand for another thing listed in `except`
"""

from collections.abc import Iterator

from edition.edition import Edition
from edition.entries import Rendering
from edition.prose import OWN, Prose, counterparts
from language.patterns import Phrases, Texts
from reading.finding import Finding

PATH = "docs/data/renderings.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield translations without the rendering of a term (TER001), and terms of the table without use (TER002)."""
    if "renderings.yml" in edition.files and not edition.renderings:
        yield Finding(PATH, 1, "TER000", "there is no term to check; restore the entries")
    if not edition.renderings:
        return
    same = counterparts(prose for prose in edition.prose if prose.kind in OWN)
    texts = {code: Texts([each[code].text if code in each else "" for each in same]) for code in edition.codes}
    for rendering in edition.renderings:
        yield from _of_term(edition, rendering, same, texts)


def _of_term(
    edition: Edition, rendering: Rendering, same: list[dict[str, Prose]], texts: dict[str, Texts]
) -> Iterator[Finding]:
    original = edition.original
    having = {code: texts[code].having(Phrases(words)) for code, words in rendering.words.items()}
    if not having[original]:
        problem = f"no text has the term {rendering.id}, {_words(rendering, original)}; correct its words, or remove it"
        yield Finding(PATH, rendering.line, "TER002", problem)
    excepted = texts[original].having(Phrases(rendering.except_)) if rendering.except_ else set()
    for place in sorted(having[original] - excepted):
        for code, prose in same[place].items():
            if code in having and place not in having[code]:
                problem = f"{_words(rendering, original)} is here without {_words(rendering, code)}"
                remedy = "use the one rendering, or list the words in `except` of renderings.yml"
                yield Finding(prose.path, prose.line(), "TER001", f"{problem}; {remedy}")


def _words(rendering: Rendering, code: str) -> str:
    return " or ".join(f"«{each}»" for each in rendering.words[code])
