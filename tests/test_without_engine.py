import json
import re
import subprocess
import sys
from pathlib import Path

from edition import edition
from exports import downloads
from verify import checksum

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "scripts"


def test_checks_and_forms_need_no_site_engine(first: edition.Edition, built: Path) -> None:
    """The same bytes as with it: what stands in the downloads of the built site."""
    command = [sys.executable, str(Path(__file__).with_name("without_engine.py")), str(first.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    sums = checksum.read(built / "downloads" / "SHA256SUMS")
    assert said["findings"] == []
    assert said["sums"] == {file.name: sums[file.name] for file in downloads.offered(first) if file.format.export}


def test_only_the_website_knows_mkdocs() -> None:
    engine = re.compile(r"(?m)^\s*(?:from|import) (mkdocs|material|mkdocs_static_i18n|zensical)\b")
    known = {path.relative_to(SCRIPTS).parts[0] for path in SCRIPTS.rglob("*.py") if engine.search(path.read_text())}
    assert known == {"website"}
