"""What two languages say, the third says too: a negation, “only”, a number, an office, the parts of a list.

Why:  A lost “not” reads as well as the sentence did, and only the other languages know that it was there.
Bad:  «не только самостоятельно» and “not only on their own” beside «дербес емес»
Good: «дербес қана емес»; words that may say so or may not, as «вместо», are listed in `unclear` of writing.yml
"""

import re
from collections.abc import Callable, Iterator, Mapping

from edition import alignment
from edition.edition import Edition
from edition.prose import OWN, Prose, counterparts
from language.senses import Senses
from reading.finding import Finding

# Two that agree against one tell which is wrong.
ENOUGH = 3
# A semicolon in a sentence may stand for a conjunction; so many parts are a list.
LIST = 3
# Before the ids of terms, which may be the names of senses, too.
TERM = "term "
PARTS = re.compile("[;:]")


# The same sentence, or text of the data, by language; and the path and the line of each, or the text that knows them.
Unit = dict[str, tuple[str, tuple[str, int] | Prose]]


def check(edition: Edition) -> Iterator[Finding]:
    """Yield texts that lack a sense that all others have, or have one that none has (SEN001), and lists (SEN002)."""
    if not edition.page_names:
        yield Finding("docs", 1, "SEN000", "there is no text to compare; restore the pages")
    if len(edition.codes) < ENOUGH:
        return
    finders = {code: _finders(edition, code) for code in edition.writing}
    for unit in (unit for unit in _units(edition) if len(unit.keys() & finders.keys()) >= ENOUGH):
        found = {code: finders[code][0].found(text) for code, (text, _) in unit.items() if code in finders}
        differing = set[str]().union(*found.values()) - set[str].intersection(*found.values())
        if differing:
            differing -= set[str]().union(*(finders[code][1].found(unit[code][0]) for code in found))
        for sense in sorted(differing):
            yield from _alone(unit, sense, {code: sense in found[code] for code in found})
    yield from _lists(edition)


def _finders(edition: Edition, code: str) -> tuple[Senses, Senses]:
    """What finds the senses of a language with the terms of renderings.yml, and what may be no sense."""
    rules, mutual = edition.writing[code], [each for each in edition.renderings if each.mutual and code in each.words]
    terms = {f"{TERM}{each.id}": each.words[code] for each in mutual}
    excepted = {f"{TERM}{each.id}": each.except_ for each in mutual if code == edition.original}
    return Senses({**rules.senses, **terms}), Senses({**rules.unclear, **excepted})


def _units(edition: Edition) -> Iterator[Unit]:
    """The text sentence by sentence, and the other texts, in the parts that translate one another."""
    blocks = ((page, block) for page in edition.pages.values() for block in page.written)
    places = {(page.language, block.id): (page.path, block.line) for page, block in blocks}
    for segment in alignment.segments(edition) if _alike(edition) else ():
        known = {code: text for code, text in segment.texts.items() if (code, segment.block) in places}
        for row in _split(known, PARTS.split):
            yield {code: (text, places[code, segment.block]) for code, text in row.items()}
    for same in counterparts(text for text in edition.prose if text.kind in OWN and not _of_text(edition, text)):
        whole = {code: text.text for code, text in same.items()}
        for sentences in _split(whole, lambda text: [text[a:b] for a, b in edition.sentences.spans(text)]):
            for row in _split(sentences, PARTS.split):
                yield {code: (text, same[code]) for code, text in row.items()}


def _alike(edition: Edition) -> bool:
    """Whether the text has the same blocks in each language; where it has not, that is another finding."""
    ids = {tuple(block.id for page in edition.text_pages(code) for block in page.written) for code in edition.codes}
    return len(ids) == 1


def _split(texts: Mapping[str, str], split: Callable[[str], list[str]]) -> Iterator[dict[str, str]]:
    """The parts of texts in each language; the texts whole where they have not as many."""
    parts = [split(text) for text in texts.values()]
    alike = len({len(each) for each in parts}) == 1
    return (dict(zip(texts, row)) for row in (zip(*parts) if alike else [tuple(texts.values())]))


def _of_text(edition: Edition, text: Prose) -> bool:
    return text.kind == "page" and edition.is_text(text.place[0])


def _lists(edition: Edition) -> Iterator[Finding]:
    """Lists between semicolons that have as many parts in the other languages, and fewer or more in this one."""
    for same in counterparts(text for text in edition.prose if _of_text(edition, text)) if _alike(edition) else ():
        counts = {code: text.text.count(";") + 1 for code, text in same.items()}
        # A full stop may stand for a semicolon.
        sentences = {len([*edition.sentences.spans(text.text)]) for text in same.values()}
        for code, text in same.items() if len(counts) >= ENOUGH and len(sentences) == 1 else ():
            others = {count for other, count in counts.items() if other != code}
            if len(others) == 1 and counts[code] not in others and max(others) >= LIST:
                problem = f"{code}: the list has {counts[code]} parts between semicolons, elsewhere {max(others)}"
                yield Finding(text.path, text.line(), "SEN002", f"{problem}; correct the wrong one")


def _alone(unit: Unit, sense: str, having: Mapping[str, bool]) -> Iterator[Finding]:
    """The language that stands alone, of which the others agree."""
    for has in (True, False):
        odd = [code for code, is_there in having.items() if is_there is has]
        if len(odd) == 1:
            _, place = unit[odd[0]]
            path, line = (place.path, place.line()) if isinstance(place, Prose) else place
            others = " and ".join(code for code in having if code not in odd)
            added, lost = f"“{sense}” is here and not in {others}", f"{others} say “{sense}”, and this text does not"
            yield Finding(path, line, "SEN001", f"{odd[0]}: {added if has else lost}; correct the wrong one")
