"""Nothing of an edition is in the program: no name, page, id, language, register number or letter of it.

What must not be there is read from the editions themselves, so the list of words cannot grow old.
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from edition import placeholders
from edition.edition import HOME, Edition
from edition.load import load
from edition_copy import copied
from program.command import ROOT

# In which findings and the names of checks are written, and what code begins with.
OF_THE_PROGRAM = {"en"}
# What takes the name of a page: functions, and what is compared with one.
TAKES_PAGE = {"address", "cited_address", "is_text", "link", "page", "path_of", "role", "version_address"}
IS_PAGE = re.compile(r"(?:\w+\.)?(?:name|page|pages)")
COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->|(?m:^\s*//.*$)", re.DOTALL)
IN_TEMPLATE = re.compile(r"""(?:\b(?:address|link)\([^()]*?|name ==\s*|page ==\s*)["']([\w.-]+)["']""")
MODULES = {path.relative_to(ROOT): path for path in sorted((ROOT / "scripts").rglob("*.py"))}
FILES = {
    path.relative_to(ROOT): path.read_text(encoding="utf-8")
    for folder in ("overrides", "docs/assets", "scripts")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".css", ".html", ".js", ".ncx", ".opf", ".typ", ".xhtml")
}
EDITIONS = [ROOT, *sorted(path.parent for path in (ROOT / "tests" / "editions").glob("*/docs"))]


def texts(tree: ast.AST) -> Iterator[str]:
    """The strings of a module, but for its documentation."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    bodies = (node.body[0] for node in ast.walk(tree) if isinstance(node, documented) and node.body)
    docs = {id(first.value) for first in bodies if isinstance(first, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def pages(tree: ast.AST) -> Iterator[str]:
    """The strings of a module that stand for the name of a page."""
    for node in ast.walk(tree):
        parts: list[ast.expr] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in TAKES_PAGE:
            parts = node.args
        elif isinstance(node, ast.Compare) and IS_PAGE.fullmatch(ast.unparse(node.left)):
            parts = node.comparators
        elif isinstance(node, ast.Subscript) and IS_PAGE.fullmatch(ast.unparse(node.value)):
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        yield from (each.value for each in parts if isinstance(each, ast.Constant) and isinstance(each.value, str))


def words(edition: Edition) -> set[str]:
    """The whole strings that must not be in the program."""
    ids = {address.partition("#")[2] for _, address, _ in edition.register}
    telling = {id for id in ids if re.search(r"[\d-]", id)}
    numbers = {act.identifier for act in edition.acts.values()}
    files = {f"{name}.md" for name in edition.page_names} - {f"{HOME}.md"}
    country = {str(edition.identity.law["country"])} if edition.identity.law else set()
    found = {*edition.codes, *telling, *(f"#{id}" for id in ids), *numbers, *files, *country}
    return found - OF_THE_PROGRAM - placeholders.names(edition) - {""}


def finder(edition: Edition) -> Callable[[ast.AST], set[str]]:
    """A function that finds what a module has of an edition."""
    known, letters = words(edition), {letter for each in edition.alphabets.values() for letter in each}
    foreign = re.compile(f"[{''.join(letter for letter in letters if not letter.isascii()) or '#'}]")
    named = re.compile(rf"\b{edition.identity.name}\b")
    files = re.compile("|".join(rf"\b{word}" for word in known if word.endswith(".md")))

    def found(module: ast.AST) -> set[str]:
        strings = [*texts(module)]
        wrong = {text for text in strings if text in known or named.search(text) or foreign.search(text)}
        inside = {file for text in strings for file in files.findall(text)}
        return wrong | inside | {name for name in pages(module) if name in {*edition.page_names}}

    return found


@pytest.fixture(scope="module")
def modules() -> dict[str, ast.AST]:
    return {str(path): ast.parse(file.read_text(encoding="utf-8")) for path, file in MODULES.items()}


@pytest.mark.parametrize("root", EDITIONS, ids=lambda root: root.name)
def test_no_module_names_what_is_of_one_edition(root: Path, tmp_path: Path, modules: dict[str, ast.AST]) -> None:
    edition = load(copied(root, tmp_path))
    assert edition.identity.name and edition.page_names
    found = finder(edition)
    assert {path: names for path, module in modules.items() if (names := found(module))} == {}


@pytest.mark.parametrize("root", EDITIONS, ids=lambda root: root.name)
def test_no_template_style_or_script_names_what_is_of_one_edition(root: Path, tmp_path: Path) -> None:
    edition = load(copied(root, tmp_path))
    quoted = re.compile("|".join(rf"[\"']{re.escape(word)}[\"']" for word in sorted(words(edition))))
    for path, text in FILES.items():
        shown = COMMENT.sub("", text)
        assert quoted.findall(shown) == [], path
        assert edition.identity.name not in shown, path
        assert [name for name in IN_TEMPLATE.findall(shown) if name in edition.page_names] == [], path


LINES = """
edition.address(language, "law")
links("x") if page.name == "article" else 0
edition.pages[language, "about"]
a = "interaction-offline.zip"
target = f"glossary.md#{id}"
example = "p5"
number = "Z950002709_"
codes = ("ru", "kk")
country = "KZ"
word = "абзац"
"""


def test_what_is_of_the_published_edition_is_found() -> None:
    found = finder(load(ROOT))
    assert [line for line in LINES.strip().splitlines() if not found(ast.parse(line))] == []
