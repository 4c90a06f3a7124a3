"""Bad input by force: whatever a file holds, the answer is findings, in bounded time and memory, never a traceback.

The examples are the same each time, so that a change is judged by itself; `FUZZ=20 scripts/test
tests/test_bad_input.py` looks for new ones, twenty times as many.
"""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hostile
from checks import run
from edition.load import load
from edition_copy import PARTS, ROOT, Copy, environment, module
from language import sentences, tokens
from reading import data_file, markdown_page
from reading import settings as site_settings
from reading.finding import Finding

MORE = int(os.environ.get("FUZZ", "1"))
FILES = [
    "mkdocs.yml",
    "pyproject.toml",
    *(f"docs/ru/{name}.md" for name in ("article", "index", "references")),
    "docs/kk/article.md",
    *sorted(str(p.relative_to(ROOT)) for p in (ROOT / "docs/data").iterdir() if p.suffix in (".yml", ".json", ".txt")),
    "docs/data/schemas/glossary.yml",
    "docs/data/schemas/references.yml",
]


def fuzz(examples: int) -> settings:
    """Settings of a property test: so many examples, times FUZZ; no deadline, since a busy machine is no fault."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(
        max_examples=examples * MORE,
        deadline=None,
        derandomize="FUZZ" not in os.environ,
        suppress_health_check=checks,
        database=None,
    )


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the edition in which one file after the other is spoilt and restored."""
    root = tmp_path_factory.mktemp("spoilt")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, root / part)
        else:
            shutil.copy(ROOT / part, root / part)
    return root


def sound(findings: list[Finding]) -> None:
    """Every finding has a place and is one printable line; no check failed or was stopped."""
    for finding in findings:
        assert finding.line >= 1
        assert finding.path
        assert len(str(finding).splitlines()) == 1, repr(finding)
        str(finding).encode("utf-8")
        assert not finding.code.startswith("RUN"), str(finding)


