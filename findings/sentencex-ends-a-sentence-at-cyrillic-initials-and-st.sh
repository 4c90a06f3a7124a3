#!/usr/bin/env bash
# Surprise: sentencex parts "Ю. Э. Мукашев написал" into three sentences, in Russian
# and in Kazakh; "I. I. Ivanov wrote" is one. In Russian, which it supports, sentences
# end as well behind ст., гл. and дек., whatever figure follows ("ст. | 83
# Конституции"), inside т. е. (that is) and behind др. of "и др. авторы", before a
# small letter.
# Seen with: sentencex 1.0.32.
# Expected: one sentence each, as with the initials of the English name; its
# documentation names as its principle not to part where in doubt.
# For an edition: sentences of a text with citations are parted by rules of one's own;
# a check that no sentence begins with a figure or a small letter finds the rest.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check sentencex==1.0.32

cat >"$work/try.py" <<'PY'
from sentencex import segment
for language, sentence in (("en", "I. I. Ivanov wrote."), ("ru", "Ю. Э. Мукашев написал."), ("kk", "Ю. Э. Мұқашев жазды."),
                           ("ru", "Это установлено ст. 83 Конституции."), ("ru", "См. гл. 2 Закона."),
                           ("ru", "Указ от 21 дек. 1995 г. действует."), ("ru", "Право, т. е. закон, действует."),
                           ("ru", "Иванов и др. авторы согласны."), ("ru", "См. п. 3 и с. 5.")):
    print(language, " | ".join(part.strip() for part in segment(language, sentence)))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
en I. I. Ivanov wrote.
ru Ю. | Э. | Мукашев написал.
kk Ю. | Э. | Мұқашев жазды.
ru Это установлено ст. | 83 Конституции.
ru См. гл. | 2 Закона.
ru Указ от 21 дек. | 1995 г. действует.
ru Право, т. е. | закон, действует.
ru Иванов и др. | авторы согласны.
ru См. п. 3 и с. 5.
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: sentencex parts Russian sentences in another way"
  exit 1
fi
echo "still so: sentencex 1.0.32 ends a sentence behind each initial of a Russian name"
