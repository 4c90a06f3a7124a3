"""Build the pages with MkDocs in this process."""

import logging
import traceback
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from edition.edition import Edition
from program.command import ROOT
from reading.settings import SITE

TEMPLATES, ICON = "overrides", "assets/favicon.svg"
# What MkDocs has to know of the program, whichever edition it builds; the rest is in the edition's mkdocs.yml.
PROGRAM: dict[str, Any] = {
    "hooks": [str(ROOT / "scripts" / "hooks.py")],
    "extra_css": ["assets/edition.css", "assets/search.css"],
    "extra_javascript": [{"path": path, "defer": True} for path in ("assets/edition.js", "assets/search.js")],
    "validation": {"omitted_files": "warn"},
}


class BuildError(Exception):
    """The pages or a download could not be made; the message says why, and the place in a template."""


def render(
    edition: Edition, target: Path, *, downloads: bool = False, strict: bool = True, only: Collection[str] = ()
) -> None:
    """Build the pages of a checked edition into `target`. Raises BuildError.

    `downloads` lists the downloads on the pages; `strict` makes a warning of MkDocs an error; with `only`, paths such
    as `docs/ru/index.md`, nothing but these pages is made.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with _messages() as messages:
        try:
            theme = {"name": "material", "custom_dir": str(edition.part(TEMPLATES)), "font": False, "favicon": ICON}
            options = PROGRAM | {"theme": theme, "site_dir": str(target)}
            config = load_config(str(edition.root / SITE), strict=strict, **options)
            config.extra |= {"edition": edition, "downloads": downloads, "only": only}
            build(config)
        except (Exception, SystemExit) as error:  # MkDocs' Abort is a SystemExit
            raise BuildError("\n".join([*messages, _reason(edition.part(TEMPLATES), error)])) from error


@contextmanager
def _messages() -> Iterator[list[str]]:
    """The warnings and errors that MkDocs logs while the block runs; nothing is printed."""
    messages: list[str] = []
    log, handler = logging.getLogger("mkdocs"), logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(f"{record.levelname}: {record.getMessage()}")  # type: ignore[method-assign]
    log.addHandler(handler)
    log.propagate = False
    try:
        yield messages
    finally:
        log.removeHandler(handler)


def _reason(folder: Path, error: BaseException) -> str:
    """The error, after the place in a template of the folder where it was raised, if it was."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    places = [f"{TEMPLATES}/{Path(frame.filename).relative_to(folder)}:{frame.lineno}: " for frame in inside]
    return f"{places[-1]}{error}; correct the template" if places else told(error)


def told(error: BaseException) -> str:
    """What an error says to an editor: its own words if the program foresaw it or the system raised it,
    otherwise how to report it.
    """
    of_system = isinstance(error, OSError) and error.strerror  # such as a full disk
    if of_system or type(error).__module__.partition(".")[0] in ("books", "exports", "website", "mkdocs"):
        return " ".join(str(error).split())
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return f"this is a fault of the program; undo the last change, and report it with these words: {reason}"
