from checks import search
from edition_copy import Copy

PATH = "docs/data/search.yml"


def found(copy: Copy) -> list[str]:
    return [str(finding) for finding in search.check(copy.load())]


def test_the_real_rules_are_sound(copy: Copy) -> None:
    assert found(copy) == []


def test_a_language_without_rules(copy: Copy) -> None:
    text = (copy.root / PATH).read_text(encoding="utf-8")
    (copy.root / PATH).write_text(text[: text.index("\nkk:\n") + 1], encoding="utf-8")
    assert found(copy) == [f"{PATH}:1: SEA001: the search has no rules for kk; add its entry"]


def test_a_name_that_is_not_given(copy: Copy) -> None:
    copy.edit(PATH, "{name: possessive, in: stem", "{name: possesive, in: stem")
    (finding,) = found(copy)
    assert finding.startswith(f"{PATH}:")
    assert finding.endswith(": SEA002: kk uses the name 'possessive', which it does not give; mend the name")


def test_a_broken_pattern(copy: Copy) -> None:
    copy.edit(PATH, "cut: 'ость?$'", "cut: '(ость?$'")
    (finding,) = found(copy)
    assert finding.startswith(f"{PATH}:") and "SEA003: ru: the pattern (ость?$ is broken" in finding


def test_a_lookbehind_and_a_named_group_are_no_groups_of_letters(copy: Copy) -> None:
    copy.edit(PATH, "cut: 'ость?$'", "cut: '(?<=н)ость?$'")
    assert found(copy) == []


def test_nothing_to_check(copy: Copy) -> None:
    (copy.root / PATH).unlink()
    assert found(copy) == [f"{PATH}:1: SEA000: there are no rules to check; restore the file"]
