#!/usr/bin/env bash
# Surprise: langid.py knows Kazakh, and yet takes «Заң күшіне енді» (the law
# came into force) for Ukrainian, sure of it, though ң and ү are no letters of
# Ukrainian, and the heading «Қазақстан Республикасының Конституциясы» for
# Russian. langdetect, which has no Kazakh, calls the clause Ukrainian with
# 1.00.
# Seen with: langid 1.1.6, langdetect 1.0.9 (seed 0).
# Expected: "kk" from langid; of langdetect no certainty where letters are
# unknown to all of its languages.
# For an edition: the language of a passage comes from its markup; where it must
# be guessed, letters such as қ, ң and ұ decide better between Kazakh, Russian
# and Ukrainian.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check langid==1.1.6 langdetect==1.0.9

cat >"$work/try.py" <<'PY'
import langid
from langdetect import DetectorFactory, detect_langs

DetectorFactory.seed = 0
identifier = langid.langid.LanguageIdentifier.from_modelstring(langid.langid.model, norm_probs=True)
for text in ("Заң күшіне енді", "Қазақстан Республикасының Конституциясы", "Прокуратура органдары заңдылықты қамтамасыз етеді"):
    code, sure = identifier.classify(text)
    guess = detect_langs(text)[0]
    print(f"{text}: langid {code} {sure:.2f}, langdetect {guess.lang} {guess.prob:.2f}")
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
Заң күшіне енді: langid uk 0.98, langdetect uk 1.00
Қазақстан Республикасының Конституциясы: langid ru 0.93, langdetect ru 1.00
Прокуратура органдары заңдылықты қамтамасыз етеді: langid kk 1.00, langdetect ru 0.86
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: the detectors give other languages"
  exit 1
fi
echo "still so: langid 1.1.6 takes a Kazakh clause for Ukrainian"
