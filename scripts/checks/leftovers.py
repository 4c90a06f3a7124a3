"""No text has a translator's mark, or words of the original that were not translated.

Why:  What was meant to be settled later is printed, and quoted.
Bad:  `[?]`; `(NB: check this)`; «материалдық и духовный дүние»
Good: a settled text; a title of the original’s
"""

import re
from collections.abc import Container, Iterator

from edition.edition import Edition
from edition.prose import OWN, Prose, counterparts
from language.senses import WORD
from reading.finding import Finding

MARK = re.compile(r"[\[(]\?+[\])]|\?\?|\b(?:NB|TODO|FIXME|XXX)\b")
# Letters of a word that says little by itself.
SHORT = 3


def check(edition: Edition) -> Iterator[Finding]:
    """Yield marks that were left (LEF001), and words of the original that stand untranslated (LEF002)."""
    if not edition.page_names:
        yield Finding("docs", 1, "LEF000", "there is no text to check; restore the pages")
        return
    for text in edition.prose:
        if text.kind in OWN and (match := MARK.search(text.text)):
            problem = f"“{match[0]}” was left in the text; settle what it asks, and remove it"
            yield Finding(text.path, text.line(match.start()), "LEF001", problem)
    yield from _of_the_original(edition)


def _of_the_original(edition: Edition) -> Iterator[Finding]:
    common = {code: {*rules.common} for code, rules in edition.writing.items()}
    for same in counterparts(text for text in edition.prose if text.kind in OWN):
        original = same.pop(edition.original, None)
        for code, text in same.items() if original else ():
            small = common.get(edition.original, set()) - common.get(code, set())
            if not {*"".join(small)} <= {*edition.alphabets.get(code, "")}:
                continue  # another script
            for one, other in _untranslated(text.text, original.text if original else "", small):
                if not _is_used(edition, text, other):
                    problem = f"“{one} {other}” are words of the original; translate them, or quote them"
                    yield Finding(text.path, text.line(), "LEF002", problem)


def _untranslated(text: str, original: str, small: Container[str]) -> Iterator[tuple[str, str]]:
    """Small words of the original's language, each with a longer one of the original after it, among other words."""
    words = WORD.findall(text.lower())
    if not any(word in small for word in words):
        return
    known = {*WORD.findall(original.lower())}
    for before, one, other, after in zip(words, words[1:], words[2:], words[3:]):
        alone = before not in known and after not in known  # in a title all words are the original's
        if alone and one in small and len(other) > SHORT and one in known and other in known:
            yield one, other


def _is_used(edition: Edition, text: Prose, word: str) -> bool:
    """Whether another text of the language has a word, too."""
    own = (each for each in edition.prose if each.language == text.language and each.kind in OWN)
    return any(word in WORD.findall(each.text.lower()) for each in own if each is not text)