@fuzz(100)
@given(data=st.data())
def test_a_spoilt_file_gives_findings(spoiled: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    original = (ROOT / path).read_bytes()
    (spoiled / path).write_bytes(data.draw(hostile.spoilt(original)))
    try:
        sound(run.run(load(spoiled)))
    finally:
        (spoiled / path).write_bytes(original)


@fuzz(40)
@given(data=st.data())
def test_a_value_of_another_type_gives_findings(spoiled: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([path for path in FILES if "/data/" in path and not path.endswith(".txt")]))
    original = (ROOT / path).read_bytes()
    file, _ = data_file.read_data(ROOT, path)
    assert file is not None
    changed = replaced(json.loads(json.dumps(file.value)), data.draw)
    (spoiled / path).write_text(json.dumps(changed, ensure_ascii=data.draw(st.booleans())), "utf-8", "replace")
    try:
        sound(run.run(load(spoiled)))
    finally:
        (spoiled / path).write_bytes(original)


def replaced(value: object, draw: st.DrawFn) -> object:
    """The value with one part of it, at any depth, replaced by another value."""
    if not value or not isinstance(value, (dict, list)) or draw(st.integers(0, 4)) == 0:
        return draw(hostile.values)
    key = draw(st.sampled_from(sorted(value) if isinstance(value, dict) else range(len(value))))
    value[key] = replaced(value[key], draw)  # type: ignore[call-overload]
    return value


@fuzz(300)
@given(text=hostile.texts)
def test_any_text_is_a_page(text: str) -> None:
    for front in ("", "---\ntitle: t\n---\n"):
        page, findings = markdown_page.parse("article", "ru", "docs/ru/article.md", front + text)
        sound(findings)
        lines = (front + text).count("\n") + 1
        assert all(1 <= block.line <= lines for block in page.blocks)
        assert all(1 <= piece.line <= lines for block in page.blocks for piece in block.inlines)


@fuzz(300)
@given(text=hostile.texts, name=st.sampled_from(["a.yml", "a.json"]))
def test_any_text_is_data_or_one_finding(tmp_path_factory: pytest.TempPathFactory, text: str, name: str) -> None:
    file, findings = data_file._parsed(name, text)
    assert (file is None) == (len(findings) == 1)
    sound(findings)
    if file is not None:
        json.dumps(file.value, ensure_ascii=False, allow_nan=False).encode("utf-8")


@fuzz(200)
@given(site=hostile.texts, project=hostile.texts)
def test_any_text_is_settings_or_one_error(site: str, project: str) -> None:
    for pair in ((site, project), ((ROOT / "mkdocs.yml").read_text("utf-8") + site, project)):
        try:
            found = site_settings.read(*pair)
        except site_settings.BrokenSettingsError as error:
            assert len(str(error).splitlines()) == 1
        else:
            assert all(site_settings.CODE.fullmatch(language.code) for language in found.languages)


@pytest.mark.parametrize("long", ["# " + "a" * 500, "# a\n" * 25_000])
def test_settings_longer_than_people_write_are_refused_unread(long: str) -> None:
    texts = [(ROOT / name).read_text("utf-8") for name in ("mkdocs.yml", "pyproject.toml")]
    for number, name in enumerate(("mkdocs.yml", "pyproject.toml")):
        changed = [text + long * (number == place) for place, text in enumerate(texts)]
        with pytest.raises(site_settings.BrokenSettingsError, match=f"^{name} has more than 100,000 characters, or"):
            site_settings.read(*changed)


def with_another_language(copy: Copy) -> None:
    """A copy to whose site a language was added, with its pages and its way of writing, and nothing else."""
    added = "        - locale: en\n"
    copy.edit("mkdocs.yml", added, added.replace("en", "qaa") + "          name: Qaa\n          build: true\n" + added)
    shutil.copytree(copy.root / "docs/en", copy.root / "docs/qaa")
    path = copy.root / "docs/data/writing.yml"
    text = path.read_text("utf-8")
    path.write_text(text + text[text.index("- language: en") :].replace("language: en", "language: qaa"), "utf-8")


def test_a_language_that_the_data_lack_is_found_where_it_is_to_be_added(copy: Copy) -> None:
    with_another_language(copy)
    findings = run.run(copy.load())
    sound(findings)
    schemas = {finding.path for finding in findings if finding.code == "FIL008" and "demand qaa" in finding.message}
    names = ("emendations", "glossary", "names", "provisions", "references", "strings", "versions")
    assert schemas == {f"docs/data/schemas/{name}.yml" for name in names}
    assert {f.code for f in findings if "qaa" in str(f)} == {"FIL008", "NAM001", "SEA001", "TYP002"}


def test_a_language_that_the_data_have_in_part_is_no_failure(copy: Copy) -> None:
    with_another_language(copy)
    for path in (copy.root / "docs/data/schemas").iterdir():
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"( +)en: (.*)\n", r"\1en: \2\n\1qaa: \2\n", text), "utf-8")
    copy.edit("docs/data/glossary.yml", "    ru: законност\\w+\n", "    ru: законност\\w+\n    qaa: legality\n")
    findings = run.run(copy.load())
    sound(findings)
    assert {f.code for f in findings if f.path == "docs/data/glossary.yml"} == set()


@fuzz(200)
@given(left=hostile.texts, right=hostile.texts)
def test_any_two_texts_can_be_compared(left: str, right: str) -> None:
    source, printed = tokens.tokens(left), tokens.tokens(right)
    same = [token.text for token in source] == [token.text for token in printed]
    assert same == (not list(tokens.differences(source, printed)))
    assert tokens.words(left) == [token.text for token in source if token.is_word]
    ends = [place for span in sentences.spans(left) for place in span]
    assert ends == sorted(ends)


def limited() -> None:
    """The bounds of the promise: ten seconds of computing; the kernel ends a process that takes more."""
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


