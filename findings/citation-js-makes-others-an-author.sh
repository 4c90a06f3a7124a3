#!/usr/bin/env bash
# Surprise: "and others" is BibTeX's and biblatex's way to say that more authors
# follow. Citation.js takes "others" for a family name: APA prints "& others",
# Vancouver "Иванов И, others.", and the CSL-JSON that other programs get from
# it has a person with the family name "others".
# Seen with: @citation-js/core, plugin-bibtex and plugin-csl 0.9.0.
# Expected: "et al." (btxdoc, section on names: "and others" is to be turned
# into it by the style); pandoc 3.9 prints "et al." for the same record.
# For an edition: list the authors in full, or check the output for "others".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @citation-js/core@0.9.0 \
  @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0

cat >"$work/try.mjs" <<'JS'
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
const work = new Cite("@book{x, title = {Теория права}, author = {Иванов, Иван and others}, year = 1995}");
for (const template of ["apa", "vancouver"]) console.log(work.format("bibliography", { template }).trim());
console.log(JSON.stringify(work.data[0].author));
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
Иванов, И., & others. (1995). Теория права.
1. Иванов И, others. Теория права. 1995.
[{"given":"Иван","family":"Иванов"},{"family":"others"}]
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Citation.js reads \"and others\" in another way"
  exit 1
fi
echo "still so: Citation.js makes an author of BibTeX's \"and others\""
