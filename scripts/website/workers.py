"""The forms of the edition that are made from the model alone, in processes of their own, while the pages are built."""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import get_context

from edition.edition import Edition
from exports import downloads
from program import command
from program.steps import Steps

# A process forked where the typesetter has run would wait for ever for what its threads hold: each one starts anew.
START = "spawn"
# The edition that a worker process makes forms of: it gets it once, not with every form.
_given: list[Edition] = []


class FormError(Exception):
    """A form could not be made; the message names it and says why."""


@contextmanager
def started(edition: Edition, wanted: bool = True) -> Iterator[Mapping["Future[bytes]", str]]:
    """The forms being made, by their names; what has not begun is given up at the end."""
    pool = ProcessPoolExecutor(os.cpu_count(), get_context(START), initializer=_take, initargs=(edition,))
    names = [download.name for download in downloads.of(edition) if download.form.export] if wanted else []
    try:
        with command.interrupted_alone():
            forms = {pool.submit(_content, name): name for name in names}
        yield forms
    finally:
        pool.shutdown(cancel_futures=True)


def gathered(forms: Mapping["Future[bytes]", str], steps: Steps) -> dict[str, bytes]:
    """The bytes of each form, once all are made. Raises FormError."""
    contents = {}
    for number, future in enumerate(as_completed(forms), 1):
        try:
            contents[forms[future]] = future.result()
        except Exception as error:
            # Whatever went wrong in the making of a form, an editor is told which one and goes on.
            raise FormError(f"{forms[future]} could not be made: {type(error).__name__}: {error}") from error
        steps.count(number, len(forms))
    return contents


def _take(edition: Edition) -> None:
    _given[:] = [edition]


def _content(name: str) -> bytes:
    (edition,) = _given
    return next(download for download in downloads.of(edition) if download.name == name).content(edition)
