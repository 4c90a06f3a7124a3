import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from checks import law, run
from edition.edition import Edition
from edition_copy import FIRST, Copy


def test_a_clean_edition_exits_with_zero(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--root", str(copy.root)]) == 0
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", f"0 findings, {len(run.CHECKS)} checks\n")


def test_findings_are_printed_sorted_and_exit_with_one(copy: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    copy.edit("docs/ru/article.md", "\u00a0[1].", "\u00a0[1.")
    assert run.main(["--root", str(copy.root), "citations", "source"]) == 1
    output = capsys.readouterr()
    cause = "docs/ru/article.md:12: CIT001: [1. is not a citation mark; write [7], [1–3], [1, 3] or [7, p. 45; 8]"
    assert output.out.splitlines() == [cause]
    assert output.err.endswith(" for these to be corrected; `scripts/check --all` shows all\n")
    assert run.main(["--root", str(copy.root), "--all", "citations", "source"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert cause in lines and len(lines) > 1 and lines == sorted(lines)


def test_an_unknown_check_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["nonsense"]) == 2
    assert capsys.readouterr().err.startswith("scripts/check: unknown check nonsense; choose from files, ")


def test_every_check_states_its_rule_its_reason_and_examples() -> None:
    for check in run.CHECKS.values():
        rule, _, manual = (check.__doc__ or "").partition("\n\n")
        assert rule.endswith("."), check.__name__
        assert [line[:6] for line in manual.splitlines()[:3]] == ["Why:  ", "Bad:  ", "Good: "], check.__name__


def test_codes_belong_to_one_module_each() -> None:
    homes: dict[str, set[str]] = {}
    for path in sorted(Path(run.__file__).parents[1].rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for code in re.findall(r'"([A-Z]{3}\d{3})"', text) if "Finding(" in text else ():
            homes.setdefault(code, set()).add(path)
    assert {code: names for code, names in homes.items() if len(names) > 1} == {}


def test_a_check_that_raises_is_a_finding_and_the_others_go_on(first: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = SimpleNamespace(check=lambda edition: law.check(None))  # type: ignore[arg-type]
    monkeypatch.setitem(run.CHECKS, "law", broken)  # type: ignore[arg-type]
    line = 1 + Path(law.__file__).read_text("utf-8").split("\n").index(
        '    if edition.expects("law") and not edition.provisions:'
    )
    reason = "AttributeError: 'NoneType' object has no attribute 'expects'"
    remedy = "report this bug, or undo the last change of the edition"
    assert [str(finding) for finding in run.run(first)] == [
        f"scripts/checks/law.py:{line}: RUN001: the check law failed ({reason}); {remedy}"
    ]


def test_a_folder_of_editions_is_checked_edition_by_edition(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("first", "second"):
        (tmp_path / name).symlink_to(FIRST)
    (tmp_path / "empty" / "docs").mkdir(parents=True)
    assert run.main(["--root", str(tmp_path), "links"]) == 1
    output = capsys.readouterr()
    assert {line.partition("/")[0] for line in output.out.splitlines()} == {"empty"}
    assert output.err.endswith(" findings, 1 checks in 3 editions\n")
    progress = [line for line in output.err.splitlines() if line.startswith("…")]
    assert [line.rpartition(",")[0] for line in progress] == ["… 1 of 3: empty", "… 2 of 3: first", "… 3 of 3: second"]
