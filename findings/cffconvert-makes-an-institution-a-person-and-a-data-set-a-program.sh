#!/usr/bin/env bash
# Surprise: a CITATION.cff of an edition has an institution as author (`name`) and
# the type `dataset`. cffconvert makes of them, in JSON-LD, a Person and
# SoftwareSourceCode; in BibTeX the name stands without braces of its own, so that
# BibTeX reads "издания" as the surname of a person; in RIS the record ends with
# "ER" without "  - ", by which readers know the end of a record.
# Seen with: cffconvert 2.0.0, rispy 0.10.0, pybtex 0.26.1. Known: Person and
# SoftwareSourceCode (its issues #239 and #240) are mended in the repository since
# 2023, but in no release; RIS is its open issue #392. BibTeX was found in none.
# Expected: by CFF 1.2.0 `name` is that of an entity, not of a person, and `type` is
# software or dataset: Organization and Dataset of schema.org, {{…}} in BibTeX. RIS
# has "ER  - " as the last line of a record.
# For an edition: the ready records of its own pages are offered beside CITATION.cff.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check cffconvert==2.0.0 rispy==0.10.0 pybtex==0.26.1

cat >"$work/CITATION.cff" <<'CFF'
cff-version: 1.2.0
message: Cite the text.
title: Взаимодействие
type: dataset
authors:
  - name: Редакция издания
version: 1.0.0
url: https://example.org/
CFF
cat >"$work/try.py" <<'PY'
import json, subprocess, sys
import pybtex.database, rispy
folder = sys.argv[1]
def made(form):
    call = [f"{folder}/venv/bin/cffconvert", "--infile", f"{folder}/CITATION.cff", "--format", form]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout
data = json.loads(made("schema.org"))
print(data["@type"], data["author"][0]["@type"])
(entry,) = pybtex.database.parse_string(made("bibtex"), "bibtex").entries.values()
print("surname:", *entry.persons["author"][0].last_names)
ris = made("ris").strip()
print(repr(ris.splitlines()[-1]), "records read:", len(rispy.loads(ris)))
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
SoftwareSourceCode Person
surname: издания
'ER' records read: 0
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: cffconvert writes an institution or a data set in another way"
  exit 1
fi
echo "still so: cffconvert 2.0.0 makes an institution a person and a data set a program"
