"""mkdocs.yml makes the pages that the checks have read: every language, by our hooks, with our files.

Why:  a setting that MkDocs alone reads can leave out a language, or change what every page says, unseen.
Bad:  `build: false` under a language; `extra_css: [https://cdn.example/a.css]`
Good: the settings as they are, a new language with `build: true`, and files of docs/assets
"""

from collections.abc import Iterator

from reading.data_file import DataFile
from reading.finding import Finding

# What makes the pages; without it MkDocs shows them as they were written.
HOOKS = "scripts/hooks.py"
LOADED = ("extra_css", "extra_javascript")
OWN = "assets/"


def check(site: DataFile) -> Iterator[Finding]:
    """Yield pages made without our hooks (FIL017), files from elsewhere (FIL021).

    Then languages that the site would lack, or have under another's address (FIL020).
    """
    hooks = site.value.get("hooks")
    if not isinstance(hooks, list) or HOOKS not in hooks:
        problem = f"the site would be built without {HOOKS}, which makes its pages; write `hooks: [{HOOKS}]`"
        yield Finding(site.path, site.line("hooks"), "FIL017", problem)
    yield from _loaded(site)
    yield from _languages(site)


def _loaded(site: DataFile) -> Iterator[Finding]:
    """Styles and scripts are files of the edition."""
    for key in LOADED:
        listed = site.value.get(key)
        for number, entry in enumerate(listed if isinstance(listed, list) else ()):
            path = entry.get("path") if isinstance(entry, dict) else entry
            if not isinstance(path, str) or not path.startswith(OWN):
                problem = f"{str(path)[:60]} is not a file of docs/{OWN}; put it there and name it here"
                yield Finding(site.path, site.line(key, number), "FIL021", problem)


def _languages(site: DataFile) -> Iterator[Finding]:
    """The first alone has addresses without a prefix, each is built, and none is filled with another's text."""
    plugins = enumerate(site.value["plugins"])
    number, plugin = next((n, p["i18n"]) for n, p in plugins if isinstance(p, dict) and "i18n" in p)
    place, languages = ("plugins", number, "i18n"), plugin["languages"]
    if plugin.get("fallback_to_default", True) is not False:
        problem = "a page missing in a language would be shown in another; write `fallback_to_default: false`"
        yield Finding(site.path, site.line(*place), "FIL020", problem)
    for order, entry in enumerate(languages):
        line = site.line(*place, "languages", order)
        if entry.get("build", True) is not True:
            problem = f"the site would be built without {entry['locale']}; write `build: true`, or remove the language"
            yield Finding(site.path, line, "FIL020", problem)
        if (entry.get("default", False) is True) != (order == 0):
            problem = f"{entry['locale']}: `default: true` belongs to the first language alone, the source's"
            yield Finding(site.path, line, "FIL020", f"{problem}; correct it, or addresses change")
        if order and entry.get("site_name") == languages[0].get("site_name"):
            problem = f"the site has the same name in {entry['locale']} as in the original; translate `site_name`"
            yield Finding(site.path, line, "FIL020", problem)
