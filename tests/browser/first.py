"""The first edition and the addresses of its pages from the root of its site."""

from edition.edition import HOME
from edition.load import load
from edition_copy import FIRST

EDITION = load(FIRST)
PREFIX = {language: "" if language == EDITION.original else f"{language}/" for language in EDITION.codes}
PAGES = {
    (language, name): PREFIX[language] + ("" if name == HOME else f"{name}/")
    for language in EDITION.codes
    for name in EDITION.page_names
}
