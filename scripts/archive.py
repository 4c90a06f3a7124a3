"""An archive: a folder of editions, checked one after the other by as many processes as the machine has cores.

Why:  a journal keeps hundreds of articles, and none may be checked less than the first.
Bad:  `archive/a-17`, a symbolic link to a folder outside the archive
Good: `archive/a-17/`, a whole edition with its own mkdocs.yml, pyproject.toml, docs/ and overrides/
"""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from multiprocessing import Pool
from pathlib import Path

import command
import edition as model
import settings
from finding import Finding

# Fewer editions than this are checked sooner than a second process starts.
FEWEST_FOR_PROCESSES = 4
Run = Callable[[model.Edition], list[Finding]]


def editions(root: Path) -> list[str]:
    """The folders of the editions under `root`, sorted as their findings are; one empty name if it is an edition."""
    if _is_edition(root):
        return [""]
    found = [path.name for path in root.iterdir() if not path.name.startswith(".") and _is_edition(path)]
    return sorted(found, key=lambda name: f"{name}/") or [""]


def _is_edition(folder: Path) -> bool:
    return any(os.path.lexists(folder / part) for part in (settings.SITE, "docs"))


def check(root: Path, names: Sequence[str], run: Run) -> Iterator[list[Finding]]:
    """The findings of each edition in the order of `names`; paths are relative to `root`."""
    one = partial(_check, root, run=run)
    processes = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)
    if len(names) < FEWEST_FOR_PROCESSES or processes == 1:
        yield from map(one, names)
        return
    with command.interrupted_alone():
        workers = Pool(processes, collect_seldom)
    with workers as pool:
        yield from pool.imap(one, names, chunksize=min(8, 1 + len(names) // (4 * processes)))


def collect_seldom() -> None:
    """What editions share is kept to the end: to look through it for garbage again and again only takes time."""
    gc.freeze()
    gc.set_threshold(1_000_000, 20, 100)


def _check(root: Path, name: str, run: Run) -> list[Finding]:
    folder = Path(os.path.realpath(root / name))
    if not folder.is_relative_to(os.path.realpath(root)):
        problem = "the folder is a link that leads out of the archive; put the edition itself here"
        return [Finding(name, 1, "RUN003", problem)]
    found = run(model.load(folder))
    return [replace(finding, path=f"{name}/{finding.path}") for finding in found] if name else found
