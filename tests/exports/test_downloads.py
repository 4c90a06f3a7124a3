import hashlib
import os
import re
import zipfile
from pathlib import Path

import pytest

from edition import edition
from edition.links import Links
from exports import downloads
from pages.page import PageWriter
from program import zip_file


def test_every_form_has_one_file_or_one_for_each_language(first: edition.Edition) -> None:
    names = [download.name for download in downloads.offered(first)]
    assert len(names) == len(set(names))
    for form in downloads.FORMATS:
        made = [download.language for download in downloads.offered(first) if download.format is form]
        assert made == (first.codes if "{language}" in form.name else [""])


@pytest.mark.slow  # every download is made
def test_every_file_is_made_and_summed(first: edition.Edition, tmp_path: Path) -> None:
    site, offline = tmp_path / "site", tmp_path / "offline"
    for folder in (site, offline):
        folder.mkdir()
    (offline / "index.html").write_text("сайт", encoding="utf-8")
    sizes = downloads.make(first, site, offline, {})
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.*")} < {*downloads.files(first)}
    listed = dict(line.split("  ")[::-1] for line in (site / "downloads/SHA256SUMS").read_text().splitlines())
    assert sorted(listed) == list(listed) == sorted(download.name for download in downloads.offered(first))
    for name, sum in listed.items():
        content = (site / "downloads" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == sum
        assert sizes[f"size:{name}"] == max(1, round(len(content) / 1000))


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


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    for name, time in (("one", 1_000_000_000), ("two", 1_700_000_000)):
        folder = tmp_path / name / "kk"
        folder.mkdir(parents=True)
        for file in ("б.html", "а.html"):
            (folder / file).write_text(file, encoding="utf-8")
            os.utime(folder / file, (time, time))
        (folder / "а.html").chmod(0o600 if name == "one" else 0o644)
        zip_file.pack(tmp_path / name, tmp_path / f"{name}.zip", "name")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["name/kk/а.html", "name/kk/б.html"]
        assert archive.testzip() is None
