"""Every language has the same ids, heading levels, citation marks and links, paragraph by paragraph, in its own words.

Why:  Three languages are one edition only as long as an address, a mark and a link mean the same in each.
Bad:  `[7]` lost in a translated paragraph; a sentence left in Russian on a Kazakh page; a Latin `c` in «статья»
Good: the same blocks in the same order, each in its page's language and alphabet
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from edition import alignment
from edition.edition import Edition
from edition.prose import SHORTEST_COMPARED, counterparts, extents
from language.letters import latin_letters, mixed_words
from language.quotation_marks import MARKS
from language.sentences import WORD, Sentences
from reading import forms
from reading.finding import Finding, difference
from reading.markdown_page import ATTRIBUTES, Block, Page

# Readings of the source, which may have letters of another script.
OF_THE_SOURCE = re.compile(r"""\bsource"?: (?:'[^'\n]*'|"[^"\n]*"|[^,}\n]*)""")
# Forms that a translation has, too, and those of as many parts; it may have a list in the place of a paragraph.
OTHER_BLOCKS = {forms.TABLE, forms.VERSE, forms.QUOTATION, forms.FOOTNOTE}
SAME_PARTS = {forms.TABLE, forms.VERSE}
OUTSIDE = re.compile(r".*://.*")
OTHER_EXTENT = "see what is lost, added or joined"
# Shorter stretches are names, numbers and formulas, which may be equal in two languages.
SHORTEST_SENTENCE = 4
# Characters of a paragraph for each of the original's: the first edition's longer ones lie between 0.87 and 1.29. A
# language that usually writes shorter, or longer, may do so here.
SHORTEST_RATIO, LONGEST_RATIO = 0.8, 1.4
# A translator divides and joins the sentences of a paragraph; in longer ones that cannot be told from a lost sentence.
MOST_SENTENCES, DIVIDED = 4, 0.75
# How many sentences say the same as how many.
GROUPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))


def check(edition: Edition) -> Iterator[Finding]:
    """Yield other structure (TRN001–TRN003, TRN007, TRN008), untranslated sentences (TRN004), mixed words (TRN006)."""
    if len(edition.codes) < 2 or not edition.page_names:
        yield Finding("mkdocs.yml", 1, "TRN000", "there is no translation to compare; list the languages")
    sentences, usual = edition.sentences, extents(edition.prose, edition.original)
    for page in edition.pages.values():
        original = edition.page(edition.original, page.name)
        if original and original is not page:
            yield from _structure(original, page, sentences, usual.get(page.language, 1))
            yield from _untranslated(original, page, sentences)
    yield from _texts_of_data(edition, sentences)
    yield from _mixed(edition)
    for id, problem in alignment.wrong(edition):
        line = edition.files["sentences.yml"].line(id)
        remedy = "state anew which sentences say the same"
        yield Finding("docs/data/sentences.yml", line, "TRN009", f"{id}: {problem}; {remedy}")


def _structure(original: Page, page: Page, sentences: Sentences, usual: float) -> Iterator[Finding]:
    left, right = [[(_kind(b), b.level, b.id) for b in side.blocks] for side in (original, page)]
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            for one, other in zip(original.blocks[a1:a2], page.blocks[b1:b2]):
                yield from _paragraph(original, one, page, other)
                yield from _extent(original, one, page, other, sentences, usual)
        else:
            line = page.blocks[min(b1, len(right) - 1)].line if right else 1
            problem = f"the blocks differ from {original.path}: expected {_names(left[a1:a2])}"
            yield Finding(page.path, line, "TRN001", f"{problem}, found {_names(right[b1:b2])}; make them the same")


def _kind(block: Block) -> str:
    return block.form if block.form in OTHER_BLOCKS else block.kind


def _names(keys: list[tuple[str, int, str]]) -> str:
    return ", ".join(" ".join(filter(None, (kind, "#" * level, id))) for kind, level, id in keys) or "nothing"


def _paragraph(original: Page, one: Block, page: Page, other: Block) -> Iterator[Finding]:
    marks = [sorted(str(n) for i in b.inlines if i.kind == "mark" for n in i.numbers) for b in (one, other)]
    if marks[0] != marks[1]:
        problem = f"{difference(*marks)} in {other.id or 'this paragraph'}; cite as {original.path}:{one.line} does"
        yield Finding(page.path, other.line, "TRN002", f"citation marks differ: {problem}")
    # Addresses outside the edition may differ by language; that there is one may not.
    linked = [[i for i in b.inlines if i.kind in ("link", "note", "call", "image")] for b in (one, other)]
    links = [sorted(OUTSIDE.sub("another site", i.target) for i in each) for each in linked]
    if links[0] != links[1]:
        problem = f"{difference(*links)} in {other.id or 'this paragraph'}; link as {original.path}:{one.line} does"
        yield Finding(page.path, other.line, "TRN003", f"links differ: {problem}")
    yield from _ending(original, one, page, other)
    if one.form in SAME_PARTS and len(one.parts) != len(other.parts):
        problem = f"{len(other.parts)} parts for {len(one.parts)} of the original at {original.path}:{one.line}"
        yield Finding(page.path, other.line, "TRN008", f"{problem}; {OTHER_EXTENT}")


def _extent(
    original: Page, one: Block, page: Page, other: Block, sentences: Sentences, usual: float
) -> Iterator[Finding]:
    ratio = len(other.text) / len(one.text) if len(one.text) >= SHORTEST_COMPARED else 1
    extent = f"{len(other.text)} characters for {len(one.text)} of the original"
    if SHORTEST_RATIO * min(1, usual) <= ratio <= LONGEST_RATIO * max(1, usual):
        is_prose = one.kind == "text" and other.form != forms.LIST
        is_other = is_prose and not _divided(one.text, other.text, sentences)
        extent = _other_number(one.text, other.text, sentences) if is_other else ""
    if extent:
        yield Finding(page.path, other.line, "TRN008", f"{extent} at {original.path}:{one.line}; {OTHER_EXTENT}")


def _texts_of_data(edition: Edition, sentences: Sentences) -> Iterator[Finding]:
    for same in counterparts(prose for prose in edition.prose if prose.kind in ("data", "meta")):
        original = same.pop(edition.original, None)
        one = original.text if original else ""
        for prose in same.values() if original else ():
            if prose.text.strip() and {sentences.ended(one), sentences.ended(prose.text)} == {True, False}:
                problem = "only one of this text and its original ends with a full stop; end both the same way"
                yield Finding(prose.path, prose.line(), "TRN007", problem)
            elif problem := _other_number(one, prose.text, sentences):
                yield Finding(prose.path, prose.line(), "TRN008", f"{problem}; {OTHER_EXTENT}")


def _other_number(one: str, other: str, sentences: Sentences) -> str:
    """What is wrong with the number of sentences of a translation; nothing where it may be the original's."""
    left, right = sentences.numbers(one), sentences.numbers(other)
    overlap = left.start < right.stop and right.start < left.stop
    # One language may part with a full stop what another parts with a semicolon.
    if overlap or left.start + one.count(";") == right.start + other.count(";"):
        return ""
    return f"{right.start} sentences for {left.start} of the original"


