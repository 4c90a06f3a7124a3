"""The rules of docs/data/search.yml, as the search engine in the browser runs them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

# A group of letters in a pattern.
GROUP = re.compile(r"<(\w+)>")
# Accents that stay after composition, soft hyphens, joiners and spaces without width.
UNHEARD = "[\u0300\u0301\u00ad\u200b-\u200d\u2060\ufeff]"
# What has to be escaped in a pattern of the browser, and nothing else may be.
# The parts of rules in their order, as they are where a language does not state them.
DEFAULTS: dict[str, Any] = {"alike": {}, "fold": {}, "same": {}, "synonyms": [], "skipped": [], "words": {}, "least": 0}
DEFAULTS |= {"before": [], "after": [], "window": "region", "rounds": 1}
SYNTAX = re.compile(r"[\^$\\.*+?()\[\]{}|/]")


def rules(given: Mapping[str, Any]) -> dict[str, Any]:
    """The rules of a language as the browser runs them: names resolved, patterns whole, steps by their numbers.

    What is not given changes no word.

    Raises KeyError for a mark, a step or a group of letters that the rules do not name; checks.search finds that first.
    """
    letters = given.get("letters", {})
    stated = {name: given.get(name, default) for name, default in DEFAULTS.items()}
    return {
        **stated,
        "fold": stated["alike"] | stated["fold"],
        **{way: [[_pattern(old, letters), new] for old, new in stated[way]] for way in ("before", "after")},
        "marks": ["^", *(_pattern(mark, letters) for mark in given.get("marks", {}).values())],
        "steps": list(_steps(given, letters)),
    }


def typed(months: Iterable[str]) -> Iterator[list[str]]:
    """What is typed otherwise than the pages have it: [pattern, replacement] in the syntax of browsers.

    Signs of stress and of parted words go, `12 a` is one word, a day in digits is in words, with the names of `months`.
    """
    yield [UNHEARD, ""]
    yield [r"(?<=\d)(?:st|nd|rd|th)\b", ""]
    yield [r"(?<!\d)(\d{1,3})[ (-]{1,2}(\p{L})(?![\p{L}.\d])\)?", "$1$2"]
    for number, month in enumerate(months, 1):
        yield [rf"\b(\d{{4}})[-.]{number:02}[-.]0?(\d{{1,2}})\b", f"$2 {month} $1"]
        yield [rf"(?<![\d.\/])(?:0?(\d{{1,2}})[.\/])?0?{number}[.\/](\d{{4}})\b", f"$1 {month} $2"]


def spellings(languages: Iterable[Mapping[str, Any]]) -> Iterator[list[Any]]:
    """Other ways to type words, in any of the languages: [pattern of what is typed, what each match of it means].

    A keyboard is read both ways, and in its digits and signs alone, the letters being those of its own layout.
    """
    for given in languages:
        keyboard = given.get("keyboard", {})
        signs = {key: letter for key, letter in keyboard.items() if not key.isalpha()}
        turned = {letter: key for key, letter in keyboard.items()}
        for table in (keyboard, turned, signs, given.get("romanised", {})):
            if table:
                longest_first = sorted(table, key=len, reverse=True)
                yield ["|".join(SYNTAX.sub(r"\\\g<0>", key) for key in longest_first), table]


def patterns(rules: Mapping[str, Any]) -> list[str]:
    """The patterns of rules as the browser gets them."""
    replaced = [old for old, _ in [*rules["before"], *rules["after"]]]
    return [*rules["marks"], *replaced, *(step[1] for step in rules["steps"])]


def _steps(given: Mapping[str, Any], letters: Mapping[str, str]) -> Iterator[list[Any]]:
    """Steps as [mark, pattern, replacement, step after a match, step after none]."""
    steps = given.get("steps", [])
    places = {step["name"]: number for number, step in enumerate(steps) if "name" in step} | {"end": len(steps)}
    marks = {name: number for number, name in enumerate(given.get("marks", {}), 1)}
    for number, step in enumerate(steps):
        following = [places[step[way]] if way in step else number + 1 for way in ("then", "else")]
        yield [marks[step["in"]] if "in" in step else 0, _pattern(step["cut"], letters), step.get("to", ""), *following]


def _pattern(pattern: str, letters: Mapping[str, str]) -> str:
    """A pattern with its groups of letters written out."""
    return GROUP.sub(lambda match: letters[match[1]], pattern)
