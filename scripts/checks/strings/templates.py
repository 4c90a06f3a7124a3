"""Templates contain no words: what readers read, text or label, comes from strings.yml in their language.

Why:  a word written into a template is on the pages of every language.
Bad:  `<dt>Статус</dt>`; `<button aria-label="Close">`
Good: `<dt>{{ t("status") }}</dt>`; `<code>` and `<kbd>`, which hold what is of no language; a number, a sign
"""

import re
from collections.abc import Iterator, Mapping

from reading.finding import Finding

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


def check(templates: Mapping[str, str]) -> Iterator[Finding]:
    """Yield words of a template that are in no language's strings (STR012)."""
    for path, text in templates.items():
        if path.endswith(READ):
            for line, words in _words(text):
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
    """Nothing, but for the ends of lines."""
    return "\n" * match[0].count("\n")
