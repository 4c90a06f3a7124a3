#!/usr/bin/env bash
# Surprise: RDFLib reads "1995-12-21+05:00"^^xsd:date and writes "1995-12-21":
# the time zone is gone, and with it the value, for in XML Schema a date with a
# zone is another value than one without. Two statements with the zones +05:00
# and Z become one triple. dateTime keeps its zone.
# Seen with: rdflib 7.6.0. The cause is the normalising of literals, which is
# meant to change the spelling of a value ("007" to "7"), not the value.
# Expected: XML Schema 1.1 Part 2, 3.3.9: xsd:date has the property
# timezoneOffset; the zone is part of its canonical form.
# For an edition: days on which laws come into force are written without zone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0

cat >"$work/try.py" <<'PY'
from rdflib import Graph

graph = Graph().parse(format="turtle", data="""
@prefix e: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:law e:force "1995-12-21+05:00"^^xsd:date, "1995-12-21Z"^^xsd:date .
e:law e:signed "1995-12-21T10:00:00+05:00"^^xsd:dateTime .""")
print(len(graph), "triples of 3")
print("\n".join(sorted(line for line in graph.serialize(format="nt").splitlines() if line)))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
2 triples of 3
<https://example.org/law> <https://example.org/force> "1995-12-21"^^<http://www.w3.org/2001/XMLSchema#date> .
<https://example.org/law> <https://example.org/signed> "1995-12-21T10:00:00+05:00"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: RDFLib writes dates with a time zone in another way"
  exit 1
fi
echo "still so: RDFLib 7.6.0 drops the time zone of an xsd:date"
