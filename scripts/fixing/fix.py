"""The command `scripts/fix`: makes mechanical fixes, shows them, and registers new ids.

It never changes source.txt; words of the original's text change only towards the source's as emended; and a file is
left as it is if its fixes cause a new finding.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial, reduce
from pathlib import Path
from tempfile import TemporaryDirectory

from checks import run
from edition import edition as model
from edition import emendations
from edition.anchors import errata, registered, withdrawable
from edition.load import load
from fixing import fixes, register, shown_changes, working_copy
from language import tokens
from program import atomic_write, command
from reading import folders
from reading.finding import Finding, counted

# Fixes are made in rounds: one may uncover another, as line ends hide what follows them.
MOST_ROUNDS = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Fix, print the changes on stdout and a summary on stderr; return 0 if no finding is left, otherwise 1, or 2."""
    parser = argparse.ArgumentParser(prog="scripts/fix", description="Make mechanical fixes.")
    folders.add_option(parser)
    parser.add_argument("--dry-run", action="store_true", help="show the changes and write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root
    with TemporaryDirectory(prefix="edition-") as folder:
        copy = Path(folder).resolve()
        working_copy.make(root, copy)
        files = (path for path in copy.rglob("*") if path.is_file() and not path.is_symlink())
        before = {path: path.read_bytes() for path in files}
        left = fix(copy)
        changed = {path: old for path, old in before.items() if path.read_bytes() != old}
        _show(copy, changed)
        problems = {} if arguments.dry_run else _write(root, copy, changed)
    for name, problem in problems.items():
        print(f"scripts/fix: {name} {problem}; it was left unchanged; run scripts/fix again", file=sys.stderr)
    fixed = counted(len(changed) - len(problems), "file")
    print(f"{fixed} fixed, {counted(len(left), 'finding')} left", file=sys.stderr)
    return 2 if problems else 1 if left else 0


def _write(root: Path, copy: Path, before: Mapping[Path, bytes]) -> dict[str, str]:
    """Write the fixed files of the copy over the edition's; return why, by the path, where one was not written."""
    problems = {}
    for path, old in before.items():
        name, new = path.relative_to(copy).as_posix(), path.read_bytes()
        try:
            if (root / name).read_bytes() == old:
                atomic_write.write(root / name, new)
            else:
                problems[name] = "was changed meanwhile"
        except OSError as error:
            problems[name] = f"cannot be written ({error.strerror})"
    return problems


def fix(root: Path) -> list[Finding]:
    """Fix the edition under `root` and return the findings left."""
    loaded = load(root)
    findings = run.run(loaded)
    for _ in range(MOST_ROUNDS):
        last = findings
        for files in _together(findings):
            findings = _fix_files(loaded, files, findings)
            loaded = load(root)
        if findings == last:
            break
    return _register(loaded, findings)


def _together(findings: Sequence[Finding]) -> list[dict[str, list[Finding]]]:
    """What is fixed together, by file: names of what moved, which each language must have alike; else a file alone."""
    moved: dict[str, list[Finding]] = defaultdict(list)
    files: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in {*fixes.OF_FILES, *fixes.OF_LINES} and finding.path != model.SOURCE:
            (moved if finding.code in fixes.OF_NAMES else files)[finding.path].append(finding)
    return [moved, *({path: listed} for path, listed in files.items())]


def _fix_files(loaded: model.Edition, files: Mapping[str, list[Finding]], known: list[Finding]) -> list[Finding]:
    """Fix files and run all checks; undo it if that makes a new finding, or a word of the text another."""
    before = {loaded.root / name: (loaded.root / name).read_bytes() for name in files}
    for (path, old), listed in zip(before.items(), files.values()):
        text = reduce(partial(fixes.fixed, loaded), listed, old.decode("utf-8"))
        path.write_bytes(text.encode("utf-8"))
    if all(path.read_bytes() == old for path, old in before.items()):
        return known
    now = load(loaded.root)
    findings = run.run(now)
    # Without their lines, which fixes of line ends may move.
    were, are = ({finding._replace(line=1) for finding in each} for each in (known, findings))
    if are <= were and _faithful(loaded, now):
        return findings
    for path, old in before.items():
        path.write_bytes(old)
    return known


def _faithful(was: model.Edition, now: model.Edition) -> bool:
    """Whether the words of the original's text are the same, or nearer to the source's as emended."""
    words = [[token.text for token in edition.text_tokens if token.is_word] for edition in (was, now)]
    return words[0] == words[1] or _differences(now) < _differences(was)


def _differences(edition: model.Edition) -> int:
    source, _ = emendations.emended(edition)
    return sum(len(part.source) + len(part.edition) for part in tokens.differences(source, edition.text_tokens))


def _register(loaded: model.Edition, findings: list[Finding]) -> list[Finding]:
    """Renew the register: new ids, and the fingerprints of reworded paragraphs whose errata are listed."""
    latest, listed = {address: words for _, address, words in registered(loaded)}, errata(loaded)
    new = [(line, *line.partition(" ")) for line in register.new_lines(loaded)]
    lines = [line for line, id, _, now in new if id not in latest or (id, latest[id], now) in listed]
    path = loaded.root / model.REGISTER
    if not (lines or withdrawable(loaded)) or register.problem(loaded) or not path.is_file():
        return findings
    path.write_bytes(register.renewed(loaded, path.read_bytes(), lines))
    return run.run(load(loaded.root))


def _show(root: Path, before: Mapping[Path, bytes]) -> None:
    lines: list[str] = []
    for path, old in sorted(before.items()):
        was, now = (part.decode("utf-8", "replace") for part in (old, path.read_bytes()))
        lines += shown_changes.shown(path.relative_to(root).as_posix(), was, now)
    print("".join(f"{line}\n" for line in lines), end="", flush=True)
    if any("⍽" in line for line in lines):
        print("⍽ is a no-break space", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(command.run(main))
