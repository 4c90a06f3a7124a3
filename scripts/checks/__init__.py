"""One module for each rule that the sources must keep, and the command that runs them.

May import: edition, language, reading, program.
"""

# The checks, in the order in which they run and are listed for readers.
NAMES = (
    "files",
    "characters",
    "pages",
    "html",
    "markup",
    "source",
    "citations",
    "references",
    "links",
    "anchors",
    "translations",
    "glossary",
    "renderings",
    "senses",
    "twins",
    "spelling",
    "locators",
    "leftovers",
    "law",
    "acts",
    "argument",
    "quotations",
    "numbers",
    "names",
    "languages",
    "typography",
    "strings",
    "search",
    "publication",
    "readings",
    "waivers",
)
