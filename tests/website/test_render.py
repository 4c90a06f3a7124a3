"""What an editor reads when MkDocs cannot build the pages."""

import shutil

import pytest

from edition_copy import ROOT, Copy
from website.render import BuildError, render

pytestmark = pytest.mark.slow


@pytest.fixture
def project(copy: Copy) -> Copy:
    (copy.root / "scripts").mkdir()
    (copy.root / "scripts" / "hooks.py").symlink_to(ROOT / "scripts" / "hooks.py")
    return copy


def problem(project: Copy) -> str:
    with pytest.raises(BuildError) as raised:
        render(project.load(), project.root / "site")
    return str(raised.value)


def test_an_error_in_a_template_is_reported_with_its_place(project: Copy) -> None:
    project.edit("overrides/partials/footer.html", "<footer ", "{{ nothing.there }}<footer ")
    assert problem(project).splitlines()[-1] == (
        "overrides/partials/footer.html:2: UndefinedError: 'nothing' is undefined"
    )


def test_an_error_in_the_settings_is_reported_with_the_words_of_mkdocs(project: Copy) -> None:
    project.edit("mkdocs.yml", "plugins:\n", "plugins:\n  - there_is_none\n")
    assert problem(project) == (
        "ERROR: Config value 'plugins': The \"there_is_none\" plugin is not installed\n"
        "Abort: Aborted with a configuration error!"
    )


def test_a_warning_is_an_error(project: Copy) -> None:
    (project.root / "docs/assets/extra.md").write_text("# Extra\n", encoding="utf-8")
    assert "WARNING" in problem(project)


def test_a_preview_is_shown_with_warnings(project: Copy) -> None:
    shutil.copy(project.root / "docs/ru/index.md", project.root / "docs/ru/extra.md")
    render(project.load(), project.root / "site", strict=False)
    assert (project.root / "site" / "article" / "index.html").is_file()
