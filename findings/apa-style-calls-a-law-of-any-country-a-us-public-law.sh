#!/usr/bin/env bash
# Surprise: a law with a title, a number and a date, of type "legislation" in
# CSL-JSON, is printed in APA as "О прокуратуре, Pub. L. No. 2709 (1995)": a law
# of Kazakhstan becomes a Public Law of the United States. pandoc's own default,
# Chicago, prints the same. Neither the item's language nor its jurisdiction is
# asked; in a Russian document it becomes "Legislation No. 2709 (1995 г.)".
# Seen with: Citation.js 0.9.0 (APA as shipped with plugin-csl), pypandoc_binary
# 1.17 (pandoc 3.9, its built-in Chicago style).
# Expected: "Pub. L. No." is the Bluebook's form, which both styles follow, for
# federal laws of the United States alone; a neutral "No. 2709" for all others.
# For an edition: laws need a ready citation by the edition, or no "number".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" \
  @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17

cat >"$work/laws.json" <<'JSON'
[{"id": "law", "type": "legislation", "title": "О прокуратуре", "number": "2709",
  "jurisdiction": "kz", "language": "ru", "issued": {"date-parts": [[1995, 12, 21]]}}]
JSON
cat >"$work/try.mjs" <<'JS'
import { readFileSync } from "node:fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
const laws = JSON.parse(readFileSync(new URL("laws.json", import.meta.url)));
console.log("APA: " + new Cite(laws).format("bibliography", { template: "apa" }).trim());
JS
cat >"$work/try.py" <<'PY'
import sys, pypandoc
for language in ("en", "ru"):
    options = ["--citeproc", f"--bibliography={sys.argv[1]}", f"--metadata=lang:{language}"]
    text = pypandoc.convert_text("[@law]", "plain", format="markdown", extra_args=options)
    print("Chicago,", language + ":", text.split("\n")[2])
PY
{ node "$work/try.mjs"; "$work/venv/bin/python" "$work/try.py" "$work/laws.json"; } >"$work/seen"

cat >"$work/expected" <<'END'
APA: О прокуратуре, Pub. L. No. 2709 (1995).
Chicago, en: О прокуратуре, Pub. L. No. 2709 (1995).
Chicago, ru: О прокуратуре, Legislation No. 2709 (1995 г.).
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the styles print a foreign law in another way"
  exit 1
fi
echo "still so: APA and Chicago of CSL print a Kazakh law as a Public Law of the United States"
