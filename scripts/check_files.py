"""Every file of the edition can be read: it is there, UTF-8, not empty, and its data conform to their schemas.

Why:  What cannot be read is not checked either; the edition would pass because it is empty.
Bad:  `docs/data/glossary.yml` with an unclosed quotation mark
Good: the same file as valid YAML that docs/data/schemas/glossary.yml accepts
"""

from collections.abc import Iterator

from edition import Edition
from finding import Finding


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what could not be read (FIL001–FIL010)."""
    if not edition.pages:
        yield Finding(
            "docs", 1, "FIL000", "there is no page to check; restore docs/ or name the right folder with --root"
        )
    yield from edition.faults
