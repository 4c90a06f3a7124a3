#!/usr/bin/env bash
# Surprise: the two Python readers of JSON-LD disagree on plain numbers.
# "version": 1.0 is the integer 1 to PyLD and the double 1.0 to RDFLib; 5.5 is
# "5.5E0" to one and "5.5" to the other; 10000000000000000000000 is a double to
# PyLD and an integer to RDFLib. The graphs are not isomorphic, so a checksum or
# a signature of the triples depends on the reader.
# Seen with: PyLD 3.3.0, rdflib 7.6.0.
# Expected: JSON-LD 1.1 API, "Object to RDF Conversion": a number without a
# fractional part and below 10^21 is xsd:integer, any other the canonical
# xsd:double: as PyLD does.
# For an edition: versions, sizes and numbers of paragraphs are written as
# strings.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check PyLD==3.3.0 rdflib==7.6.0

cat >"$work/try.py" <<'PY'
import json
from pyld import jsonld
from rdflib import Graph

document = json.loads("""{"@context": {"@vocab": "https://schema.org/"}, "@id": "https://example.org/",
  "version": 1.0, "size": 5.5, "number": 10000000000000000000000}""")
triples = {
    "PyLD": jsonld.to_rdf(document, {"format": "application/n-quads"}),
    "RDFLib": Graph().parse(data=json.dumps(document), format="json-ld").serialize(format="nt"),
}
for name, text in triples.items():
    for line in sorted(filter(None, text.splitlines())):
        print(name, line.split(" ", 1)[1].replace("http://www.w3.org/2001/XMLSchema#", "xsd:"))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
PyLD <https://schema.org/number> "1.0E22"^^<xsd:double> .
PyLD <https://schema.org/size> "5.5E0"^^<xsd:double> .
PyLD <https://schema.org/version> "1"^^<xsd:integer> .
RDFLib <https://schema.org/number> "10000000000000000000000"^^<xsd:integer> .
RDFLib <https://schema.org/size> "5.5"^^<xsd:double> .
RDFLib <https://schema.org/version> "1.0"^^<xsd:double> .
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the readers of JSON-LD make other triples of numbers"
  exit 1
fi
echo "still so: RDFLib 7.6.0 and PyLD 3.3.0 make other triples of 'version': 1.0"