def command(root: Path, *arguments: str) -> tuple[int, str, float]:
    """The exit status of scripts/check, what it printed on both streams, and the megabytes it took."""
    program = module("checks.run", "--root", str(root), *arguments)
    process = subprocess.Popen(
        program, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=limited
    )
    output = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.stdout:
        process.stdout.close()
    return process.returncode, output.decode("utf-8"), usage.ru_maxrss / 1000


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def leading_out(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/passwd")


def endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def circle(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5_000_000_000)


PLACES = ["docs/ru/article.md", "docs/data/glossary.yml", "docs/data/source.txt", "mkdocs.yml"]
PLACES += ["docs/data/schemas/glossary.yml", "overrides/main.html"]
KINDS = [
    (folder, "FIL002", "Is a directory"),
    (pipe, "FIL002", "no regular file"),
    (leading_out, "FIL011", "leads out"),
    (endless, "FIL011", "leads out"),
    (circle, "FIL002", "symbolic links"),
    (huge, "FIL012", "5000 MB"),
]


@pytest.mark.parametrize(("make", "code", "words"), KINDS)
@pytest.mark.parametrize("path", PLACES)
def test_what_is_no_file_of_ours_is_named(
    copy: Copy, path: str, make: Callable[[Path], None], code: str, words: str
) -> None:
    make(copy.root / path)
    findings = run.run(copy.load())
    sound(findings)
    assert any(f.path == path and f.code == code and words in f.message for f in findings)


def test_a_folder_that_leads_out_is_named(copy: Copy, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(copy.root / "docs/kk", elsewhere / "kk")
    shutil.rmtree(copy.root / "docs/kk")
    (copy.root / "docs/kk").symlink_to(elsewhere / "kk")
    findings = run.run(copy.load())
    sound(findings)
    assert "docs/kk/article.md:1: FIL011:" in "\n".join(map(str, findings))


def test_a_link_inside_the_edition_is_no_fault(copy: Copy) -> None:
    (copy.root / "docs/kk/law.md").rename(copy.root / "docs/law-kk")
    (copy.root / "docs/kk/law.md").symlink_to("../law-kk")
    assert [f for f in run.run(copy.load()) if f.code == "FIL011"] == []


@pytest.mark.parametrize("name", [b"a\nb.md", b"\xff\xfe.md", "Статья 1.md".encode(), b"-rf.md", b"a b.md"])
def test_a_page_s_name_that_is_no_address_is_named(copy: Copy, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(copy.root / "docs/ru") + b"/" + name)).write_text("x", encoding="utf-8")
    findings = run.run(copy.load())
    assert any(f.path == "docs/ru" and f.code == "FIL014" for f in findings)
    status, output, _ = command(copy.root)
    assert (status, "Traceback" in output) == (1, False)


# Everything is imported before the rights are given up: nobody may not be allowed to read the installed packages.
AS_NOBODY = """
import os, sys
from pathlib import Path
import jsonschema_rs
from checks import files, run
from edition.load import load
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
print(*run.run(load(Path(sys.argv[1])), [files]), sep="\\n")
"""


def test_a_file_without_rights_is_named(copy: Copy) -> None:
    """Root may read everything, so the check runs as nobody where the tests run as root."""
    (copy.root / "docs/ru/law.md").chmod(0)
    for parent in [copy.root, *copy.root.parents]:
        if parent.is_relative_to("/tmp") and parent != Path("/tmp"):
            parent.chmod(0o755)
    program = [sys.executable, "-c", AS_NOBODY, str(copy.root)]
    done = subprocess.run(program, env=environment(), capture_output=True, text=True, check=True)
    named = "docs/ru/law.md:1: FIL002: the file cannot be read (Permission denied); mend its kind or rights"
    assert named in done.stdout.splitlines()


LONG = [
    "а",
    "a",
    "аa",
    "`",
    "[",
    "[1] ",
    "[1–99] ",
    "[a](",
    "{#a",
    "{: ",
    "<a ",
    "<!--",
    "*а",
    "«",
    "» ",
    ". ",
    "1",
    "1 ",
]
LONG += ["а-", "№ ", "С.Е. ", "и и ", "\\a", "![](x)", "—", "[7а]", "https://a.b/", "\u00a0", "\u200b", "е\u0301", "_"]
LONG += ["принцип ", "мемлекеттік ", "взаимодействие "]


@pytest.mark.parametrize("piece", LONG)
def test_a_long_line_is_read_by_every_check(copy: Copy, piece: str) -> None:
    """A quadratic expression would take minutes, and the guard would say so; how fast it is, the benchmark tells."""
    copy.edit("docs/ru/article.md", "{: #p1 }", "{: #p1 }\n\n" + piece * (40_000 // len(piece)) + "\n{: #p99 }")
    sound(run.run(copy.load()))


# A schema of references that each lead to two more, and rules of the search whose patterns grow with their groups.
DOUBLING = "".join(
    f"  a{n}: {{allOf: [{{$ref: '#/$defs/a{n + 1}'}}, {{$ref: '#/$defs/a{n + 1}'}}]}}\n" for n in range(40)
)
DOUBLING += "  a40: {}\n"
RULES = "ru: {alike: {}, fold: {}, same: {}, window: region, marks: {}, "
LONG_GROUPS = f"{RULES}letters: {{V: {'а' * 100_000}}}, steps: [{('{cut: ' + '<V>' * 100 + '}, ') * 20}]}}\n"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("docs/data/glossary.yml", hostile.BOMB),
        ("docs/data/glossary.yml", "[" * 1_000_000),
        ("docs/data/references.json", "[" * 1_000_000),
        ("docs/data/references.json", '[{"id": "\\ud800"}]'),
        ("docs/data/references.json", '{"a": 1, "a": 2}'),
        ("docs/data/references.json", "[1e999]"),
        ("docs/data/provisions.yml", "- " * 500_000),
        ("docs/data/provisions.yml", "1:59" * 400_000),
        ("docs/data/strings.yml", "9" * 1_900_000),
        ("mkdocs.yml", hostile.BOMB),
        ("mkdocs.yml", "plugins: [{i18n: {languages: [{locale: ../../etc, name: x}]}}]\nsite_url: x"),
        ("pyproject.toml", "x." + "a." * 50_000 + "b = 1\n"),
        (
            "pyproject.toml",
            "[x." + "a." * 245 + "b]\n" + "".join(f"y{n}." + "a." * 240 + "b = 1\n" for n in range(198)),
        ),
        ("pyproject.toml", "a.b = 1\n" * 100_000),
        ("mkdocs.yml", "a: b\n" * 20_001),
        ("docs/ru/article.md", "---\n" + hostile.BOMB + "---\nx"),
        ("docs/ru/article.md", "---\ntitle: t\n---\n" + "[1–9999] " * 200_000),
        ("docs/ru/article.md", "---\ntitle: t\n---\n" + "а\n\n" * 400_000),
        ("docs/data/source.txt", "а " * 600_000),
        ("docs/data/anchors.txt", "a#b\n" * 450_000),
        ("docs/data/schemas/glossary.yml", "$ref: http://example.org/schema"),
        ("docs/data/schemas/glossary.yml", "type: array\n$ref: '#/$defs/a0'\n$defs:\n" + DOUBLING),
        ("docs/data/schemas/glossary.yml", f"type: array\nanyOf: [{'{minItems: 999}, ' * 20_000}]\n"),
        ("docs/data/schemas/glossary.yml", f"type: array\nallOf: [{'false, ' * 3_000}]\n"),
        ("docs/data/search.yml", LONG_GROUPS),
        ("docs/data/glossary.yml", "- {}\n" * 380_000),
        ("docs/data/provisions.yml", "- {}\n" * 49_000),
        ("docs/data/emendations.yml", f"emendations: [{'{},' * 49_000}]"),
        ("docs/data/glossary.yml", f"{{{'a,' * 900_000}}}"),
        ("docs/data/references.json", f"[{'{},' * 600_000}{{}}]"),
        ("docs/data/references.json", f"[{'1,' * 900_000}1]"),
    ],
)
def test_the_command_ends_in_time_and_memory(copy: Copy, path: str, content: str) -> None:
    copy.write(path, content.encode())
    status, output, megabytes = command(copy.root)
    assert (status, "Traceback" in output, "RUN0" in output) == (1, False, False), output[-2000:]
    assert megabytes < 500


def named(number: int) -> str:
    return "".join(chr(ord("а") + int(digit)) for digit in str(number))


def many_names(copy: Copy) -> None:
    """Seven thousand persons, and a thousand names that are nobody's."""
    persons = [f"{{ru: А.Б. Ж{name}, kk: А.Б. Ж{name}, en: А.Б. Ж{name}}}" for name in map(named, range(7_000))]
    lines = (f"- {{id: n, spelled: {person}}}" for person in persons)
    copy.write("docs/data/names.yml", "\n".join(lines).encode())
    add(copy, "".join(f"Пишет А.Б. Жж{named(number)}.\n\n" for number in range(1_000)))


def many_marks(copy: Copy) -> None:
    """Thirty thousand excerpts of a reference that one paragraph cites three thousand times."""
    quote(copy, [f"слово {number} не стоит там" for number in range(30_000)])
    add(copy, "слово [1] " * 3_000)


def many_citing_paragraphs(copy: Copy) -> None:
    """Twenty thousand excerpts, most of which stand nowhere, of a reference that nine thousand paragraphs cite."""
    quote(copy, [f"тут {number} и там" for number in range(20_000)])
    add(copy, "".join(f"Слово {number} «тут {number} и там» [1].\n\n" for number in range(9_000)))


def many_files(copy: Copy) -> None:
    """Twenty thousand files, which a style names, and two thousand that nothing names."""
    names = [f"f{number}.png" for number in range(20_000)]
    for name in [*names, *(f"x{number}.png" for number in range(2_000))]:
        (copy.root / "docs/assets" / name).touch()
    copy.write("docs/assets/edition.css", "\n".join(names).encode())


def many_keys(copy: Copy) -> None:
    """A page whose front matter has twenty thousand keys."""
    path = copy.root / "docs/ru/about.md"
    front = "".join(f"a{number}: b\n" for number in range(20_000))
    path.write_text(path.read_text("utf-8").replace("---\n", f"---\n{front}", 1), "utf-8")


def quote(copy: Copy, words: list[str]) -> None:
    path = copy.root / "docs/data/references.json"
    references = json.loads(path.read_text("utf-8"))
    references[0]["custom"]["quotations"] += words
    path.write_text(json.dumps(references, ensure_ascii=False), "utf-8")


def add(copy: Copy, text: str) -> None:
    with (copy.root / "docs/ru/article.md").open("a", encoding="utf-8") as page:
        page.write(f"\n\n{text}\n")


@pytest.mark.parametrize("make", [many_names, many_marks, many_citing_paragraphs, many_files, many_keys])
def test_a_multitude_is_checked_in_time_and_memory(copy: Copy, make: Callable[[Copy], None]) -> None:
    make(copy)
    status, output, megabytes = command(copy.root)
    assert (status, "Traceback" in output, "RUN0" in output) == (1, False, False), output[-2000:]
    assert megabytes < 500


def test_what_is_more_than_all_pages_or_templates_may_have_is_not_read(copy: Copy) -> None:
    for number in range(7):
        copy.write(f"docs/assets/x{number}.css", b"a {}\n" * 400_000)
        copy.write(f"docs/ru/x{number}.md", b"---\ntitle: x\n---\n" + b"a " * 990_000)
    loaded = copy.load()
    problem = "all files up to this one have more than 10,000,000 characters; what follows was not read"
    found = [str(finding) for finding in loaded.faults if problem in str(finding)]
    assert [line.split(": ")[1] for line in found] == ["FIL012", "FIL012"]
    assert sum(map(len, loaded.templates.values())) < 12_100_000
    assert (("ru", "x0") in loaded.pages, ("kk", "article") in loaded.pages) == (True, False)


def test_folders_in_folders_without_end_are_named(copy: Copy) -> None:
    descriptor = os.open(copy.root / "docs/assets", os.O_RDONLY)
    for _ in range(1_500):
        os.mkdir("a", dir_fd=descriptor)
        below = os.open("a", os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = below
    os.close(descriptor)
    try:
        found = run.run(copy.load())
    finally:
        subprocess.run(["rm", "-rf", str(copy.root / "docs/assets/a")], check=True)  # pytest's own way recurses, too
    assert [(f.path, f.code) for f in found] == [("docs/assets/" + "a/" * 20, "FIL015")]


def test_a_hostile_pattern_is_stopped(copy: Copy) -> None:
    copy.edit("docs/data/glossary.yml", "    ru: законност\\w+\n", "    ru: " + "а?" * 28 + "б" + "\n")
    copy.edit("docs/ru/article.md", "{: #p1 }", "{: #p1 }\n\n" + "а" * 28 + "\n{: #p99 }")
    status, output, _ = command(copy.root, "glossary", "files")
    assert (status, "Traceback" in output) == (1, False)
