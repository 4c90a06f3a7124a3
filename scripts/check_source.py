"""The printed text is the source's text, word by word and mark by mark, but for declared rules and listed emendations.

Why:  The edition stands for the only witness of the text; a word changed in silence is a false quotation in waiting.
Bad:  «понятия» printed where the source has «понятие»
Good: line-end hyphens undone, white space equalled, and every other change listed in emendations.yml with its reason
"""

from collections.abc import Iterator

import source_text
import witness
from check_languages import script
from edition import DATA, SOURCE, Edition
from finding import Finding
from source_text import Tokens

PATH = f"{DATA}/emendations.yml"


def check(edition: Edition) -> Iterator[Finding]:
    """Yield differences (SRC001), emendations not as listed (SRC002–SRC004, SRC008), notes astray (SRC005–SRC007)."""
    if not edition.source or not edition.text_tokens:
        yield Finding(SOURCE, 1, "SRC000", "there is no text to compare; restore source.txt and the article")
        return
    source, places = witness.emended(edition)
    for emendation, place in zip(edition.emendations, places):
        if place is None:
            problem = f"line {emendation.source_line} of the source has no «{emendation.source}» left; mend the place"
            yield Finding(PATH, emendation.line, "SRC002", problem)
        if emendation.source == emendation.edition:
            yield Finding(PATH, emendation.line, "SRC003", "the emendation changes nothing; remove it")
        elif edition.strings and _folded(emendation.source, edition) != _folded(emendation.edition, edition):
            problem = f"«{emendation.edition}» is another word than «{emendation.source}», not other letters for it"
            yield Finding(PATH, emendation.line, "SRC008", f"{problem}; keep the source's word and write a note")
        if emendation.reason not in edition.reasons:
            yield Finding(
                PATH, emendation.line, "SRC004", f"the reason {emendation.reason} is not among `reasons`; add it"
            )
    for difference in source_text.differences(source, edition.text_tokens):
        yield _difference(difference)
    yield from _notes(edition)


def _folded(reading: str, edition: Edition) -> str:
    """A reading with letters that look alike, of two scripts, made one, so that only a change of words is left."""
    pairs = {one: other for one, other in edition.look_alikes.items() if script(one) != script(other)}
    return reading.translate(str.maketrans(dict[str, str | int | None](pairs)))


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
    marks = {piece.target[1:]: block for block, piece in page.links if piece.kind == "note"} if page else {}
    for note in edition.notes:
        block = marks.get(note.id)
        if block is None or block.id != note.paragraph:
            problem = f"the mark [*](#{note.id}) does not stand in {note.paragraph}; set it there"
            yield Finding(PATH, note.line, "SRC005", problem)
        elif " ".join(source_text.words(note.words)) not in " ".join(source_text.words(block.text)):
            yield Finding(
                PATH, note.line, "SRC006", f"«{note.words}» does not stand in {note.paragraph}; copy its words"
            )
    known = {note.id for note in edition.notes}
    for target, block in marks.items():
        if target not in known and page:
            yield Finding(page.path, block.line, "SRC007", f"{target} has no note; add it to emendations.yml")
