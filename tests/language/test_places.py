"""The words of terms, the days and the persons of an edition are found where they were found before."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from checks import names
from edition.edition import Edition
from language.patterns import Phrases

GOLDEN = Path(__file__).parent.parent / "golden/places.txt"


def test_every_place_is_found_and_no_other(first: Edition) -> None:
    found = [*terms(first), *days(first), *persons(first)]
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    assert found == [line for line in lines if not line.startswith("#")]


def terms(edition: Edition) -> Iterator[str]:
    for term in edition.terms:
        for language in edition.codes:
            phrases = Phrases(term.pattern[language])
            places = [
                f"{id}:{start}+{end - start}"
                for id, block in edition.paragraphs(language).items()
                if id not in term.not_in
                for start, end in phrases.spans(block.text)
            ]
            yield " ".join(["term", term.id, language, *places])


def days(edition: Edition) -> Iterator[str]:
    calendars = edition.calendars
    found: dict[str, list[str]] = defaultdict(list)
    for prose in (prose for prose in edition.prose if prose.language in calendars):
        found[f"days {prose.path} {prose.language}"] += calendars[prose.language].days(prose.text)
    return lines(found)


def persons(edition: Edition) -> Iterator[str]:
    endings = {code: rules.endings for code, rules in edition.writing.items()}
    found: dict[str, list[str]] = defaultdict(list)
    for prose in (prose for prose in edition.prose if prose.language in endings):
        mentions = names.mentions(prose, edition.persons, endings[prose.language])
        found[f"persons {prose.path} {prose.language}"] += [mention.person for mention in mentions]
    return lines(found)


def lines(found: dict[str, list[str]]) -> Iterator[str]:
    return (" ".join([text, *each]) for text, each in sorted(found.items()) if each)
