#!/usr/bin/env bash
# Surprise: translate="no" is HTML's way to say that words are not to be translated: a
# quotation that must stay in its language, the wording of a law. html2po of the
# Translate Toolkit hands them to translators like all others; po2html then sets the
# translation in the element that says "no". It obeys data-translate-ignore, an
# attribute of its own.
# Seen with: translate-toolkit 3.20.4.
# Expected: no unit for these elements; HTML, 3.2.6.3: the text of such an element is
# to be left as it is when the page is localised; ITS 2.0 takes the attribute over.
# For an edition: quotations are compared with the source after a translation.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check translate-toolkit==3.20.4

cat >"$work/try.py" <<'PY'
import pathlib, subprocess, sys
from translate.storage import po
folder = pathlib.Path(sys.argv[1])
(folder / "a.html").write_text("""<html><body><p>Перевести.</p><blockquote translate="no"><p>Заң күшіне енді.</p></blockquote>
<p translate="no">Қазақстан</p><p data-translate-ignore>Не трогать.</p></body></html>""", encoding="utf-8")

def convert(tool, *arguments):
    subprocess.run([folder / "venv/bin" / tool, "--progress=none", *arguments], cwd=folder, check=True)

convert("html2po", "a.html", "a.po")
units = po.pofile.parsefile(str(folder / "a.po"))
for unit in units.units[1:]:
    print("to translate:", unit.source)
    unit.target = "Translated."
units.savefile(str(folder / "b.po"))
convert("po2html", "-t", "a.html", "b.po", "b.html")
print((folder / "b.html").read_text(encoding="utf-8").strip())
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
to translate: Перевести.
to translate: Заң күшіне енді.
to translate: Қазақстан
<html><body><p>Translated.</p><blockquote translate="no"><p>Translated.</p></blockquote>
<p translate="no">Translated.</p><p data-translate-ignore>Не трогать.</p></body></html>
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: html2po treats translate=\"no\" in another way"
  exit 1
fi
echo "still so: html2po 3.20.4 gives translators the words marked translate=\"no\""
