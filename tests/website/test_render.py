"""What an editor reads when MkDocs cannot build the pages."""

import shutil

import pytest

from edition_copy import Copy
from website.render import BuildError, render

pytestmark = pytest.mark.slow


def problem(copy: Copy) -> str:
    with pytest.raises(BuildError) as raised:
        render(copy.load(), copy.root / "site")
    return str(raised.value)


def test_an_error_in_a_template_is_reported_with_its_place(copy: Copy) -> None:
    copy.edit("overrides/partials/footer.html", "<footer ", "{{ nothing.there }}<footer ")
    assert problem(copy).splitlines()[-1] == (
        "overrides/partials/footer.html:2: 'nothing' is undefined; correct the template"
    )


def test_a_script_that_cannot_be_parsed_is_reported_with_its_place(copy: Copy) -> None:
    copy.edit("docs/assets/notes.js", "clearTimeout(timer);\n    open?", "clearTimeout(timer;\n    open?")
    wrong = "ERROR: docs/assets/notes.js:12: expected , or ) instead of ; in arguments; correct the script"
    assert wrong in problem(copy).splitlines()


def test_an_error_in_the_settings_is_reported_with_the_words_of_mkdocs(copy: Copy) -> None:
    copy.edit("mkdocs.yml", "plugins:\n", "plugins:\n  - there_is_none\n")
    assert problem(copy) == (
        "ERROR: Config value 'plugins': The \"there_is_none\" plugin is not installed\n"
        "Aborted with a configuration error!"
    )


def test_what_the_system_refuses_is_no_fault_of_the_program(small_copy: Copy) -> None:
    (small_copy.root / "site").touch()
    assert problem(small_copy).startswith("[Errno 20] Not a directory: ")


def test_a_warning_is_an_error(copy: Copy) -> None:
    (copy.root / "docs/assets/extra.md").write_text("# Extra\n", encoding="utf-8")
    assert "WARNING" in problem(copy)


def test_a_preview_is_shown_with_warnings(copy: Copy) -> None:
    shutil.copy(copy.root / "docs/ru/index.md", copy.root / "docs/ru/extra.md")
    render(copy.load(), copy.root / "site", strict=False)
    assert (copy.root / "site" / "article" / "index.html").is_file()
