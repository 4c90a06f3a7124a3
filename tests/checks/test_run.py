import pytest

from checks import run
from edition_copy import Copy


def test_a_clean_edition_exits_with_zero(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--root", str(copy.root)]) == 0
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", f"0 findings, {len(run.CHECKS)} checks\n")


def test_findings_are_printed_sorted_and_exit_with_one(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    copy.edit("docs/ru/article.md", "\u00a0[1].", "\u00a0[1.")
    assert run.main(["--root", str(copy.root), "citations"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "docs/ru/article.md:12: CIT001: [1. is not a citation mark; write [7], [1–3] or [1, 3]"
    assert lines == sorted(lines)


@pytest.mark.parametrize("arguments", [["nonsense"], ["--root", "/nowhere/at/all"]])
def test_wrong_use_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(arguments) == 2
    assert capsys.readouterr().err.startswith("scripts/check: ")


def test_every_check_states_its_rule_its_reason_and_examples() -> None:
    for check in run.CHECKS.values():
        rule, _, manual = (check.__doc__ or "").partition("\n\n")
        assert rule.endswith("."), check.__name__
        assert [line[:6] for line in manual.splitlines()[:3]] == ["Why:  ", "Bad:  ", "Good: "], check.__name__


def test_codes_belong_to_one_module_each() -> None:
    import re
    from pathlib import Path

    homes: dict[str, set[str]] = {}
    for path in sorted(Path(run.__file__).parents[1].rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for code in re.findall(r'"([A-Z]{3}\d{3})"', text) if "Finding(" in text else ():
            homes.setdefault(code, set()).add(path)
    assert {code: names for code, names in homes.items() if len(names) > 1} == {}