def _divided(one: str, other: str, sentences: Sentences) -> bool:
    """Whether a translation of few sentences only divides or joins them: then their lengths still agree in order.

    Of the first edition's sentences, those divided or joined by an editor agree to 0.9, and a lost one leaves less.
    """
    left, right = ([end - start for start, end in sentences.spans(text)] for text in (one, other))
    return bool(right) and len(left) <= MOST_SENTENCES and _agreement(left, right) >= DIVIDED


def _agreement(left: Sequence[int], right: Sequence[int]) -> float:
    """How far lengths agree, one with one to three, in the best order: the worst ratio, 1 for the same lengths."""
    if not left or not right:
        return float(not left and not right)
    best = 0.0
    for a, b in GROUPS:
        if a <= len(left) and b <= len(right):
            ratio = sum(left[:a]) / sum(right[:b])
            best = max(best, min(ratio, 1 / ratio, _agreement(left[a:], right[b:])))
    return best


def _ending(original: Page, one: Block, page: Page, other: Block) -> Iterator[Finding]:
    left, right = (_last(block) for block in (one, other))
    if left != right and not (left.isalnum() and right.isalnum()):
        problem = f"ends with «{right}», {original.path}:{one.line} with «{left}»"
        yield Finding(page.path, other.line, "TRN007", f"the paragraph {problem}; end both the same way")


def _last(block: Block) -> str:
    """The last character of a block without quotation marks, inside which some languages put the stop."""
    raw = block.inlines[-1].raw if block.inlines else ATTRIBUTES.sub("", block.raw)
    return raw.rstrip(f" \n{MARKS}")[-1:]


def _untranslated(original: Page, page: Page, sentences: Sentences) -> Iterator[Finding]:
    known = {words for _, words in _sentences(original, sentences) if len(words) >= SHORTEST_SENTENCE}
    for line, words in _sentences(page, sentences):
        if words in known:
            problem = f"«{' '.join(words[:6])} …» is untranslated, as in {original.path}; translate it"
            yield Finding(page.path, line, "TRN004", problem)


def _sentences(page: Page, sentences: Sentences) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The sentences of a page: the line, and the words without numbers."""
    for block in page.blocks:
        for start, end in sentences.spans(block.text):
            words = WORD.findall(block.text, start, end)
            yield block.line + block.text.count("\n", 0, start), tuple(word for word in words if not word.isdecimal())


def _mixed(edition: Edition) -> Iterator[Finding]:
    for path, text, first_line in _texts(edition):
        for start, word in mixed_words(text):
            problem = f"«{word}» mixes Latin ({', '.join(latin_letters(word))}) and Cyrillic letters"
            line = first_line + text.count("\n", 0, start)
            yield Finding(path, line, "TRN006", f"{problem}; retype it in one script")


def _texts(edition: Edition) -> Iterator[tuple[str, str, int]]:
    """Every text that people read as (path, text, first line): pages with their front matter, data, site names."""
    for page in edition.pages.values():
        yield from ((page.path, str(value), page.meta_line(key)) for key, value in page.meta.items())
        yield from ((page.path, block.text, block.line) for block in page.blocks)
    for file in (*edition.files.values(), edition.site):
        if file is not None:
            yield file.path, OF_THE_SOURCE.sub(lambda match: " " * len(match[0]), file.text), 1
