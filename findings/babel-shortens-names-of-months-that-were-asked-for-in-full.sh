#!/usr/bin/env bash
# Surprise: Babel's format_skeleton("MMMM"), the name of a month in full, gives "жел." in
# Kazakh and "дек." in Russian; of "yMMMMEEEEd" (weekday and month in full) the weekday
# is "жм", and a period of days, format_interval with "yMMMMd", has "5–8 жел.". Babel
# takes the pattern that is nearest to the one asked for and does not lengthen the names
# in it. With "yMMMMd" for one day all is well, which hides it.
# Seen with: Babel 2.19.0.
# Expected: "желтоқсан", as Intl of Node.js (ICU) prints; the documentation names the rules
# of TR35 (UTS #35), which adjust the lengths of fields to those that were asked for.
# For an edition: names of months are taken from the list of names of the locale.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check Babel==2.19.0

cat >"$work/try.py" <<'PY'
from datetime import date
from babel.dates import format_interval, format_skeleton
first, last = date(1995, 12, 5), date(1995, 12, 8)
for language in ("kk", "ru", "en"):
    for skeleton in ("yMMMMd", "MMMM", "yMMMMEEEEd"):
        print(language, skeleton, format_skeleton(skeleton, last, locale=language))
    print(language, "yMMMMd, days", format_interval(first, last, "yMMMMd", locale=language))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
kk yMMMMd 1995 ж. 8 желтоқсан
kk MMMM жел.
kk yMMMMEEEEd 1995 ж. 8 желтоқсан, жм
kk yMMMMd, days 1995 ж. 5–8 жел.
ru yMMMMd 8 декабря 1995 г.
ru MMMM дек.
ru yMMMMEEEEd пт, 8 декабря 1995 г.
ru yMMMMd, days 5—8 дек. 1995 г.
en yMMMMd December 8, 1995
en MMMM Dec
en yMMMMEEEEd Fri, December 8, 1995
en yMMMMd, days Dec 5 – 8, 1995
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: Babel treats skeletons of dates in another way"
  exit 1
fi
echo "still so: Babel 2.19.0 writes 'жел.' where the full name of the month is asked for"
