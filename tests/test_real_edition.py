"""What holds of any edition, on the published one: no ordinary edit of its text breaks a test."""

import os
import subprocess
from pathlib import Path

import pytest

import ordinary_edits
from checks import run
from edition import anchors
from edition.edition import HOME, REGISTER, STAY, Edition
from edition.entries import order
from edition.load import load
from edition_copy import ROOT, Copy, copied, environment, module
from edition_copy import run as run_module
from fixing import fix
from promises import GOLDEN, promised
from test_readme_examples import EXAMPLES

# Where the edition is: here, or a copy that was edited.
READ = Path(os.environ.get("EDITION", ROOT))
TESTS = str(Path(__file__))


@pytest.fixture(scope="module")
def real() -> Edition:
    return load(READ)


def test_the_checks_find_nothing(real: Edition) -> None:
    assert [str(finding) for finding in run.run(real)] == []


def test_every_id_is_registered(real: Edition) -> None:
    assert anchors.addresses(real) == {address: fingerprint for _, address, fingerprint in real.register}


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_no_line_of_the_register_that_stays_was_ever_removed() -> None:
    commits = git("log", "--reverse", "--format=%H", "--", REGISTER).split()
    assert len(commits) > 1, "the history is cut; fetch all of it"
    stays: list[str] = []
    for commit in commits:
        lines = git("show", f"{commit}:{REGISTER}").splitlines()
        assert [line for line in stays if line not in lines] == [], commit
        last = max((number for number, line in enumerate(lines, 1) if line.startswith(STAY)), default=len(lines))
        stays = [line for line in lines[:last] if line.startswith(STAY) or not line.startswith("#")]
    assert "about#about" in stays


def test_every_language_has_the_same_ids(real: Edition) -> None:
    for name in real.page_names:
        pages = [real.pages[language, name] for language in real.codes]
        assert len({tuple(sorted(id for id, _ in anchors.page_ids(real, page))) for page in pages}) == 1, name


def test_a_page_has_one_name_in_menu_heading_and_on_the_home_page(real: Edition) -> None:
    for (language, name), page in real.pages.items():
        headings = [block.text for block in page.blocks if block.kind == "heading" and block.level == 1]
        assert headings in ([page.meta["title"]], []), page.path
        for block, link in page.links if name == HOME else ():
            target = real.page(language, link.target.removesuffix(".md"))
            if target and f"**[{link.text}]" in block.raw:
                assert link.text == target.meta["title"]


def test_no_address_that_was_promised_is_gone(real: Edition) -> None:
    places = {address for address in GOLDEN if "#" in address or address.endswith("/")}
    assert sorted(places - promised(real)) == []


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the edition after ordinary edits and with README's examples; scripts/fix has registered the new ids."""
    root = copied(ROOT, tmp_path_factory.mktemp("edited"))
    ordinary_edits.make(root)
    for make in EXAMPLES:
        make(Copy(root))
    if (edition := load(root)).released:  # its words stay, so that others need a new version
        fix.main(["--root", str(root)])
        number = f"{order(edition.versions[0].version)[0] + 1}.0.0"
        texts = [
            part for code in edition.codes for part in ("--changes", f"{code}={edition.versions[0].changes[code]}")
        ]
        run_module(root, "fixing.release", "--prepare", number, *texts, SITE_URL="https://your.host/")
    run_module(root, "fixing.fix")
    return root


@pytest.mark.skipif("EDITION" in os.environ, reason="this is the copy")
def test_ordinary_edits_leave_these_tests_green(edited: Path) -> None:
    tests = module("pytest", "--quiet", "-p", "no:xdist", "-p", "no:cacheprovider", "-k", "not edits", TESTS)
    done = subprocess.run(tests, cwd=ROOT, env=environment(EDITION=str(edited)), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@pytest.mark.skipif("EDITION" in os.environ, reason="this is the copy")
def test_a_site_is_built_after_ordinary_edits(edited: Path) -> None:
    run_module(edited, "website.build")
