"""The command `scripts/new`: begins an edition, with the small one in template/, whose words say what to replace."""

import argparse
import datetime
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from fixing import working_copy
from program import command

TEMPLATE, VERSIONS = command.ROOT / "template", "docs/data/versions.yml"
DAY = re.compile(r"(?<=prepared: ')[\d-]+")


def main(argv: Sequence[str] | None = None) -> int:
    """Write a sound edition into a new or empty folder; return 0, or 2 if the folder is not empty."""
    parser = argparse.ArgumentParser(prog="scripts/new", description="Begin an edition.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="a new or an empty folder")
    folder = parser.parse_args(argv).folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"scripts/new: {folder} is not empty; name a new folder", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    working_copy.make(TEMPLATE, folder.resolve())
    versions = folder / VERSIONS
    versions.write_text(DAY.sub(str(datetime.date.today()), versions.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{folder}: a small edition; replace its words, and check them with scripts/check --root {folder}")
    return 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
