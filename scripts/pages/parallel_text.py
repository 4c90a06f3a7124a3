"""The text of the article in one language as a small script, for the page that sets it beside another language's.

A script and not JSON: a page read from disk may load a script, and may not fetch.
"""

import json
import re

from edition.edition import Edition

FOLDER = "assets/parallel"


def script(edition: Edition, language: str) -> str:
    """The call that hands over the words of each paragraph by its id; citation marks are plain text in them."""
    texts = {id: re.sub(r"[ \n]+", " ", block.text) for id, block in edition.paragraphs(language).items()}
    listed = json.dumps(texts, ensure_ascii=False, indent=0)
    return f'parallelText("{language}", {listed});\n'
