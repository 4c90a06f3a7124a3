"""Every file of the edition can be read, conforms to its schema, and is there for something.

Why:  A file that cannot be read is missing from every page and check; one that nothing uses is published all the same.
Bad:  `docs/data/glossary.yml` with an unclosed quotation mark; `docs/ru/article.md~` left by an editor
Good: the same file as valid YAML that its schema accepts; files that a page, a template or a script names
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from edition import REGISTER, SOURCE, Edition
from finding import Finding

SCRIPTS = Path(__file__).parent


def check(edition: Edition) -> Iterator[Finding]:
    """Yield what could not be read (FIL001–FIL010), and files that nothing uses (FIL015)."""
    if not edition.pages:
        yield Finding(
            "docs", 1, "FIL000", "there is no page to check; restore docs/ or name the right folder with --root"
        )
    yield from edition.faults
    yield from _strays(edition)


def _strays(edition: Edition) -> Iterator[Finding]:
    docs = edition.root / "docs"
    files = sorted(path.relative_to(edition.root).as_posix() for path in docs.rglob("*") if not path.is_dir())
    broken = {finding.path for finding in edition.faults}
    known = {SOURCE, REGISTER, *edition.texts, *broken}
    unknown = [path for path in files if path not in known]
    names = "\n".join([*edition.templates.values(), _scripts()]) if unknown else ""
    for path in unknown:
        schema = path.startswith("docs/data/schemas/") and Path(path).stem in {Path(p).stem for p in known | broken}
        may_be_named = path.startswith(("docs/assets/", "docs/data/"))
        if not schema and not (may_be_named and Path(path).name in names):
            yield Finding(path, 1, "FIL015", "nothing uses the file, and it would be published; move or remove it")


@cache
def _scripts() -> str:
    """The modules of this program, which name files too."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.py")))
