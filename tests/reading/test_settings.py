import pytest

from edition_copy import FIRST
from reading import settings
from reading.settings import Settings

SITE, PROJECT = ((FIRST / name).read_text(encoding="utf-8") for name in (settings.SITE, settings.PROJECT))


def read(old: str = "", new: str = "") -> Settings:
    """The settings of the first edition with other words in mkdocs.yml."""
    assert old in SITE
    return settings.read(SITE.replace(old, new, 1), PROJECT)


def refused(old: str = "", new: str = "") -> settings.BrokenSettingsError:
    with pytest.raises(settings.BrokenSettingsError) as raised:
        read(old, new)
    return raised.value


@pytest.mark.parametrize("given", ["https://x.example/a/b", "https://x.example/a/b/"])
def test_the_site_s_address_ends_with_a_slash(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SITE_URL", given)
    assert read().site_url == "https://x.example/a/b/"


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
        "https://x.example/a//b/",
        "https://x.example/a/../b",
        "https://x.example/.",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SITE_URL", given)
    problem = f"the address of the site is {given!a}, expected the address of a folder on the web"
    assert str(refused()) == f"{problem}; write one such as https://your.host/path/ in SITE_URL or mkdocs.yml"


def test_a_slip_in_the_settings_is_told_in_words_with_its_line() -> None:
    found = refused("nav:\n", "nav\n")
    assert str(found) == "the settings cannot be read: no colon after the name; write `name: value`"
    assert found.line > 1


def test_a_setting_that_is_missing_is_named() -> None:
    problem = "the settings cannot be read: `nav` is missing; write it as template/mkdocs.yml has it"
    assert str(refused("nav:\n", "menu:\n")) == problem


def test_the_languages_of_the_law_are_the_source_s_alone_unless_they_are_given() -> None:
    assert read().law_languages == ("ru", "kk")
    assert read("  law_languages: [ru, kk]\n").law_languages == ("ru",)
    problem = "the settings cannot be read: law_languages is ru, la, expected some of ru, kk, en; "
    assert str(refused("law_languages: [ru, kk]", "law_languages: [ru, la]")).startswith(problem)


@pytest.mark.parametrize("address", ["nomail", "a@b", "a b@c.d", "mailto:a@b", "a@b.c?subject=x"])
def test_a_contact_that_is_no_mail_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("EDITION_CONTACT", address)
    problem = f"the editors' mail address is '{address}', expected one such as editors@your.host"
    assert str(refused()) == f"{problem}; correct EDITION_CONTACT or `contact` in mkdocs.yml, or leave it empty"


@pytest.mark.parametrize(
    ("address", "nowhere"),
    [("https://a.example/b/", True), ("https://a.invalid:80/", True), ("https://a.host/b.example/", False)],
)
def test_a_reserved_name_leads_nowhere(address: str, nowhere: bool) -> None:
    assert settings.leads_nowhere(address) == nowhere
