#!/usr/bin/env bash
# Surprise: in biblatex a date with an unknown part is written with X: 199X is
# "some year of the 1990s", 19XX "some year of that century". Citation.js reads
# them as the years 1990 and 1900, and -0044 (45 BC) as the year 0.
# Seen with: @citation-js/core and @citation-js/plugin-bibtex 0.9.0.
# Expected: biblatex's manual (section on date and time specifications) names
# 199X and 19XX; CSL-JSON has no form for them, so "literal" or a range of years
# is what can be kept, as Citation.js itself does with "1995..".
# For an edition: a work dated "2011 to 2017" stays a range (2011/2017), for an
# X would come back as a year that no source states.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" \
  @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0

cat >"$work/try.mjs" <<'JS'
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
for (const date of ["199X", "19XX", "-0044", "2011/2017", "1995.."])
  console.log(date, JSON.stringify(new Cite(`@book{x, title={T}, date={${date}}}`).data[0].issued));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
199X {"date-parts":[[1990]]}
19XX {"date-parts":[[1900]]}
-0044 {"date-parts":[[0]]}
2011/2017 {"date-parts":[[2011],[2017]]}
1995.. {"literal":"1995.."}
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Citation.js reads dates with unknown parts in another way"
  exit 1
fi
echo "still so: Citation.js reads the decade 199X as the year 1990"
