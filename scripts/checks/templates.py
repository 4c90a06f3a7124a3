"""Templates say nothing by themselves: what readers read, text or label, comes from strings.yml in their language.

Why:  a word written into a template stands on the pages of every language.
Bad:  `<dt>Статус</dt>`; `<button aria-label="Close">`
Good: `<dt>{{ t("status") }}</dt>`; `<code>` and `<kbd>`, which hold what is of no language; a number, a mark
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reading import lines
from reading.finding import Finding

# Templates that readers see the words of. A package file of an e-book has terms of vocabularies, for programs.
READ = (".html", ".ncx", ".xhtml")
# A theme's language file is nothing but words of its language, which STR004 reads.
OF_ONE_LANGUAGE = "overrides/partials/languages/"
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


def faults(templates: Mapping[str, str]) -> Iterator[Finding]:
    """Yield words of a template that are in no language's strings (STR012)."""
    for path, text in templates.items():
        if path.endswith(READ) and not path.startswith(OF_ONE_LANGUAGE):
            for line, words in _words(text):
                problem = f"«{words[:40]}» would stand on the pages of every language; take it from strings.yml"
                yield Finding(path, line, "STR012", problem)


@lru_cache(maxsize=128)
def _words(text: str) -> list[tuple[int, str]]:
    """The words of a template's labels and texts, with their lines."""
    plain = HIDDEN.sub(_blank, text)
    bare = TAG.sub(_blank, plain)
    labels = ((plain, match) for match in LABEL.finditer(plain) if LETTER.search(match[1] or match[2] or ""))
    texts = ((bare, match) for match in WORDS.finditer(bare))
    return [(lines.before(whole, match.start()) + 1, match[0].strip()) for whole, match in (*labels, *texts)]


def _blank(match: re.Match[str]) -> str:
    """Nothing, but for the ends of lines."""
    return "\n" * match[0].count("\n")
