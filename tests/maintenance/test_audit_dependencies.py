from pathlib import Path
from typing import Any

import pytest
import yaml

from maintenance import audit_dependencies

ROOT = Path(__file__).parents[2]
SUM = "    --hash=sha256:" + "a" * 64
SOUND = f"# made by pip-compile\none==1.0 \\\n{SUM}\n    # via two\ntwo==2.0 \\\n{SUM}\n    # via\n    #   edition (pyproject.toml)\n"


def findings(lock: str, **policy: Any) -> list[str]:
    return [str(finding) for finding in audit_dependencies.audit(lock, policy, "2026-11-25")]


def test_a_sound_lock_is_silent() -> None:
    assert findings(SOUND) == []


def test_the_real_locks_are_silent() -> None:
    policy = yaml.safe_load((ROOT / "deploy/audit.yml").read_text(encoding="utf-8"))
    assert policy == {"accepted": []}
    assert findings((ROOT / "requirements.txt").read_text(encoding="utf-8"), **policy) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("one==1.0 \\", "one>=1.0 \\", "requirements.txt:2: DEP001: line 2: “one>=1.0 \\” pins no version; make the lock anew with pip-compile"),
        ("one==1.0 \\", "one @ https://a.example/one.whl \\", "requirements.txt:2: DEP001: line 2: “one @ https://a.example/one.whl \\” pins no version; make the lock anew with pip-compile"),
        ("# made by pip-compile", "--extra-index-url https://a.example/", "requirements.txt:1: DEP001: line 1: “--extra-index-url https://a.example/” pins no version; make the lock anew with pip-compile"),
        (f"one==1.0 \\\n{SUM}\n", "one==1.0\n", "requirements.txt:2: DEP002: one has no sha256 sum; make the lock with hashes"),
        ("# via two", "# via three", "requirements.txt:2: DEP003: nothing needs one; make the lock anew"),
        (f"{SUM}\n    # via two", f"{SUM[:-1]}\n    # via two", f"requirements.txt:3: DEP001: line 3: “{SUM[:-1].strip()[:60]}” is neither a sum nor a reason; make the lock anew with pip-compile"),
    ],
)  # fmt: skip
def test_a_fault_is_found_exactly(old: str, new: str, expected: str) -> None:
    assert SOUND.count(old) == 1
    assert findings(SOUND.replace(old, new)) == [expected]


def test_nothing_to_audit_is_a_finding() -> None:
    assert findings("# empty\n") == ["requirements.txt:1: DEP000: there is no package to audit; restore the lock"]


def test_an_accepted_fault_runs_out() -> None:
    entry = {"id": "GHSA-x", "package": "one", "reason": "r"}
    assert findings(SOUND, accepted=[{**entry, "until": "2026-11-25"}]) == []
    assert findings(SOUND, accepted=[{**entry, "until": "2026-11-24"}]) == [
        "deploy/audit.yml:1: DEP004: GHSA-x (one) was accepted until 2026-11-24; mend it or think again"
    ]


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (0, "No known vulnerabilities found", 0),
        (1, "Found 1 known vulnerability in 1 package", 1),
        (1, "ConnectionError: Max retries exceeded", 2),
    ],
)
def test_a_database_out_of_reach_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int, said: str, expected: int
) -> None:
    tool = tmp_path / "pip-audit"
    tool.write_text(f"#!/bin/sh\necho '{said}'\nexit {status}\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert audit_dependencies.ask_database({}) == (expected, said)


def test_a_tool_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert audit_dependencies.ask_database({}) == (2, "pip-audit is not installed")
