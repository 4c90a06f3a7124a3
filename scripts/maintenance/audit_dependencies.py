"""The audit of the locked packages: by rules that need no network, and by pip-audit where its database can be reached.

The rules: every line of the lock pins one version with sha256 sums; every package is a dependency of pyproject.toml or
is needed by one; nothing comes from a URL, a folder or another index; no accepted fault (deploy/audit.yml) has run out.
"""

import datetime
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import yaml

from maintenance import requirements_lock
from maintenance.requirements_lock import Package
from program import command
from reading.finding import Finding

ROOT = command.ROOT
LOCK, POLICY = "requirements.txt", "deploy/audit.yml"
# What pip-audit says when it cannot ask: a fault of the network is no fault of a package.
UNREACHABLE = re.compile(r"ConnectionError|Max retries|timed out|ServiceError|Name or service not known|HTTPError")


def audit(lock: str, policy: dict[str, Any], today: str) -> Iterator[Finding]:
    """Yield locks unread (DEP001), packages without sum (DEP002) or need (DEP003), and excuses run out (DEP004)."""
    try:
        packages = requirements_lock.read(lock)
    except requirements_lock.LockError as error:
        line = int(re.sub(r"\D.*", "", str(error).removeprefix("line ")))
        yield Finding(LOCK, line, "DEP001", f"{error}; make the lock anew with pip-compile")
        return
    if not packages:
        yield Finding(LOCK, 1, "DEP000", "there is no package to audit; restore the lock")
    yield from _packages(packages)
    for entry in policy.get("accepted") or []:
        if str(entry["until"]) < today:
            problem = f"{entry['id']} ({entry['package']}) was accepted until {entry['until']}; mend it or think again"
            yield Finding(POLICY, 1, "DEP004", problem)


def _packages(packages: list[Package]) -> Iterator[Finding]:
    names = {package.name for package in packages}
    for package in packages:
        if not package.sums:
            yield Finding(LOCK, package.line, "DEP002", f"{package.name} has no sha256 sum; make the lock with hashes")
        if not any(name in names or name.endswith("(pyproject.toml)") for name in package.needed_by):
            yield Finding(LOCK, package.line, "DEP003", f"nothing needs {package.name}; make the lock anew")


def ask_database(policy: dict[str, Any]) -> tuple[int, str]:
    """pip-audit's status (0 clean, 1 faults, 2 not reached or not installed) and its words."""
    ignored = [f"--ignore-vuln={entry['id']}" for entry in policy.get("accepted") or []]
    command = ["pip-audit", "--require-hashes", "--disable-pip", "-r", str(ROOT / LOCK), *ignored]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return 2, "pip-audit is not installed"
    said = (done.stdout + done.stderr).strip()
    if done.returncode and UNREACHABLE.search(said):
        return 2, said.splitlines()[-1]
    return int(done.returncode != 0), said


def main() -> int:
    """Print findings and what the database says; return 0 clean, 1 findings."""
    policy = yaml.safe_load((ROOT / POLICY).read_text(encoding="utf-8"))
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    findings = list(audit((ROOT / LOCK).read_text(encoding="utf-8"), policy, today))
    for finding in findings:
        print(finding)
    status, said = ask_database(policy)
    if status == 2:
        print(f"the database of known faults was not asked ({said}); the rules alone were applied", file=sys.stderr)
    else:
        print(said, file=sys.stderr)
    return 1 if findings or status == 1 else 0


if __name__ == "__main__":
    raise SystemExit(command.run(main))
