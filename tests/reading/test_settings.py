import pytest

from edition_copy import Copy
from reading import settings


@pytest.mark.parametrize("given", ["https://x.example/a/b", "https://x.example/a/b/"])
def test_the_site_s_address_ends_with_a_slash(copy: Copy, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SITE_URL", given)
    assert copy.load().address("kk", "law") == "https://x.example/a/b/kk/law/"


@pytest.mark.parametrize(
    "given",
    [
        "",
        "x.example/a/",
        "ftp://x.example/",
        "https://",
        "https://x.example/a?q=1",
        "https://x.example/a b/",
        "https://x.example/#a",
        'https://x.example/"',
        "http://[x/",
    ],
)
def test_what_is_no_address_of_a_site_is_a_finding(copy: Copy, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SITE_URL", given)
    problem = f"the address of the site is {given!a}, expected the address of a folder on the web"
    remedy = "write one such as https://your.host/path/ in SITE_URL or mkdocs.yml"
    assert [str(finding) for finding in copy.load().errors] == [f"mkdocs.yml:1: FIL007: {problem}; {remedy}"]


def test_a_slip_in_the_settings_is_told_in_words_with_its_line(copy: Copy) -> None:
    copy.edit("mkdocs.yml", "nav:\n", "nav\n")
    problem = "the settings cannot be read: no colon after the name; write `name: value`"
    (found,) = map(str, copy.load().errors)
    assert found.startswith("mkdocs.yml:") and found.endswith(f": FIL007: {problem}")
    assert not found.startswith("mkdocs.yml:1:")


def test_a_setting_that_is_missing_is_named(copy: Copy) -> None:
    copy.edit("mkdocs.yml", "nav:\n", "menu:\n")
    problem = "the settings cannot be read: `nav` is missing; write it as template/mkdocs.yml has it"
    assert [str(finding) for finding in copy.load().errors] == [f"mkdocs.yml:1: FIL007: {problem}"]


def test_the_languages_of_the_law_are_the_source_s_alone_unless_they_are_given(copy: Copy) -> None:
    assert copy.load().law_languages == ("ru", "kk")
    copy.edit("mkdocs.yml", "  law_languages: [ru, kk]\n", "")
    assert copy.load().law_languages == ("ru",)


def test_a_language_of_the_law_is_one_of_the_edition(copy: Copy) -> None:
    copy.edit("mkdocs.yml", "law_languages: [ru, kk]", "law_languages: [ru, la]")
    (found,) = [str(finding) for finding in copy.load().errors]
    assert "FIL007: the settings cannot be read: law_languages is ru, la, expected some of ru, kk, en; " in found


@pytest.mark.parametrize("address", ["nomail", "a@b", "a b@c.d", "mailto:a@b", "a@b.c?subject=x"])
def test_a_contact_that_is_no_mail_address_is_refused(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("EDITION_CONTACT", address)
    problem = f"the editors' mail address is '{address}', expected one such as editors@your.host"
    remedy = "correct EDITION_CONTACT or `contact` in mkdocs.yml, or leave it empty"
    assert [str(finding) for finding in copy.load().errors] == [f"mkdocs.yml:1: FIL007: {problem}; {remedy}"]


@pytest.mark.parametrize(
    ("address", "nowhere"),
    [("https://a.example/b/", True), ("https://a.invalid:80/", True), ("https://a.host/b.example/", False)],
)
def test_a_reserved_name_leads_nowhere(address: str, nowhere: bool) -> None:
    assert settings.leads_nowhere(address) == nowhere
