#!/usr/bin/env bash
# Surprise: CETEIcean turns a TEI document into custom elements and gives body,
# div and back role="region" with the TEI element's name as aria-label. A screen
# reader then has one landmark named "div" for each division of the text ("div,
# region"), in English in a Kazakh or Russian text, and the heading of the
# division is not its name.
# Seen with: CETEIcean 1.9.5, jsdom 29.1.1.
# Expected: WAI-ARIA 1.2 on region: a label that describes the purpose of the
# content; the APG: landmarks of one role have different names.
# For an edition: behaviours set aria-labelledby to the head, or the roles are
# removed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" CETEIcean@1.9.5 jsdom@29.1.1

cat >"$work/try.mjs" <<'JS'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
const code = readFileSync(new URL("node_modules/CETEIcean/dist/CETEI.js", import.meta.url), "utf8");
const { window } = new JSDOM("<!doctype html>", { url: "https://example.org/", runScripts: "outside-only" });
window.eval(code + ";window.CETEI = CETEI");
const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="kk"><teiHeader><fileDesc><titleStmt><title>Т</title></titleStmt>
<publicationStmt><p>Б</p></publicationStmt><sourceDesc><p>Д</p></sourceDesc></fileDesc></teiHeader><text><body>
<div><head>Ұғым</head><p>Бірінші.</p></div><div><head>Түрлері</head><p>Екінші.</p></div></body></text></TEI>`;
const page = new window.CETEI().makeHTML5(tei);
for (const part of page.querySelectorAll("[role=region]"))
  console.log(part.localName, part.getAttribute("role"), part.getAttribute("aria-label"), part.querySelector("tei-head").textContent);
JS
node "$work/try.mjs" >"$work/seen"

cat >"$work/expected" <<'END'
tei-body region body Ұғым
tei-div region div Ұғым
tei-div region div Түрлері
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: CETEIcean names divisions in another way"
  exit 1
fi
echo "still so: CETEIcean 1.9.5 names each division 'div' for screen readers"
