"""Every word of the interface is in strings.yml in every language, and everything there is used.

Why:  A key that strings.yml lacks ends the build; one that nothing uses is translated for nobody.
Bad:  `t("cite_this")` in a template and no `cite_this` in strings.yml; a new language and no `language.uz`
Good: `cite_this: {ru: …, kk: …, en: …}`; `status.likely`, as the schema of the references allows `likely`
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from checks import NAMES
from checks.strings import agreement
from edition import counts
from edition.edition import Edition
from reading import schemas
from reading.finding import Finding

PATH = "docs/data/strings.yml"
SCRIPTS = Path(__file__).parents[2]
# The modules that print words of the interface.
MODULES = ("edition/*.py", "citations/*.py", "books/**/*.py", "exports/**/*.py", "pages/*.py", "website/*.py")
# How a key is used. One that ends with a dot is completed by a value: t("status." ~ reference.status).
USES = (
    # These begin with what is rare, not with a boundary of words: so places are found much faster.
    re.compile(r"""[(\[](?:(?<=\bt.)|(?<=\bn.)|(?<=\bwords.))f?["']([a-z][\w.-]*)"""),
    re.compile(r"""string\((?<=\bstring.)[^()"']*["']([a-z][\w.-]*)"""),
    re.compile(r"""\{\{ words\.([a-z]\w*)"""),
    # A whole key of the groups of which the program itself knows the values.
    re.compile(r"""["']((?:csl|download|figure|format|search_found)\.[\w-]+)["']"""),
)
# Templates that readers see the words of. A package file of an e-book has terms of vocabularies, for programs.
READ = (".html", ".ncx", ".xhtml")
# What is no text: expressions, comments, code. Each goes on to its end, or to that of the file, and is read once.
HIDDEN = re.compile(
    r"\{\{.*?(?:\}\}|\Z)|\{%.*?(?:%\}|\Z)|\{#.*?(?:#\}|\Z)|<!--.*?(?:-->|\Z)"
    r"|<(code|kbd|samp|script|style)\b.*?(?:</\1>|\Z)",
    re.DOTALL,
)
LABEL = re.compile(
    r"""(?<![\w-])(?:alt|aria-(?:description|label|roledescription)|placeholder|title)=(?:"([^"]*)"|'([^']*)')"""
)
TAG = re.compile(r"<[^<>]*+>|&#?\w++;")
LETTER, WORDS = re.compile(r"[^\W\d_]"), re.compile(r"[^\W\d_][^\n]*+")


def check(edition: Edition) -> Iterator[Finding]:
    """Yield strings that are missing, not used or do not agree, and words of a template's own (STR000–STR015)."""
    if not edition.strings:
        yield Finding(PATH, 1, "STR000", "there are no strings to check; restore the file")
        return
    completed, uses = _completed(edition), list(_uses(edition))
    for path, line, key in [*((PATH, 1, key) for key in completed), *uses]:
        if key.endswith(".") and not any(other.startswith(key) for other in completed):
            yield Finding(path, line, "STR001", f"the values that complete {key} are unknown; write the whole key")
        elif key not in edition.strings and not key.endswith("."):
            yield Finding(path, line, "STR001", f"the string {key} is not in strings.yml; add it in every language")
    if PATH in edition.texts:  # otherwise they are the program's
        for key in edition.strings.keys() - {*completed, *(key for _, _, key in uses)}:
            line = edition.files["strings.yml"].line("strings", key)
            yield Finding(PATH, line, "STR002", f"nothing uses the string {key}; remove it")
        yield from agreement.check(edition)
    yield from _words_of_templates(_templates(edition))


def _completed(edition: Edition) -> list[str]:
    """The keys that a value completes, as `status.` and each status."""
    names = ("acts", "argument", "glossary", "readings", "references")
    acts, argument, glossary, readings, references = (schemas.schema(each, edition.schema_languages) for each in names)
    date = acts["$defs"]["date"]["properties"]
    values: dict[str, Iterable[str]] = {
        "check": NAMES,
        "event": date["event"]["enum"],
        "evidence_class": date["evidence"]["items"]["enum"],
        "language": edition.codes,
        "line": argument["properties"]["lines"]["items"]["properties"]["kind"]["enum"],
        "month": (f"{month:02}" for month in range(1, 13)),
        "month_alone": (f"{month:02}" for month in range(1, 13)),
        "origin": glossary["$defs"]["wording"]["properties"]["origin"]["enum"],
        "paragraph_in": edition.codes,
        "role": readings["properties"]["readings"]["items"]["properties"]["role"]["enum"],
        "status": references["items"]["properties"]["custom"]["properties"]["status"]["enum"],
    }
    keys = [f"{group}.{value}" for group in values for value in values[group]]
    named = {name for _, _, name in counts.used(edition)} & counts.counts(edition).keys()
    return keys + [counts.key(name, form) for name in sorted(named) for form in counts.forms(edition.codes)]


def _uses(edition: Edition) -> Iterator[tuple[str, int, str]]:
    """Each use of a key in templates and modules: path, line, key."""
    paths = [path for pattern in MODULES for path in sorted(SCRIPTS.glob(pattern))]
    modules = {f"scripts/{path.relative_to(SCRIPTS).as_posix()}": path.read_text(encoding="utf-8") for path in paths}
    for path, text in (_templates(edition) | modules).items():
        for match in chain.from_iterable(use.finditer(text) for use in USES):
            yield path, text.count("\n", 0, match.start()) + 1, match[1]


def _templates(edition: Edition) -> dict[str, str]:
    return {path: text for path, text in edition.templates.items() if path.startswith("overrides/")}


def _words_of_templates(templates: Mapping[str, str]) -> Iterator[Finding]:
    for path, text in templates.items():
        for line, words in _words(text) if path.endswith(READ) else ():
            problem = f"«{words[:40]}» would be on the pages of every language; take it from strings.yml"
            yield Finding(path, line, "STR012", problem)


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a template's labels and texts, with their lines."""
    shown = HIDDEN.sub(_blank, text)
    for label in LABEL.finditer(shown):
        if LETTER.search(label[1] or label[2] or ""):
            yield shown.count("\n", 0, label.start()) + 1, label[0]
    bare = TAG.sub(_blank, shown)
    for words in WORDS.finditer(bare):
        yield bare.count("\n", 0, words.start()) + 1, words[0].strip()


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")
