#!/usr/bin/env bash
# Surprise: CSL-JSON without a language becomes BibTeX with every word of a
# Russian title capitalised: «Философский энциклопедический словарь» is written
# as "Философский Энциклопедический Словарь". pandoc takes a title of unknown
# language for English, which BibTeX wants in title case. pandoc itself puts the
# capitals down again when it reads BibTeX, other programs take them for the
# author's. German fares no better.
# Seen with: pypandoc_binary 1.17 (pandoc 3.9).
# Expected: words kept and protected with braces, as is done for "language":
# "ru"; a conversion between two formats for bibliographies does not edit
# titles.
# For an edition: every record states its language, also where nobody shows it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17

cat >"$work/try.py" <<'PY'
import json, pypandoc
def title(text, **more):
    item = {"id": "a", "type": "book", "title": text, **more}
    bibtex = pypandoc.convert_text(json.dumps([item]), "bibtex", format="csljson")
    print(next(line.strip() for line in bibtex.splitlines() if "title" in line))
    return bibtex
there = title("Философский энциклопедический словарь")
print(json.loads(pypandoc.convert_text(there, "csljson", format="bibtex"))[0]["title"])
title("Философский энциклопедический словарь", language="ru")
title("Zum Begriff des geltenden Rechts")
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
title = {Философский Энциклопедический Словарь}
Философский энциклопедический словарь
title = {{Философский энциклопедический словарь}}
title = {Zum {Begriff} Des Geltenden {Rechts}}
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pandoc writes titles without a language in another way"
  exit 1
fi
echo "still so: pandoc 3.9 capitalises each word of a Russian title whose language is not given"
