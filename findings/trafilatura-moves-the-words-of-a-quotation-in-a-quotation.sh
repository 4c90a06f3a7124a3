#!/usr/bin/env bash
# Surprise: trafilatura takes <q>, a quotation within a line, for a block: the
# sentence falls into paragraphs at it. With a quotation in the quotation the
# words change their order as well: "Authors wrote: <q>law is <q>the will</q> of
# the people</q>, not of the state" becomes "law is", ", not of the state.",
# "the will", "of the people". No word is lost, so a count of words is content.
# Seen with: trafilatura 2.3.1 (lxml-html-clean 0.4.6, which it needs).
# Expected: HTML, 4.5.7: q is phrasing content, as em is, and may hold q; the
# words of a sentence in the order of the document.
# For an edition: quotation marks in the text in place of <q>, as Kazakh and
# Russian need anyway; a test of extraction looks at order, not at words alone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml-html-clean==0.4.6

cat >"$work/try.py" <<'PY'
import trafilatura
around = "<p>Прокуратура осуществляет высший надзор за точным и единообразным применением законов.</p>"
for sentence in ("Автор писал: <q>право есть воля народа</q>, а не государства.",
                 "Автор писал: <q>право есть <q>воля</q> народа</q>, а не государства."):
    page = f"""<!doctype html><html lang="ru"><title>Закон</title><main><h1>Закон</h1>{around}
<p>{sentence}</p>{around.replace("высший", "также")}</main></html>"""
    lines = trafilatura.extract(page, output_format="markdown").splitlines()
    print(" | ".join(line for line in lines if line and "законов" not in line and "#" not in line))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
Автор писал: право есть воля народа | , а не государства.
Автор писал: право есть воля | народа | , а не государства.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: trafilatura reads quotations within a line in another way"
  exit 1
fi
echo "still so: trafilatura 2.3.1 puts the words of an inner quotation behind the sentence"
