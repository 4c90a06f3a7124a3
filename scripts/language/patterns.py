"""Regular expressions that an editor writes in docs/data, made ready for use, or refused with a reason."""

import re
import warnings
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

# More characters than this has no pattern; the edition's longest has 203.
LONGEST = 2_000
# `(…)*`, `(…)+`, `(…){2,}`: with another repetition inside, the time to search grows without bound.
REPEATED_GROUP = re.compile(r"(?<!\\)\)[*+{]")
# A repetition; one of so many times and more counts as one without bound.
REPETITION, MANY = re.compile(r"[*+]|,\d*\}"), 10
# Letters in which two repetitions are compared.
ALPHABET = "".join(map(chr, (*range(0x20, 0x250), *range(0x400, 0x530), 0x2019)))
CATEGORIES = {"WORD": r"\w", "DIGIT": r"\d", "SPACE": r"\s", "NOT_WORD": r"\W", "NOT_DIGIT": r"\D", "NOT_SPACE": r"\S"}


class BrokenPatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


@lru_cache(maxsize=512)
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, ready for use. Raises BrokenPatternError, whatever the cause."""
    if len(pattern) > LONGEST:
        raise BrokenPatternError(f"longer than {LONGEST:,} characters")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # `[[`, which is read as it always was
            return re.compile(pattern, flags)
    except (re.error, OverflowError) as error:  # the second for a repetition number too large
        raise BrokenPatternError(str(error)) from error
    except RecursionError as error:
        raise BrokenPatternError("brackets nested too deep") from error


@lru_cache(maxsize=512)
def endless(pattern: str) -> bool:
    """Whether a search for a sound pattern might not end within any time.

    It might where a group is repeated, and where a repetition follows another one that matches the same letters.
    """
    if REPEATED_GROUP.search(pattern):
        return True
    if len(REPETITION.findall(pattern)) < 2:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            return _sequence(re._parser.parse(pattern)).meet  # type: ignore[attr-defined]
    except RecursionError:
        return True


class _Part(NamedTuple):
    """The repetitions with which a part of a pattern may begin and end, as the letters that each matches.

    `empty` is whether the part may match nothing; `meet`, whether two in it meet that match the same letters.
    """

    first: list[frozenset[str]]
    last: list[frozenset[str]]
    empty: bool
    meet: bool = False


def _sequence(parts: Iterable[tuple[Any, Any]]) -> _Part:
    whole = _Part([], [], True)
    for kind, value in parts:
        part = _part(str(kind), value)
        meet = any(not one.isdisjoint(other) for one in whole.last for other in part.first)
        whole = _Part(
            whole.first + part.first * whole.empty,
            part.last + whole.last * part.empty,
            whole.empty and part.empty,
            whole.meet or part.meet or meet,
        )
    return whole


def _part(kind: str, value: Any) -> _Part:
    if kind == "SUBPATTERN":
        return _sequence(value[-1])
    if kind == "BRANCH":
        found = [_sequence(way) for way in value[1]]
        first, last = [one for way in found for one in way.first], [one for way in found for one in way.last]
        return _Part(first, last, any(way.empty for way in found), any(way.meet for way in found))
    if kind.endswith("_REPEAT"):
        least, most, parts = value
        letters = _letters(*parts[0]) if most >= MANY and len(parts) == 1 else frozenset()
        inner = _Part([letters], [letters], False) if letters else _sequence(parts)
        return inner._replace(empty=inner.empty or least == 0)
    return _Part([], [], kind in ("AT", "ASSERT", "ASSERT_NOT"))


def _letters(kind: Any, value: Any) -> frozenset[str]:
    """The letters of the alphabet that a letter or a set of a pattern matches; none for what is neither."""
    kind = str(kind)
    if kind == "ANY":
        found = set(ALPHABET)
    elif kind in ("LITERAL", "NOT_LITERAL"):
        found = {chr(value)}
    elif kind == "RANGE":
        found = {letter for letter in ALPHABET if value[0] <= ord(letter) <= value[1]}
    elif kind == "CATEGORY":
        found = set(re.findall(CATEGORIES[str(value).removeprefix("CATEGORY_")], ALPHABET))
    elif kind == "IN":
        found = set().union(*(_letters(*item) for item in value))
    else:
        return frozenset()
    if kind == "NOT_LITERAL" or (kind == "IN" and str(value[0][0]) == "NEGATE"):
        found = set(ALPHABET) - found
    return frozenset(found | {letter.swapcase() for letter in found})
