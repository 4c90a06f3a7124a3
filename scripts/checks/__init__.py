"""One module for each rule that the sources must keep, and the command that runs them.

May import: edition, language, reading, program.
"""

# The checks, in the order in which they run and are listed for readers.
NAMES = (
    # Files, and the form of pages.
    *("files", "characters", "pages", "html", "markup"),
    # The text of the source, what it cites, and addresses.
    *("source", "citations", "references", "links", "anchors"),
    # What languages say alike.
    *("translations", "glossary", "renderings", "senses", "twins", "spelling", "locators", "leftovers"),
    # What the data states.
    *("law", "acts", "argument", "quotations", "numbers", "names"),
    # How words are written, and found.
    *("languages", "typography", "strings", "search"),
    # What is published, and what is accepted.
    *("publication", "readings", "waivers"),
)
