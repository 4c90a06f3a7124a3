#!/usr/bin/env bash
# Surprise: CSV on the Web gives the columns of a table types of XML Schema. csvw checks
# date, time, integer and duration; of a year, a month of a year, a day of the year and
# a day of the month it checks nothing: "95-й" is a valid gYear, "12.1995" and "1995-13"
# valid gYearMonths, "21.12" a valid gMonthDay. A table whose dates are years and months,
# as those of laws and books are, is called valid whatever it has there.
# Seen with: csvw 4.1.1, the newest; its documentation says that these four are strings
# in Python, not that all strings are valid. xmlschema 4.3.2 tells them apart.
# Expected: Model for Tabular Data and Metadata, 6.4: a value that is not a valid one of
# its datatype's base is an error of the cell; XML Schema 1.1 Part 2, 3.3.10 to 3.3.14.
# For an edition: such columns of its tables are checked by its own code.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile csvw==4.1.1 xmlschema==4.3.2

cat >"$work/try.py" <<'PY'
import json, os, sys
import xmlschema
from csvw import CSVW
work = sys.argv[1]

def by_csvw(datatype, value):
    with open(os.path.join(work, "a.csv"), "w", encoding="utf-8") as file:
        file.write(f"day,law\n{value},2709\n")
    columns = [{"name": "day", "titles": "day", "datatype": datatype}, {"name": "law", "titles": "law"}]
    with open(os.path.join(work, "a.csv-metadata.json"), "w", encoding="utf-8") as file:
        json.dump({"@context": "http://www.w3.org/ns/csvw", "url": "a.csv", "tableSchema": {"columns": columns}}, file)
    return CSVW(os.path.join(work, "a.csv-metadata.json"), validate=True).is_valid

def by_xmlschema(datatype, value):
    schema = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:{datatype}"/></xs:schema>'
    return xmlschema.XMLSchema11(schema).is_valid(f"<a>{value}</a>")

for datatype, values in (("date", ("1995-12-21", "21.12.1995")), ("gYear", ("1995", "95-й")), ("gYearMonth", ("1995-12", "1995-13", "12.1995")),
                         ("gMonthDay", ("--12-21", "21.12")), ("gDay", ("---21", "21"))):
    for value in values:
        print(f"{datatype} {value}: csvw {by_csvw(datatype, value)}, xmlschema {by_xmlschema(datatype, value)}")
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen" 2>"$work/other"

cat >"$work/expected" <<'END'
date 1995-12-21: csvw True, xmlschema True
date 21.12.1995: csvw False, xmlschema False
gYear 1995: csvw True, xmlschema True
gYear 95-й: csvw True, xmlschema False
gYearMonth 1995-12: csvw True, xmlschema True
gYearMonth 1995-13: csvw True, xmlschema False
gYearMonth 12.1995: csvw True, xmlschema False
gMonthDay --12-21: csvw True, xmlschema True
gMonthDay 21.12: csvw True, xmlschema False
gDay ---21: csvw True, xmlschema True
gDay 21: csvw True, xmlschema False
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: csvw checks years and months in another way"
  exit 1
fi
echo "still so: csvw 4.1.1 takes any words for a year or a month"
