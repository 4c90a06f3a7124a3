#!/usr/bin/env bash
# Surprise: inscriptis sets quotation marks for <q>, but where the quotation
# ends with an emphasised word or an inner quotation, the closing mark stands
# before it: <q>law is <em>will</em></q> becomes "law is "will. With emphasis in
# the middle, <q>will <b>and</b> force</q>, marks stand around the middle
# word as well: "will "and" force". The last words are then no longer quoted.
# Seen with: inscriptis 2.7.6, the newest.
# Expected: the marks before the first and behind the last word, as the element
# says; HTML, 4.5.7, and its chapter on rendering, "Quotes": ::before and
# ::after of q, which stand around all of its content.
# For an edition: marks stand in the text, and <q> is not used.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6

cat >"$work/try.py" <<'PY'
from inscriptis import get_text
for quotation in ("право есть воля", "право есть <em>воля</em>", "воля <b>и</b> сила", "право есть <q>воля</q>"):
    print(get_text(f"<p>Он писал: <q>{quotation}</q>.</p>").strip())
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
Он писал: "право есть воля".
Он писал: "право есть "воля.
Он писал: "воля "и" сила".
Он писал: "право есть ""воля".
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: inscriptis sets marks of quotations in another way"
  exit 1
fi
echo "still so: inscriptis 2.7.6 closes a quotation before an emphasised word"
