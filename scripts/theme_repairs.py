"""What the theme gets wrong and no template block reaches, mended in the finished HTML and script."""

import re
from html import escape

# A checkbox takes no `autocomplete`: the Nu HTML checker reports the theme's two.
CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
# The search dialog has no name; a screen reader would announce an empty dialog.
DIALOG = '<div class="md-search" data-md-component="search" role="dialog">'
# The labels that open the menu and the search have only an icon.
ICON_LABEL = re.compile(r'<label class="md-header__button md-icon" for="__(drawer|search)">')

# The theme's script asks every host that an alternate language names for its sitemap; a reader's visit asks no one.
ALTERNATES = '"link[rel=alternate]"'
NOTHING = '"link[rel=unused]"'


def silence(script: str) -> str:
    """The theme's script without its requests to other hosts. Raises ValueError where the script has changed."""
    if ALTERNATES not in script and NOTHING not in script:
        raise ValueError("the theme's script has changed; look at theme_repairs.py again")
    return script.replace(ALTERNATES, NOTHING)


def repair(page: str, search: str, menu: str) -> str:
    """The page with its search and menu named. Raises ValueError where the theme's HTML has changed."""
    page, checkboxes = CHECKBOX.subn(r"\1", page)
    names = {"drawer": escape(menu), "search": escape(search)}
    page, labels = ICON_LABEL.subn(lambda match: f'{match[0][:-1]} title="{names[match[1]]}">', page)
    named = page.replace(DIALOG, f'{DIALOG[:-1]} aria-label="{names["search"]}">')
    if checkboxes != 2 or labels != 2 or named == page:
        raise ValueError("the theme's HTML has changed; look at theme_repairs.py again")
    return named
