"""The server for editors: a change appears by itself, with its findings; broken sources leave the last good pages."""

import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Opened
from browser.test_policy import listening
from edition_copy import FIRST, copied, environment, module

# Machines that run other tests at the same time are slow; how fast it is, the benchmark tells.
LONG = 90_000


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A copy of the edition being served: its folder and its address."""
    folder = copied(FIRST, tmp_path_factory.mktemp("served"))
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    command = module("website.serve", "--port", str(port), "--root", str(folder))
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    assert any(f"127.0.0.1:{port}" in line for line in process.stderr)
    yield folder, f"http://127.0.0.1:{port}/"
    process.terminate()
    process.communicate(timeout=20)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_appears_with_its_findings_and_goes(opened: Opened, served: tuple[Path, str]) -> None:
    folder, address = served
    page, said = listening(opened)
    page.goto(f"{address}kk/about/")
    expect(page.locator("h1")).to_have_text("Басылым туралы", timeout=LONG)
    expect(page.locator(".edit-notes")).to_have_count(0)
    source = folder / "docs" / "kk" / "about.md"
    edit(source, "# Басылым туралы {:", "# Басылым жайында {:")
    expect(page.locator("h1")).to_have_text("Басылым жайында", timeout=LONG)
    edit(source, "## Құқықтар {: #rights }", "## Құқықтар {: #right }")
    shown = page.locator(".edit-notes")
    expect(shown).to_contain_text("TRN001", timeout=LONG)
    expect(shown).to_contain_text(re.compile(r"docs/kk/about\.md:\d+: "))
    edit(source, "{: #right }", "{: #rights }")
    expect(shown).to_have_count(0, timeout=LONG)
    assert [line for line in said if line.startswith("refused")] == []


def test_a_reader_stays_at_the_paragraph_and_sees_its_findings(opened: Opened, served: tuple[Path, str]) -> None:
    folder, address = served
    page, _ = listening(opened)
    page.goto(f"{address}en/article/")
    paragraph, shown = page.locator("#p13"), page.locator(".edit-notes")
    paragraph.evaluate("element => element.scrollIntoView()", timeout=LONG)
    before = page.evaluate("window.scrollY")
    source = folder / "docs" / "en" / "article.md"
    edit(source, "\n{: #p13 }", " [77]\n{: #p13 }")
    expect(shown).to_contain_text("CIT002", timeout=LONG)
    assert abs(page.evaluate("window.scrollY") - before) < 50
    expect(shown.locator("summary")).to_be_in_viewport()
    page.evaluate("window.scrollTo(0, 0)")
    shown.get_by_role("link").first.click()
    expect(paragraph).to_be_in_viewport()
    assert page.url == f"{address}en/article/#p13"
    edit(source, " [77]\n{: #p13 }", "\n{: #p13 }")
    expect(shown).to_have_count(0, timeout=LONG)


def test_broken_data_leave_the_last_good_pages(opened: Opened, served: tuple[Path, str]) -> None:
    folder, address = served
    page, _ = listening(opened)
    page.goto(f"{address}en/glossary/")
    expect(page.locator("#unity")).to_be_visible(timeout=LONG)
    data = folder / "docs" / "data" / "glossary.yml"
    whole = data.read_text(encoding="utf-8")
    data.write_text("- [", encoding="utf-8")
    expect(page.locator(".edit-notes")).to_contain_text("docs/data/glossary.yml:", timeout=LONG)
    expect(page.locator("h1")).to_be_visible()
    data.write_text(whole, encoding="utf-8")
    expect(page.locator(".edit-notes")).to_have_count(0, timeout=LONG)
    expect(page.locator("#unity")).to_be_visible()


def test_a_page_that_is_none_is_answered_like_one(opened: Opened, served: tuple[Path, str]) -> None:
    _, address = served
    page = opened()
    answer = page.goto(f"{address}nothing/")
    assert answer and answer.status == 404
    expect(page.locator("h1")).to_contain_text("Такой страницы нет", timeout=LONG)
