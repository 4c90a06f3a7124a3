#!/usr/bin/env bash
# Surprise: extruct reads RDFa of HTML pages as if they were XML: of lang="kk" it
# knows nothing, so that a title in Kazakh and one in Russian are two plain strings;
# xml:lang, which HTML does not have, it knows. Of <time property="datePublished"
# datetime="1995-12-21">21 December</time> it takes "21 December", not the date.
# Seen with: extruct 0.18.0 (pyRdfa3 3.6.5), the newest. pyRdfa3 reads HTML by HTML's
# rules if it is told so; extruct hands it a tree without that word.
# Expected: HTML+RDFa 1.1, 3.1 and 3.3: lang sets the current language, and
# datetime, if it is there, is the value of the property, with the datatype of its
# form (xsd:date). rdfa-streaming-parser 3.0.2 (npm) keeps to it.
# For an edition: languages and dates of structured data are in JSON-LD.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" rdfa-streaming-parser@3.0.2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile extruct==0.18.0 pyRdfa3==3.6.5

cat >"$work/page.html" <<'HTML'
<!doctype html><html lang="ru"><title>Закон</title><body vocab="https://schema.org/" resource="#law" typeof="Legislation">
<h1 property="name">Закон</h1><p property="alternateName" lang="kk">Заң</p>
<time property="datePublished" datetime="1995-12-21">21 декабря</time></body></html>
HTML
cat >"$work/try.py" <<'PY'
import json, sys
import extruct
with open(sys.argv[1], encoding="utf-8") as file:
    items = extruct.extract(file.read(), syntaxes=["rdfa"])["rdfa"]
law = next(item for item in items if item.get("@type"))
for name in ("name", "alternateName", "datePublished"):
    print("extruct:", name, json.dumps(law[f"https://schema.org/{name}"], ensure_ascii=False))
PY
cat >"$work/try.mjs" <<'JS'
import { createReadStream } from "node:fs";
import { RdfaParser } from "rdfa-streaming-parser";
const parser = new RdfaParser({ contentType: "text/html", baseIRI: "https://example.org/" });
for await (const { predicate, object } of createReadStream(new URL("page.html", import.meta.url)).pipe(parser)) {
  if (object.termType === "Literal") console.log("rdfa-streaming-parser:", predicate.value.split("/").pop(), object.value, object.language || object.datatype.value.split("#").pop());
}
JS
"$work/venv/bin/python" -W ignore "$work/try.py" "$work/page.html" >"$work/seen"
node "$work/try.mjs" >>"$work/seen"

cat >"$work/expected" <<'END'
extruct: name [{"@value": "Закон"}]
extruct: alternateName [{"@value": "Заң"}]
extruct: datePublished [{"@value": "21 декабря"}]
rdfa-streaming-parser: name Закон ru
rdfa-streaming-parser: alternateName Заң kk
rdfa-streaming-parser: datePublished 1995-12-21 date
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: extruct reads languages or dates of RDFa in another way"
  exit 1
fi
echo "still so: extruct 0.18.0 loses lang and datetime of RDFa in HTML"
