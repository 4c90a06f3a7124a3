"""The source as the edition reads it: its tokens with the emendations made, and where each emendation stands."""

import source_text
from edition import SOURCE, Edition
from source_text import Token


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
    growth = {
        index: len(source_text.tokens(now)) - len(source_text.tokens(was)) for index, (was, now) in changes.items()
    }
    moved = [None if p is None else p + sum(more for index, more in growth.items() if index < p) for p in places]
    return source_text.emended(source, changes), moved


def paragraphs(edition: Edition) -> list[str]:
    """For each emendation the id of the paragraph or abstract that prints it; empty where the texts do not agree."""
    tokens, places = emended(edition)
    printed = edition.text_tokens
    agreed = [token.text for token in tokens] == [token.text for token in printed]
    return [printed[place].id if agreed and place is not None else "" for place in places]
