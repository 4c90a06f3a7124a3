import hashlib
from pathlib import Path

from reading import text_file


def test_a_file_of_several_blocks_has_the_checksum_of_its_bytes(tmp_path: Path) -> None:
    content = bytes(range(256)) * 5000
    (tmp_path / "a").write_bytes(content)
    assert text_file.sha256(tmp_path / "a") == hashlib.sha256(content).hexdigest()
