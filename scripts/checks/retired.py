"""Codes that no check raises any more, and what they said: a code never changes its meaning, so none is given again."""

RETIRED = {
    "DEP000": "the lock file holds no package; pip and pip-audit read it now",
    "DEP001": "the lock file cannot be read; pip and pip-audit read it now",
    "DEP002": "a package has no hash; pip refuses it now",
    "DEP003": "no other package needs a package; pip-compile makes the lock file anew now",
    "DEP004": "an accepted vulnerability is past its day; pip-audit is told of it in its own job now",
    "DLD008": "the single file is larger than a limit; it grows with the text now",
    "FIL008": "a schema among the data is broken or lets too much through; schemas are the program's now",
    "FIL012": "a file is too large; files have no limit of size now",
    "FIL016": "a page has too many blocks or links; pages have no such limit now",
    "FIL018": "a Markdown extension differs from what the checks read; MkDocs reads no Markdown of a page now",
    "GLO008": "a term's regular expression is broken; terms are found by words now",
    "GLO009": "a search for a term's regular expression may not end; terms are found by words now",
    "RUN002": "a check takes too long; checks have no limit of time now",
    "RUN003": "an edition leads out of its folder; editions are checked one by one now",
    "RUN004": "the check of an edition ended its process; editions are checked one by one now",
    "SEA004": "a search for a pattern may not end; no pattern repeats a group now (SEA003)",
    "STR003": "a theme's language file lacks a word of the theme; the pages show no word of the theme now",
    "STR004": "a word of a theme's language file is in another language; the pages show no word of the theme now",
    "STR013": "a theme's language file names another language; pages take their language from the edition now",
}
