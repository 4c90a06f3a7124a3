"""The printed text is the source's text, word by word and mark by mark, but for declared rules and listed emendations.

Why:  The edition represents the only source of the text; a word changed without notice becomes a false quotation.
Bad:  «понятия» printed where the source has «понятие»
Good: line-end hyphens undone, white space made equal, and every other change listed in emendations.yml with its reason
"""

import os
from collections.abc import Iterator, Sequence
from itertools import pairwise

from edition import emendations
from edition.anchors import no_paragraph
from edition.edition import DATA, SOURCE, Edition
from edition.entries import Note
from language import tokens as source_text
from language.letters import are_alike, own_words
from language.tokens import Token
from reading.finding import Finding
from reading.markdown_page import Block, Inline, Page
from reading.text_file import sha256

PATH = f"{DATA}/emendations.yml"
# What is not the source's reading is an emendation; the source's reading itself can have a note.
REMEDY = "restore the source's reading (a slip that stays gets a note), or"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield differences (SRC001), emendations (SRC002–SRC004, SRC008, SRC012), notes and files (SRC005–SRC013)."""
    printed = edition.text_tokens
    if not edition.source or not printed:
        yield Finding(SOURCE, 1, "SRC000", "there is no text to compare; restore source.txt and the article")
        return
    source, places = emendations.emended(edition)
    yield from _emendations(edition, places)
    yield from _differences([*source_text.differences(source, printed)])
    yield from _notes(edition)
    yield from _abstracts(edition)
    yield from _changed(edition)


def _emendations(edition: Edition, places: Sequence[int | None]) -> Iterator[Finding]:
    # Emendations that are the same word in letters of another script.
    alike = [are_alike(each.source, each.edition, edition.look_alikes) for each in edition.emendations]
    of_letters = {each.reason for each, is_alike in zip(edition.emendations, alike) if is_alike}
    for emendation, place, is_alike in zip(edition.emendations, places, alike):
        if place is None:
            problem = f"line {emendation.source_line} of the source has no «{emendation.source}» left"
            yield Finding(PATH, emendation.line, "SRC002", f"{problem}; correct the line or the reading")
        if emendation.source == emendation.edition:
            yield Finding(PATH, emendation.line, "SRC003", "the emendation changes nothing; remove it")
        elif emendation.reason in of_letters and not is_alike:
            problem = f"«{emendation.edition}» is another word than «{emendation.source}»"
            problem = f"{problem}, but the reason {emendation.reason} is that of words in wrong letters"
            yield Finding(PATH, emendation.line, "SRC008", f"{problem}; {REMEDY} add a reason of its own")
        if emendation.reason not in edition.reasons:
            problem = f"the reason {emendation.reason} is not among `reasons`; add it there, in each language"
            yield Finding(PATH, emendation.line, "SRC004", problem)
    for emendation in emendations.over_paragraphs(edition):
        problem = f"«{emendation.edition}» goes over the end of a paragraph; list an emendation for each paragraph"
        yield Finding(PATH, emendation.line, "SRC012", problem)


def _differences(found: Sequence[source_text.Difference]) -> Iterator[Finding]:
    """The differences; words that are at another place than in the source are one, not one lost and one added."""
    lost = {_words(each.source): each for each in found if not each.edition}
    added = {_words(each.edition): each for each in found if not each.source}
    for each in found:
        words = _words(each.source or each.edition)
        if (each.source and each.edition) or not (words in lost and words in added):
            was, now = _quote(each.source), _quote(each.edition)
            place = f"line {each.source[0].line} of the source" if each.source else "the source"
            problem = f"{place} has {was}, the edition has {now}; {REMEDY} list an emendation with its reason"
            yield Finding(each.place.path, each.place.line, "SRC001", problem)
        elif each is added[words]:
            line = lost[words].source[0].line
            problem = f"{_quote(each.edition)} is at another place than in the source, line {line}; move it back"
            yield Finding(each.place.path, each.place.line, "SRC001", problem)


def _words(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(sorted(source_text.texts(tokens)))


def _quote(tokens: list[Token]) -> str:
    text = " ".join(source_text.texts(tokens[:8]))
    return f"«{text}{' …' if len(tokens) > 8 else ''}»" if tokens else "nothing"


def _notes(edition: Edition) -> Iterator[Finding]:
    marks: dict[str, tuple[Page, Block, Inline]] = {}
    for page in edition.text_pages(edition.original):
        for marked, mark in page.links:
            # A second mark of a note is an id that is twice on the page, as the check of ids says.
            if mark.kind == "note":
                marks.setdefault(mark.target[1:], (page, marked, mark))
    placed: list[Note] = []
    for note in edition.notes:
        _, block, piece = marks.get(note.id, (None, None, None))
        if note.paragraph not in edition.paragraph_pages:
            yield Finding(PATH, note.line, "SRC005", f"{note.id}: {no_paragraph(edition, note.paragraph)}")
        elif block is None or piece is None or block.id != note.paragraph:
            remedy = f"put it after «{note.words}», in every language"
            yield Finding(PATH, note.line, "SRC005", f"the mark [*](#{note.id}) is not in {note.paragraph}; {remedy}")
        elif not source_text.have(source_text.words(block.text), source_text.words(note.words)):
            remedy = "copy its words as readers see them, without links and marks"
            yield Finding(PATH, note.line, "SRC006", f"«{note.words}» is not in {note.paragraph}; {remedy}")
        elif not _marked(note, block, piece):
            problem = f"the mark [*](#{note.id}) is not at «{note.words}»; put it among these words or after them"
            yield Finding(PATH, note.line, "SRC009", problem)
        else:
            placed.append(note)
    order = [*marks]
    for before, note in pairwise(placed):
        if order.index(note.id) < order.index(before.id):
            problem = f"the mark of {note.id} is before that of {before.id}"
            yield Finding(PATH, note.line, "SRC013", f"{problem}; put the notes in the order of their marks")
    known = {note.id for note in edition.notes}
    for target, (page, block, _) in marks.items():
        if target not in known:
            yield Finding(page.path, block.line, "SRC007", f"{target} has no note; add it to emendations.yml")


def _marked(note: Note, block: Block, mark: Inline) -> bool:
    """Whether a note's mark is among its words or directly after them; white space and other marks do not count."""
    before = block.text[: next(start for start, piece in block.placed if piece is mark)]
    words, place = source_text.words(note.words), len(source_text.words(before))
    around = source_text.words(block.text)[max(place - len(words), 0) : place + len(words) - 1]
    return before.endswith(note.words) or source_text.have(around, words)


def _abstracts(edition: Edition) -> Iterator[Finding]:
    for abstract in edition.abstracts:
        of = edition.known_letters.get(abstract.language)
        if of and of.rule_out(own_words(abstract.text, edition.all_quotes)):
            problem = f"{abstract.id} states the language {abstract.language}, but its letters are of another"
            yield Finding(f"{DATA}/abstracts.yml", abstract.line, "SRC010", f"{problem}; state the text's language")


def _changed(edition: Edition) -> Iterator[Finding]:
    for name, stated in edition.checksums.items():
        path = f"{DATA}/{name}"
        is_read = path in edition.texts or (path == SOURCE and edition.source)
        now = sha256(edition.root / path) if is_read else ""
        if stated != now and (is_read or not os.path.lexists(edition.root / path)):
            problem = "what the source prints is not as emendations.yml knows it; restore the file"
            remedy = f", or for a better copy of the source write `{name}: {now}` under `checksums` there"
            yield Finding(path, 1, "SRC011", f"{problem}{remedy if is_read else ''}")
