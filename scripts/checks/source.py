"""The printed text is the source's text, word by word and mark by mark, but for declared rules and listed emendations.

Why:  The edition stands for the only witness of the text; a word changed in silence is a false quotation in waiting.
Bad:  «понятия» printed where the source has «понятие»
Good: line-end hyphens undone, white space equalled, and every other change listed in emendations.yml with its reason
"""

from collections.abc import Iterator
from itertools import takewhile

from edition import emendations
from edition.edition import DATA, SOURCE, Edition
from edition.entries import Note
from language import tokens as source_text
from language.letters import are_alike, letters, own_words
from language.tokens import Tokens
from reading.checksums import sha256
from reading.finding import Finding
from reading.markdown_page import Block, Inline

PATH = f"{DATA}/emendations.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield differences (SRC001), emendations (SRC002–SRC004, SRC008), notes, abstracts, files (SRC005–SRC011)."""
    if not edition.source or not edition.text_tokens:
        yield Finding(SOURCE, 1, "SRC000", "there is no text to compare; restore source.txt and the article")
        return
    source, places = emendations.emended(edition)
    for emendation, place in zip(edition.emendations, places):
        if place is None:
            problem = f"line {emendation.source_line} of the source has no «{emendation.source}» left; mend the place"
            yield Finding(PATH, emendation.line, "SRC002", problem)
        if emendation.source == emendation.edition:
            yield Finding(PATH, emendation.line, "SRC003", "the emendation changes nothing; remove it")
        elif edition.strings and not are_alike(emendation.source, emendation.edition, edition.look_alikes):
            problem = f"«{emendation.edition}» is another word than «{emendation.source}», not other letters for it"
            yield Finding(PATH, emendation.line, "SRC008", f"{problem}; keep the source's word and write a note")
        if emendation.reason not in edition.reasons:
            yield Finding(
                PATH, emendation.line, "SRC004", f"the reason {emendation.reason} is not among `reasons`; add it"
            )
    for difference in source_text.differences(source, edition.text_tokens):
        yield _difference(difference)
    yield from _notes(edition)
    yield from _abstracts(edition)
    yield from _changed(edition)


def _difference(difference: source_text.Difference) -> Finding:
    was, now = _quote(difference.source), _quote(difference.edition)
    line = (
        f"line {difference.source[0].line} of the source has {was}" if difference.source else "the source has nothing"
    )
    problem = f"{line}, the edition has {now}; restore the source's reading or list an emendation"
    return Finding(difference.place.path, difference.place.line, "SRC001", problem)


def _quote(tokens: Tokens) -> str:
    if not tokens:
        return "nothing"
    text = " ".join(tokens.texts[:8])
    return f"«{text}{' …' if len(tokens) > 8 else ''}»"


def _notes(edition: Edition) -> Iterator[Finding]:
    page = edition.page(edition.original, "article")
    marks = {piece.target[1:]: (block, piece) for block, piece in page.links if piece.kind == "note"} if page else {}
    for note in edition.notes:
        block, piece = marks.get(note.id, (None, None))
        if block is None or piece is None or block.id != note.paragraph:
            problem = f"the mark [*](#{note.id}) does not stand in {note.paragraph}; set it there"
            yield Finding(PATH, note.line, "SRC005", problem)
        elif " ".join(source_text.words(note.words)) not in " ".join(source_text.words(block.text)):
            yield Finding(
                PATH, note.line, "SRC006", f"«{note.words}» does not stand in {note.paragraph}; copy its words"
            )
        elif not _marked(note, block, piece):
            problem = f"the mark [*](#{note.id}) stands away from «{note.words}»; set it in these words or behind them"
            yield Finding(PATH, note.line, "SRC009", problem)
    known = {note.id for note in edition.notes}
    for target, (block, _) in marks.items():
        if target not in known and page:
            yield Finding(page.path, block.line, "SRC007", f"{target} has no note; add it to emendations.yml")


def _marked(note: Note, block: Block, mark: Inline) -> bool:
    """Whether a note's mark stands in its words or directly behind them; white space and other marks do not count."""
    before = "".join(piece.text for piece in takewhile(lambda piece: piece is not mark, block.inlines))
    if before.endswith(note.words):
        return True
    reach = 2 * len(note.words)  # no further: a paragraph may be long
    near = before[-reach:]
    first, count = len(source_text.words(near)), len(source_text.words(note.words))
    all_ = source_text.words(near + block.text[len(before) : len(before) + reach])
    around = all_[max(first - count, 0) : first + count - 1]
    return f" {' '.join(source_text.words(note.words))} " in f" {' '.join(around)} "


def _abstracts(edition: Edition) -> Iterator[Finding]:
    """Abstracts that are not in the language stated, told by their letters."""
    known = letters(edition.alphabets)
    quotes = tuple(mark for way in edition.writing for mark in way.quotes)
    for abstract in edition.abstracts:
        of = known.get(abstract.language)
        if of and of.may_lack(abstract.text) and of.lack(own_words(abstract.text, quotes)):
            problem = f"{abstract.id} states the language {abstract.language}, which its text is not; state the text's"
            yield Finding(f"{DATA}/abstracts.yml", abstract.line, "SRC010", problem)


def _changed(edition: Edition) -> Iterator[Finding]:
    """Files of the source whose checksum is not the one that emendations.yml states."""
    for name, stated in edition.checksums.items():
        path = f"{DATA}/{name}"
        if path in (SOURCE, *edition.texts) and stated != (now := sha256(edition.root / path)):
            problem = f"the SHA-256 of the file is {now[:12]}…, emendations.yml states {stated[:12]}…"
            yield Finding(path, 1, "SRC011", f"{problem}; restore the file, which holds what the source prints")
