"""How many of the faults of `faults.yml` the checks find, by area, and which of the sound edits of `sound.yml` they report.

`PYTHONPATH=scripts:tests .venv/bin/python tests/meaning/measure.py [AREA …]` prints the table and the ids that are missed:
without the ledger of readings (found), and with it, after a reading of every text (read). `--only CHECK …` runs these
checks alone; `--list` prints what each fault causes.
"""

import argparse
import contextlib
import io
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from checks import run
from edition.load import load
from fixing import read
from mutation import Case, Mutant
from reading.finding import Finding

HERE = Path(__file__).parent
# The areas of translated and official texts, which somebody reads against their originals.
TEXTS = {"translation-kk", "translation-en", "definitions", "notes", "abstracts", "official-wordings"}


@dataclass(frozen=True)
class Result:
    """What an edit caused; `findings` is None where its words are not in the edition any more."""

    edit: dict[str, Any]
    findings: list[Finding] | None


def edits(name: str, areas: Collection[str] = ()) -> list[dict[str, Any]]:
    """The faults or the sound edits, of some areas or of all."""
    found = yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [each for each in found if not areas or each["area"] in areas]


def as_case(edit: dict[str, Any]) -> Case:
    """An edit as a case of tests/mutation.py that finds nothing."""
    return Case(edit["id"], edit["what"], tuple(edit.get("edits") or [edit]), ())


def results(mutant: Mutant, edits: Sequence[dict[str, Any]], names: Collection[str] = run.NAMES) -> Iterator[Result]:
    """What the checks find after each edit, made alone."""
    for edit in edits:
        try:
            with mutant.edited(as_case(edit)):
                yield Result(edit, run.run(load(mutant.root), names))
        except AssertionError:
            yield Result(edit, None)


def table(results: Sequence[Result]) -> str:
    """By area: faults found, those found that a machine could find, and the faults found with the ledger of readings."""
    lines = [("area", "faults", "found", "machine", "found", "read")]
    areas = sorted({result.edit["area"] for result in results})
    groups = {**{area: {area} for area in areas}, "translated or official": TEXTS, "all": set(areas)}
    for name, group in groups.items():
        own = [each for each in results if each.findings is not None and each.edit["area"] in group]
        machine = [each for each in own if each.edit["machine"]]
        counts = [len(own), sum(map(_found, own)), len(machine), sum(map(_found, machine)), sum(map(_read, own))]
        lines.append((name, *map(str, counts)))
    return "".join(f"{line[0]:<24}" + "".join(f"{column:>8}" for column in line[1:]) + "\n" for line in lines)


def _found(result: Result) -> bool:
    """Whether a rule found it that needs no ledger."""
    return any(not finding.code.startswith("REA") for finding in result.findings or [])


def _read(result: Result) -> bool:
    return bool(result.findings)


def main() -> None:
    """Print the table of faults and the sound edits that are reported."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs="*", default=run.NAMES)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("areas", nargs="*")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        mutant = Mutant.made(Path(folder))
        with contextlib.redirect_stdout(io.StringIO()):
            read.main(["--root", folder, "--role", "editor", "--confirmed"])
        faults = list(results(mutant, edits("faults.yml", arguments.areas), arguments.only))
        sound = list(results(mutant, edits("sound.yml", arguments.areas), arguments.only))
    print(table(faults))
    print("missed:", *(each.edit["id"] for each in faults if not _found(each) and each.edit["machine"]))
    print("missed in a text that was read:", *(each.edit["id"] for each in faults if not _read(each)))
    print("words not in the edition:", *(each.edit["id"] for each in (*faults, *sound) if each.findings is None))
    reported = list(filter(_found, sound))
    print(f"sound edits reported: {len(reported)} of {len(sound)}")
    for each in [*reported, *(faults if arguments.list else [])]:
        codes = Counter(finding.code for finding in each.findings or [])
        print(each.edit["id"], each.edit["area"], each.edit["what"], dict(codes), sep=" | ", flush=True)


if __name__ == "__main__":
    main()
