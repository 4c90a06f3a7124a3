#!/usr/bin/env bash
# Surprise: po4a makes units for translators of an XHTML page. A sentence with <time>,
# <data>, <mark> or <bdi> in it is three units: "Закон от", "21 декабря 1995 года",
# "вступил в силу". Each is translated for itself, and their order is fixed: in Kazakh
# the date stands before the law and has an ending. With <em>, <q>, <dfn> or <abbr> the
# sentence is one unit. Nothing is reported.
# Seen with: po4a of Debian (version printed), module xhtml.
# Expected: one unit: HTML allows all of these within a sentence ("phrasing content").
# For an edition: sentences for translators are taken by a program that knows the
# elements which the edition uses, and each is seen to end with a full point.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dpkg-query --show po4a
cd "$work"
for element in em q dfn abbr time data mark bdi; do
  printf '<html><body><p>Закон от <%s>21 декабря 1995 года</%s> вступил в силу.</p></body></html>\n' "$element" "$element" >a.html
  printf '[po4a_langs] kk\n[po4a_paths] %s.pot kk:%s.po\n[options] opt:"-M UTF-8"\n[type: xhtml] a.html kk:b.html\n' "$element" "$element" >a.cfg
  po4a --quiet --no-translations a.cfg
  echo "$element: $(grep '^msgid "[^"]' "$element.pot" | paste -sd' ')"
done >seen

cat >"$work/expected" <<'END'
em: msgid "Закон от <em>21 декабря 1995 года</em> вступил в силу."
q: msgid "Закон от <q>21 декабря 1995 года</q> вступил в силу."
dfn: msgid "Закон от <dfn>21 декабря 1995 года</dfn> вступил в силу."
abbr: msgid "Закон от <abbr>21 декабря 1995 года</abbr> вступил в силу."
time: msgid "Закон от" msgid "21 декабря 1995 года" msgid "вступил в силу."
data: msgid "Закон от" msgid "21 декабря 1995 года" msgid "вступил в силу."
mark: msgid "Закон от" msgid "21 декабря 1995 года" msgid "вступил в силу."
bdi: msgid "Закон от" msgid "21 декабря 1995 года" msgid "вступил в силу."
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: po4a cuts sentences in another way"
  exit 1
fi
echo "still so: po4a makes three units of a sentence with <time>"
