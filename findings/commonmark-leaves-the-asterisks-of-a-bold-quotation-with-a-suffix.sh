#!/usr/bin/env bash
# Surprise: Kazakh hangs its endings on a quotation mark: «Заң»ның. In bold,
# **«Заң»**ның, three CommonMark parsers do not make it bold: the page shows
# four asterisks. By the rule of flanking, ** between a quotation mark and a
# letter can only open emphasis, not close it. Without marks, or with a space
# behind, it works; Python-Markdown, which is older than the rule, makes it
# bold.
# Seen with: commonmark 0.9.2, mistune 3.4.0, markdown-it-py 4.3.0, Markdown
# 3.11.3.
# Expected: <strong>, as for **Заң**ның; the rule (CommonMark 0.31, "Emphasis
# and strong emphasis") does not think of endings behind a quotation mark.
# For an edition: the marks go outside the asterisks: «**Заң**»ның.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check commonmark==0.9.2 mistune==3.4.0 markdown-it-py==4.3.0 Markdown==3.11.3

cat >"$work/try.py" <<'PY'
import commonmark, markdown, mistune
from markdown_it import MarkdownIt

readers = {"commonmark": commonmark.commonmark, "mistune": mistune.html,
           "markdown-it-py": MarkdownIt().render, "Python-Markdown": markdown.markdown}
for text in ("**«Заң»**ның", "**Заң**ның", "«**Заң**»ның"):
    for name, read in readers.items():
        print(text, name, read(text).strip())
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
**«Заң»**ның commonmark <p>**«Заң»**ның</p>
**«Заң»**ның mistune <p>**«Заң»**ның</p>
**«Заң»**ның markdown-it-py <p>**«Заң»**ның</p>
**«Заң»**ның Python-Markdown <p><strong>«Заң»</strong>ның</p>
**Заң**ның commonmark <p><strong>Заң</strong>ның</p>
**Заң**ның mistune <p><strong>Заң</strong>ның</p>
**Заң**ның markdown-it-py <p><strong>Заң</strong>ның</p>
**Заң**ның Python-Markdown <p><strong>Заң</strong>ның</p>
«**Заң**»ның commonmark <p>«<strong>Заң</strong>»ның</p>
«**Заң**»ның mistune <p>«<strong>Заң</strong>»ның</p>
«**Заң**»ның markdown-it-py <p>«<strong>Заң</strong>»ның</p>
«**Заң**»ның Python-Markdown <p>«<strong>Заң</strong>»ның</p>
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: emphasis before a suffix is read in another way"
  exit 1
fi
echo "still so: CommonMark leaves the asterisks of **«Заң»**ның"
