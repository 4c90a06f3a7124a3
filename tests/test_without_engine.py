import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from edition import edition
from exports import downloads
from verify import checksum

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "scripts"
# The modules that may know the site engine: its hooks, and the server that keeps it loaded.
KNOW_ENGINE = {"hooks.py", "serve.py"}


def test_checks_and_forms_need_no_site_engine(real: edition.Edition) -> None:
    """The same bytes as with it: what stands in the downloads of the built site."""
    command = [sys.executable, str(Path(__file__).with_name("without_engine.py"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    built = checksum.read(checksum.SUMS)
    assert said["findings"] == []
    assert said["sums"] == {file.name: built[file.name] for file in downloads.of(real) if file.form.export}


@pytest.mark.parametrize("path", sorted(SCRIPTS.rglob("*.py")), ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_only_the_bridge_imports_the_engine(path: Path) -> None:
    imports = re.findall(r"(?m)^\s*(?:from|import) (mkdocs|material|mkdocs_static_i18n|zensical)\b", path.read_text())
    assert bool(imports) == (path.name in KNOW_ENGINE)
