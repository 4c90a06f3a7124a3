"""The emended source: its tokens with the emendations made, and where each emendation is."""

from collections import defaultdict
from typing import NamedTuple

from edition.edition import SOURCE, Edition
from edition.entries import Emendation
from language import tokens


class Span(NamedTuple):
    """An emendation in a text of the edition: its first character, and the one after its last."""

    start: int
    end: int
    emendation: Emendation


# The emendations of each text, which is known by its id and its words.
Spans = dict[tuple[str, str], list[Span]]


def emended(edition: Edition) -> tuple[list[tokens.Token], list[int | None]]:
    """The emended tokens, and for each emendation its first index among them (None where the reading is not found)."""
    source = tokens.tokens(edition.source, SOURCE)
    changes: dict[int, tuple[str, str]] = {}
    places: list[int | None] = []
    taken: set[int] = set()
    for emendation in edition.emendations:
        places.append(place := tokens.locate(source, emendation.source, emendation.source_line, taken))
        if place is not None:
            changes[place] = (emendation.source, emendation.edition)
            taken |= {*range(place, place + len(tokens.tokens(emendation.source)))}
    result, moved = tokens.emended(source, changes)
    return result, [None if place is None else moved[place] for place in places]


def paragraphs(edition: Edition) -> list[str]:
    """For each emendation the id of the paragraph or abstract that prints it; empty where the texts differ."""
    printed, places = _printed_places(edition)
    return ["" if place is None else printed[place].id for place in places]


def over_paragraphs(edition: Edition) -> list[Emendation]:
    """The emendations that begin in one printed paragraph and end in another."""
    printed, places = _printed_places(edition)
    placed = [(each, place) for each, place in zip(edition.emendations, places) if place is not None]
    lasts = [printed[place + len(tokens.tokens(each.edition)) - 1] for each, place in placed]
    return [each for (each, place), last in zip(placed, lasts) if last.id != printed[place].id]


def spans(edition: Edition) -> Spans:
    """Where each emendation is in the printed paragraphs and abstracts; nothing where the texts differ."""
    _, places = _printed_places(edition)
    changes = {place: change for place, change in zip(places, edition.emendations) if place is not None}
    found: Spans = defaultdict(list)
    first, left = 0, sorted(changes, reverse=True)
    for text, _, _, id in edition.printed_texts:
        matches = list(tokens.TOKEN.finditer(text))
        while left and left[-1] < first + len(matches):
            start = left.pop()
            last = matches[start - first + len(tokens.tokens(changes[start].edition)) - 1]
            found[id, text].append(Span(matches[start - first].start(), last.end(), changes[start]))
        first += len(matches)
    return found


def _printed_places(edition: Edition) -> tuple[list[tokens.Token], list[int | None]]:
    """The printed tokens, and for each emendation its first index among them; None for all where the texts differ."""
    source, places = emended(edition)
    printed = edition.text_tokens
    agreed = tokens.texts(source) == tokens.texts(printed)
    return printed, places if agreed else [None] * len(places)
