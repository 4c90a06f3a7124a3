"""The rules of docs/data/search.yml, as the search engine in the browser runs them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# A group of letters in a pattern.
GROUP = re.compile(r"<(\w+)>")


def rules(given: Mapping[str, Any]) -> dict[str, Any]:
    """The rules of a language as the browser runs them: names resolved, patterns whole, steps by their numbers.

    What is not given changes no word.

    Raises KeyError for a mark, a step or a group of letters that the rules do not name; checks.search finds that first.
    """
    letters = given.get("letters", {})
    marks = ["^", *(_pattern(mark, letters) for mark in given.get("marks", {}).values())]
    return {
        "alike": given.get("alike", {}),
        "fold": given.get("alike", {}) | given.get("fold", {}),
        "same": given.get("same", {}),
        "synonyms": given.get("synonyms", []),
        "skipped": given.get("skipped", []),
        "words": given.get("words", {}),
        "least": given.get("least", 0),
        "before": [[_pattern(old, letters), new] for old, new in given.get("before", [])],
        "after": [[_pattern(old, letters), new] for old, new in given.get("after", [])],
        "window": given.get("window", "region"),
        "rounds": given.get("rounds", 1),
        "marks": marks,
        "steps": list(_steps(given, letters)),
    }


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
