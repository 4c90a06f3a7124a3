"""Text that would be code: in every text of the data and in pages. It is refused, or it stays text in every form."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from lxml import etree, html

import built_site
import check_html
import downloads
import edition
import verify_safety
from edition_copy import Copy

PLANT = (
    " <script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><a href='javascript:alert(1)'>я</a>"
    '"\'><b onclick="alert(1)"> [я](javascript:alert(1)) {: onclick="alert(1)" } <!-- &lt;script&gt; ]]> {{ 7*7 }}'
)
LANGUAGES = {"ru", "kk", "en"}
# Values that are no text but names, numbers, addresses and patterns: their schemas say what they may be.
FILES = ["abstracts.yml", "emendations.yml", "glossary.yml", "provisions.yml", "references.json", "strings.yml", "versions.yml"]  # fmt: skip


def planted(value: Any, plant: str = PLANT, key: str = "") -> Any:
    """The value with the plant at the end of each text, that is of each string under a language or a text's name."""
    if isinstance(value, dict):
        return {name: planted(part, plant, str(name)) for name, part in value.items()}
    if isinstance(value, list):
        return [planted(part, plant, key) for part in value]
    is_text = key in LANGUAGES | {"text", "heading", "keywords", "words", "quotations", "title", "family", "publisher"}
    return f"{value}{plant}" if isinstance(value, str) and is_text else value


def plant(copy: Copy, name: str) -> None:
    path = copy.root / "docs" / "data" / name
    read: Callable[[str], Any] = json.loads if name.endswith(".json") else yaml.safe_load
    value = read(path.read_text(encoding="utf-8"))
    title = value["strings"]["title"] if name == "strings.yml" else ""
    kept = {key: part for key, part in value.items() if key != "strings"} if name == "strings.yml" else {}
    # In strings.yml only the words are texts, and braces in them stand for what is filled in.
    value = kept | {"strings": planted(value["strings"], re.sub("[{}]", "", PLANT))} if kept else planted(value)
    if kept:
        value["strings"]["title"] = title  # drawn in a picture, where there is no room for more
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The edition with a plant in every text of its data."""
    root = tmp_path_factory.mktemp("hostile")
    from test_same_bytes import copied

    copy = Copy(copied(root / "edition", 1_700_000_000))
    for name in FILES:
        plant(copy, name)
    return copy


def test_the_plant_is_in_what_is_read(hostile: Copy) -> None:
    loaded = hostile.load()
    assert [finding.code for finding in loaded.faults] == []
    texts = [loaded.terms[0].definition["kk"], loaded.provisions[0].fate["en"], loaded.references[0].said["ru"]]
    texts += [loaded.abstracts[0].text, loaded.notes[0].note["kk"], loaded.strings["search"]["kk"]]
    assert all("<script>alert(1)</script>" in text for text in texts)


def test_no_page_takes_text_for_code(hostile: Copy) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    settings = {"EDITION_CHECKED": "1", "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=hostile.root, env=os.environ | settings, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    site = built_site.read(hostile.root / "site", hostile.load())
    assert len(site.documents) > 20
    assert [str(finding) for finding in verify_safety.verify(site)] == []
    for document in site.documents.values():
        assert not [e for e in document.tree.iter("img") if e.get("src") == "x"], document.path
        assert "alert(1)" in document.tree.text_content(), document.path


def test_no_form_takes_text_for_code(hostile: Copy) -> None:
    loaded = hostile.load()
    for download in downloads.of(loaded):
        if download.form.export and download.name.endswith(".html"):
            tree = html.fromstring(download.content(loaded))
            assert "alert(1)" in tree.text_content()
            for element in tree.iter(etree.Element):
                values = [f"{name}={value}" for name, value in element.attrib.items()]
                assert not [value for value in values if re.match(r"on\w+=|\w+=\s*javascript:|src=x$", str(value))]
                assert element.tag != "script" or "alert(1)</script>" not in (element.text or "")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "[я](javascript:alert(1))",
        "[я](<javascript:alert(1)>)",
        "[я](JAVASCRIPT:alert(1))",
        "[я](data:text/html,x)",
        "[я](vbscript:x)",
        "![я](https://a.example/x.png)",
        "<iframe src=//a.example>",
        "<!-- --><script>alert(1)</script>",
        "**я**{: onclick=alert(1) }",
        "<javascript:alert(1)>",
        "<a href=javascript:alert(1)>я</a>",
        "<ScRiPt src=//a.example>",
        "\n[я]: javascript:alert(1)",
        "[я](java&#115;cript:alert(1))",
        "[я](&#106;avascript:alert(1))",
    ],
)
def test_code_in_a_page_is_a_finding(copy: Copy, text: str) -> None:
    copy.edit("docs/kk/about.md", "## Құқықтар", f"Сөз {text} сөз.\n\n## Құқықтар")
    assert [line for line in copy.findings(check_html) if line.startswith("docs/kk/about.md:")], text


@pytest.mark.parametrize(
    ("name", "key"), [("provisions.yml", "url"), ("references.json", "url"), ("references.json", "URL")]
)
def test_an_address_that_runs_is_refused(copy: Copy, name: str, key: str) -> None:
    path = copy.root / "docs" / "data" / name
    text = path.read_text(encoding="utf-8")
    pattern = re.compile(rf"(\"?{key}\"?: *['\"]?)https?://")
    assert pattern.search(text)
    path.write_text(pattern.sub(r"\1javascript://", text, count=1), encoding="utf-8")
    assert "FIL009" in [finding.code for finding in edition.load(copy.root).faults]
