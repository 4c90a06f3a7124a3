#!/usr/bin/env bash
# Surprise: asked for "in 2 years" in Kazakh, moment and Day.js say "2 жыл ішінде",
# which is "within 2 years": a term of a law that begins in two years ends then. Arrow
# says "2 жыл кейін", without the ending that кейін (after) demands of the word before
# it: "2 жылдан кейін". It is so for every unit.
# Seen with: moment 2.31.0, dayjs 1.11.23 (its locales follow those of moment), arrow
# 1.4.0; Babel 2.19.0 and Node's Intl (both with CLDR) are right. Moment
# changed the same word for "within" in Chinese in 2020 (its #4695), not in Kazakh.
# Expected: CLDR, kk, relative time: "{0} жылдан кейін", "{0} күннен кейін".
# For an edition: spans of time come from Intl or Babel.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" moment@2.31.0 dayjs@1.11.23
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile arrow==1.4.0 babel==2.19.0

cat >"$work/try.mjs" <<'JS'
import dayjs from "dayjs";
import relativeTime from "dayjs/plugin/relativeTime.js";
import "dayjs/locale/kk.js";
import moment from "moment";
import "moment/locale/kk.js";
dayjs.extend(relativeTime);
const [from, year, day] = ["2024-03-01T12:00:00", "2026-03-01T12:00:00", "2024-03-06T12:00:00"];
const intl = new Intl.RelativeTimeFormat("kk");
console.log("moment:", ...[year, day].map((to) => `${moment(to).locale("kk").from(from)};`));
console.log("dayjs:", ...[year, day].map((to) => `${dayjs(to).locale("kk").from(from)};`));
console.log("Intl:", `${intl.format(2, "year")};`, `${intl.format(5, "day")};`);
JS
cat >"$work/try.py" <<'PY'
from datetime import timedelta
import arrow
from babel.dates import format_timedelta
start = arrow.get(2024, 3, 1)
print("arrow:", *(f"{end.humanize(start, locale='kk')};" for end in (start.shift(years=2), start.shift(days=5))))
print("Babel:", *(f"{format_timedelta(timedelta(days), threshold=1.2, add_direction=True, locale='kk')};" for days in (731, 5)))
PY
{ node "$work/try.mjs"; "$work/venv/bin/python" "$work/try.py"; } >"$work/seen"

cat >"$work/expected" <<'END'
moment: 2 жыл ішінде; 5 күн ішінде;
dayjs: 2 жыл ішінде; 5 күн ішінде;
Intl: 2 жылдан кейін; 5 күннен кейін;
arrow: 2 жыл кейін; 5 күн кейін;
Babel: 2 жылдан кейін; 5 күннен кейін;
END
if ! diff -u "$work/expected" "$work/seen"; then
  echo "changed: spans of time in Kazakh are written in another way"
  exit 1
fi
echo "still so: moment and Day.js say within two years in Kazakh for in two years, arrow without its ending"
