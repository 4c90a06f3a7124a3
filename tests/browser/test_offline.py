"""The downloads in Chromium and in Debian's Firefox, in a network namespace where nothing outside can be reached."""

import functools
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from browser.first import EDITION

READER = Path(__file__).with_name("read_offline.py")


@functools.cache
def cut_off() -> list[str]:
    """The command that runs another without a network, or a skip with the reason."""
    for command in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"]):
        if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0:
            return command
    pytest.skip("no right to make a network namespace here")


def read(browser: str, folder: Path, scratch: Path, *files: str) -> dict[str, Any]:
    """What the reader met in the files of `folder`."""
    command = [*cut_off(), sys.executable, str(READER), browser, str(folder), str(scratch), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_every_page_opens_and_every_link_lands(browser: str, offline: Path, tmp_path: Path) -> None:
    files = sorted(path.relative_to(offline).as_posix() for path in offline.rglob("*.html"))
    met = read(browser, offline, tmp_path, *files)
    assert met["interfaces"] == ["lo"]
    assert len(met["pages"]) == len(EDITION.pages)
    for name, state in met["pages"].items():
        assert state["language"] == (name.partition("/")[0] if "/" in name else EDITION.original), name
        assert state["words"] > 1000
        assert (state["unloaded"], state["unstyled"]) == ([], []), name
    # Each address of the register is linked from somewhere in each language, or is a heading in the contents.
    assert met["landed"] > len(EDITION.register) * len(EDITION.codes) / 2
    assert (met["missing"], met["asked"], met["refused"]) == ([], [], [])
    # Search finds the term first, and a citation shows its work.
    assert met["found"][0] == f"{(offline / 'kk' / 'glossary.html').as_uri()}#publicity"
    assert "[7]" in met["note"]


@pytest.mark.parametrize("browser", ["chromium", "firefox"])
def test_what_is_wrong_would_be_seen(browser: str, tmp_path: Path) -> None:
    """The reading finds a dead link, a place that is not there, a request, a picture that is not there, a refusal."""
    (tmp_path / "а б.html").write_text(
        """<!doctype html><html lang="kk"><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'self' http:">
        <title>t</title><a href="no.html">1</a><a href="#no">2</a><a href="#қазақ">3</a><b id="қазақ"></b>
        <img src="no.png"><img src="http://192.0.2.1/a.png"><script>1</script>""",
        encoding="utf-8",
    )
    met = read(browser, tmp_path, tmp_path, "а б.html")
    page = (tmp_path / "а б.html").as_uri()
    assert met["missing"] == [f"{page}#no", (tmp_path / "no.html").as_uri()]
    assert met["asked"] == ["http://192.0.2.1/a.png"] * 2  # the page is opened twice
    assert len(met["pages"]["а б.html"]["unloaded"]) == 2
    assert [line for line in met["refused"] if "inline script" in line]
