import re
from pathlib import Path

import pytest

from edition import edition
from edition.links import Links
from exports import downloads
from pages.page import PageWriter


def test_every_form_has_one_file_or_one_for_each_language(first: edition.Edition) -> None:
    names = [download.name for download in downloads.offered(first)]
    assert len(names) == len(set(names))
    for form in downloads.FORMATS:
        made = [download.language for download in downloads.offered(first) if download.format is form]
        assert made == (first.codes if "{language}" in form.name else [""])


@pytest.mark.slow
def test_the_home_page_says_how_large_each_file_is(first: edition.Edition, built: Path) -> None:
    sizes = re.findall(r'data-figure="size:([^"]+)">(\d+)<', (built / "kk/index.html").read_text(encoding="utf-8"))
    assert len(sizes) == len(downloads.offered(first))
    for name, size in sizes:
        assert int(size) == max(1, round((built / "downloads" / name).stat().st_size / 1000))


def written(first: edition.Edition, language: str, offered: list[downloads.Download]) -> str:
    return PageWriter(first, first.pages[language, "index"], Links(first, language, "index"), downloads=offered).html()


def test_the_home_page_lists_every_file_with_its_format_and_a_place_for_its_size(first: edition.Edition) -> None:
    offered = downloads.offered(first)
    for language in first.codes:
        text = written(first, language, offered)
        for download in offered:
            assert re.search(
                rf'downloads/{re.escape(download.name)}" download(?: hreflang="{download.language}")?>', text
            )
            assert f'{download.ending}, <span data-figure="size:{download.name}">' in text


def test_the_reader_s_own_language_comes_first(first: edition.Edition) -> None:
    offered = downloads.offered(first)
    text = written(first, "kk", offered)
    places = [text.index(f"interaction-{language}.txt") for language in ("kk", "ru", "en")]
    assert places == sorted(places)
