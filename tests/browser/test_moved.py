"""A page that moved, on a host that knows no redirects: the reader arrives, at the place that the address names."""

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.conftest import Opened, serving
from browser.test_policy import listening
from edition.edition import Edition
from edition.entries import Redirect
from website import files


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory, first: Edition, built: Path) -> Iterator[str]:
    """The address of the built site with two pages that moved."""
    site = tmp_path_factory.mktemp("moved") / "site"
    shutil.copytree(built, site)
    moves = [Redirect("sources/", "references/", 1), Redirect("old-name/", "article/#principles", 2)]
    files.write_redirects(site, dataclasses.replace(first, redirects=moves))
    with serving(site) as address:
        yield address


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("sources/#ref-7", "references/#ref-7"),
        ("kk/sources/#ref-7", "kk/references/#ref-7"),
        ("en/sources/", "en/references/"),
        ("kk/sources/?a=%22b&c#ref-7", "kk/references/?a=%22b&c#ref-7"),
        ("old-name/#p5", "article/#principles"),
    ],
)
def test_the_place_is_kept(opened: Opened, host: str, old: str, new: str) -> None:
    page, said = listening(opened)
    page.goto(host + old)
    page.wait_for_url(host + new)
    assert [line for line in said if line.startswith("refused")] == []


def test_without_scripts_the_page_is_found(opened: Opened, host: str) -> None:
    page = opened(f"{host}kk/sources/#ref-7", java_script_enabled=False)
    page.wait_for_url(f"{host}kk/references/*")
