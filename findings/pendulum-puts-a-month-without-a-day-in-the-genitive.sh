#!/usr/bin/env bash
# Surprise: Russian, Ukrainian, Polish and Czech have two forms of the name of a month:
# "21 декабря 1995" (of December), but "декабрь 1995" where no day is named. Pendulum
# writes "декабря 1995" for "MMMM YYYY" in all four, as if a heading said "of December
# 1995"; so does Arrow in Russian and Ukrainian, while in Polish and Czech it has the
# other form, "21 grudzień", also beside a day. In English there is but one.
# Seen with: pendulum 3.3.0, arrow 1.4.0.
# Expected: "декабрь 1995", as Babel 2.19.0 writes; CLDR has both forms, "format" and
# "stand-alone", for these languages.
# For an edition: headings of months and issues of a journal are written with CLDR.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pendulum==3.3.0 arrow==1.4.0 Babel==2.19.0

cat >"$work/try.py" <<'PY'
import arrow, babel.dates, pendulum
day = pendulum.datetime(1995, 12, 21)
for language in ("ru", "uk", "pl", "cs"):
    for pattern, skeleton in (("D MMMM YYYY", "yMMMMd"), ("MMMM YYYY", "yMMMM")):
        print(language, "pendulum:", day.format(pattern, locale=language), "| Arrow:", arrow.get(day).format(pattern, locale=language),
              "| Babel:", babel.dates.format_skeleton(skeleton, day, locale=language))
PY
"$work/venv/bin/python" "$work/try.py" >"$work/seen"

cat >"$work/expected" <<'END'
ru pendulum: 21 декабря 1995 | Arrow: 21 декабря 1995 | Babel: 21 декабря 1995 г.
ru pendulum: декабря 1995 | Arrow: декабря 1995 | Babel: декабрь 1995 г.
uk pendulum: 21 грудня 1995 | Arrow: 21 грудня 1995 | Babel: 21 грудня 1995 р.
uk pendulum: грудня 1995 | Arrow: грудня 1995 | Babel: грудень 1995 р.
pl pendulum: 21 grudnia 1995 | Arrow: 21 grudzień 1995 | Babel: 21 grudnia 1995
pl pendulum: grudnia 1995 | Arrow: grudzień 1995 | Babel: grudzień 1995
cs pendulum: 21 prosince 1995 | Arrow: 21 prosinec 1995 | Babel: 21. prosince 1995
cs pendulum: prosince 1995 | Arrow: prosinec 1995 | Babel: prosinec 1995
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: pendulum or Arrow write months in another way"
  exit 1
fi
echo "still so: pendulum 3.3.0 writes 'декабря 1995' for December 1995"
