"""Image files: how large they are."""

from pathlib import Path

FORMATS = {".png": "PNG", ".jpg": "JPEG"}


def size(path: Path) -> tuple[int, int] | None:
    """The width and the height in pixels; None where the file is not an image of the kind that its name says."""
    from PIL import Image  # late: most editions have no image

    try:
        with Image.open(path, formats=[FORMATS[path.suffix]]) as image:
            return image.size
    except (OSError, KeyError, Image.DecompressionBombError):
        return None
