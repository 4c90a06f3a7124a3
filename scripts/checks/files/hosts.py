"""No template, style or script of the edition names another host from which a browser would load something.

Why:  what a page loads from elsewhere tells a stranger who reads it, and is gone when the stranger's site is.
Bad:  `fetch("https://counter.example/")` in docs/assets/search.js; `image-set("//cdn.example/x.png" 1x)` in a style
Good: files of docs/assets; a link that a reader may follow; the name of a vocabulary, `xmlns="http://www.w3.org/…"`
"""

import re
from collections.abc import Iterator, Mapping

from reading.finding import Finding

# What is not loaded. In styles and scripts: comments, which may name where something comes from; one that ends with its
# line has a space before it. In templates: comments, names of vocabularies and of document types, links to follow.
BLOCK_COMMENT = r"\*.*?(?:\*/|\Z)"
TEMPLATE = r'<!--.*?(?:-->|\Z)|\{#.*?(?:#\}|\Z)|xmlns(?::\w++)?="[^"]*+"|<!DOCTYPE[^<>]*+>|<a\s[^<>]*+>'
NOT_LOADED = {
    ".css": re.compile(f"/{BLOCK_COMMENT}", re.DOTALL),
    ".js": re.compile(rf"/(?:{BLOCK_COMMENT}|/(?:(?<=^//)|(?<=[\s;{{}}]//))[^\n]*+)", re.DOTALL | re.MULTILINE),
    **dict.fromkeys((".html", ".ncx", ".opf", ".xhtml"), re.compile(TEMPLATE, re.DOTALL)),
}
# An address with a host, from its slashes on: after a protocol, or where the page's own would complete it. This finds
# them many times as fast as a pattern that begins with a boundary of words.
HOST = re.compile(
    r"""//(?:(?<=\b(http:)//)|(?<=\b(https:)//)|(?<=\b(ws:)//)|(?<=\b(wss:)//)|(?<=\b(ftp:)//)|(?<=["'`(=\s]//))"""
    r"""[^\s"'`()<>]++""",
    re.IGNORECASE,
)
# Names of vocabularies in a script or a style, which are never loaded.
NAMESPACE = re.compile(
    r"http://www\.w3\.org/(?:2000/svg|1999/x(?:link|html)|1998/Math/MathML|XML/1998/namespace)(?=[\"'`])"
)


def check(templates: Mapping[str, str]) -> Iterator[Finding]:
    """Yield addresses of other hosts (FIL019) in templates, styles and scripts."""
    for path, text in templates.items():
        not_loaded = NOT_LOADED.get(path[path.rfind(".") :])
        if not_loaded is None:
            continue
        loaded = NAMESPACE.sub("", not_loaded.sub(lambda match: "\n" * match[0].count("\n"), text))
        for match in HOST.finditer(loaded):
            address = "".join(filter(None, match.groups())) + match[0]
            problem = f"{address[:60]} is on another host; put the file into docs/assets and name it there"
            yield Finding(path, loaded.count("\n", 0, match.start()) + 1, "FIL019", problem)
