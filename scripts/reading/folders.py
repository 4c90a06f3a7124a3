"""The option `--root` of the commands: the folder of an edition, or a folder of editions."""

import argparse
import os
from pathlib import Path

from program.command import ROOT

# A folder with one of these is an edition.
SITE, DOCS = "mkdocs.yml", "docs"


def add_option(parser: argparse.ArgumentParser, name: str = "--root", *, many: bool = False) -> None:
    """Let a command take `--root DIR`, the program's own edition if not said; with `many` a folder of editions, too.

    `name` is another name of the option.
    """
    what = "an edition, or a folder of editions" if many else "the folder of an edition"
    parser.add_argument(name, type=_folder if many else _edition, default=ROOT, metavar="DIR", help=what)


def editions(root: Path) -> list[str]:
    """The names of the editions' folders in `root`; one empty name if `root` is an edition itself, or holds none."""
    if _is_edition(root):
        return [""]
    return sorted(path.name for path in root.iterdir() if path.name[:1] != "." and _is_edition(path)) or [""]


def _folder(name: str) -> Path:
    if not (root := Path(name)).is_dir():
        raise argparse.ArgumentTypeError(f"{name} is not a folder; give the folder of an edition")
    return root.resolve()


def _edition(name: str) -> Path:
    root = _folder(name)
    if found := editions(root)[0]:
        raise argparse.ArgumentTypeError(f"{name} is a folder of editions; give one of them, such as {root / found}")
    return root


def _is_edition(folder: Path) -> bool:
    return any(os.path.lexists(folder / part) for part in (SITE, DOCS))
