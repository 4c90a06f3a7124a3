"""mkdocs.yml makes the pages that the checks have read, in every language.

Why:  a setting that MkDocs alone reads can leave out a language, or change what every page says, unseen.
Bad:  `build: false` under a language; `fallback_to_default: true`
Good: the settings as they are, and a new language with `build: true`
"""

from collections.abc import Iterator

from reading.data_file import DataFile
from reading.finding import Finding


def check(site: DataFile) -> Iterator[Finding]:
    """Yield languages that the site would lack, or have under another's address (FIL020).

    The first alone has addresses without a prefix, each is built, and none is filled with another's text.
    """
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
