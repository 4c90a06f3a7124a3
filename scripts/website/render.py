"""Build the pages with MkDocs in this process."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edition.edition import Edition
from reading.settings import SITE

TEMPLATES = "overrides"


class BuildError(Exception):
    """The pages or a download could not be made; the message says why, and the place in a template."""


def render(
    edition: Edition, target: Path, *, online: bool = True, downloads: bool = False, strict: bool = True
) -> None:
    """Build the pages of a checked edition into `target`. Raises BuildError.

    `online` is the form with directory addresses, without it pages can be read from a disk; `downloads` lists the
    downloads on the pages; `strict` makes a warning of MkDocs an error.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with _messages() as messages:
        try:
            settings = str(edition.root / SITE)
            config = load_config(settings, site_dir=str(target), strict=strict, use_directory_urls=online)
            config.extra |= {"edition": edition, "downloads": downloads}
            build(config)
        except (Exception, SystemExit) as error:  # MkDocs' Abort is a SystemExit
            raise BuildError("\n".join([*messages, _reason(edition.root, error)])) from error


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


def _reason(root: Path, error: BaseException) -> str:
    """The error, after the place in the edition's template where it was raised, if it was."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(f"{root}/")]
    places = [
        f"{path}:{frame.lineno}: "
        for frame in frames
        if (path := Path(frame.filename).relative_to(root)).parts[0] == TEMPLATES
    ]
    return f"{places[-1] if places else ''}{type(error).__name__}: {error}"
