"""The source as the edition reads it: its tokens with the emendations made, and where each emendation stands."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from edition.edition import SOURCE, Edition
from language import tokens as source_text
from language.tokens import Token


@dataclass(frozen=True)
class Span:
    """Where an emendation stands in a text of the edition, by its characters, and both readings."""

    start: int
    end: int
    source: str
    edition: str


# The emendations of each text, which is known by its id and its words.
Spans = dict[tuple[str, str], list[Span]]


def emended(edition: Edition) -> tuple[list[Token], list[int | None]]:
    """The emended tokens, and for each emendation its first index among them (None where the place is not found)."""
    source = source_text.tokens(edition.source, SOURCE)
    changes: dict[int, tuple[str, str]] = {}
    places: list[int | None] = []
    for emendation in edition.emendations:
        place = source_text.locate(source, emendation.source, emendation.source_line, changes)
        places.append(place)
        if place is not None:
            changes[place] = (emendation.source, emendation.edition)
    result, moved = source_text.emended(source, changes)
    return result, [None if place is None else moved[place] for place in places]


def paragraphs(edition: Edition) -> list[str]:
    """For each emendation the id of the paragraph or abstract that prints it; empty where the texts do not agree."""
    tokens, places = emended(edition)
    printed = edition.text_tokens
    agreed = source_text.texts(tokens) == source_text.texts(printed)
    return [printed[place].id if agreed and place is not None else "" for place in places]


def spans(edition: Edition) -> Spans:
    """Where each emendation stands in the printed paragraphs and abstracts; nothing where the texts disagree."""
    ids = paragraphs(edition)
    _, places = emended(edition)
    changes = {place: change for place, change, id in zip(places, edition.emendations, ids) if id and place is not None}
    found: Spans = defaultdict(list)
    ordered, first = sorted(changes), 0
    for id, text in _printed(edition):
        tokens = list(source_text.TOKEN.finditer(text))
        for place in ordered[bisect_left(ordered, first) : bisect_left(ordered, first + len(tokens))]:
            change = changes[place]
            last = place - first + len(source_text.tokens(change.edition)) - 1
            span = Span(tokens[place - first].start(), tokens[last].end(), change.source, change.edition)
            found[id, text].append(span)
        first += len(tokens)
    return found


def _printed(edition: Edition) -> list[tuple[str, str]]:
    """The texts of `edition.text_tokens` with their ids, in the same order."""
    abstracts = [(abstract.id, text) for abstract in edition.abstracts for text in abstract.printed]
    return abstracts + [(block.id, block.text) for block in edition.paragraphs(edition.original).values()]
