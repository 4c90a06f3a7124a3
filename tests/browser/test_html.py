"""Every page is HTML without an error or a warning, says the Nu HTML checker."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
JAR = next(ROOT.glob(".cache/vnu-jar-*.jar"), None)
# The checker reads the pages as files, where the policy's own host has no name; test_policy.py asks browsers instead.
NOT_ASKED = "Content Security Policy"


needs_checker = pytest.mark.skipif(
    JAR is None or not shutil.which("java"), reason="no Java or no checker in .cache; scripts/test fetches both"
)


def messages(folder: Path) -> list[str]:
    """What the checker says of all pages under a folder, as `page:line: words`."""
    pages = sorted(folder.rglob("*.html"))
    options = ("--format", "json", "--stdout", "--exit-zero-always")
    command = ["java", "-Xss4m", "-jar", str(JAR), *options, *map(str, pages)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [
        f"{Path(one['url'].removeprefix('file:')).relative_to(folder)}:{one.get('lastLine', 1)}: {one['message']}"
        for one in json.loads(said)["messages"]
        if NOT_ASKED not in one["message"]
    ]


@needs_checker
def test_every_page_is_html_without_fault(built: Path) -> None:
    assert messages(built) == []


@needs_checker
def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<!doctype html><html lang=kk><title>а</title><p><div></div></p>", encoding="utf-8"
    )
    assert [message.partition(":")[0] for message in messages(tmp_path)] == ["a.html"]
