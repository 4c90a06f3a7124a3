"""What the theme's pages get wrong and no template block reaches, mended in the finished HTML."""

import re
from html import escape

# A checkbox takes no `autocomplete`: the Nu HTML checker reports the theme's two.
CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
# The search dialog has no name; a screen reader would announce an empty dialog.
DIALOG = '<div class="md-search" data-md-component="search" role="dialog">'
# The labels that open the menu and the search have only an icon.
ICON_LABEL = re.compile(r'<label class="md-header__button md-icon" for="__(drawer|search)">')


def repair(page: str, search: str, menu: str) -> str:
    """The page with its search and menu named. Raises ValueError where the theme's HTML has changed."""
    page, checkboxes = CHECKBOX.subn(r"\1", page)
    names = {"drawer": escape(menu), "search": escape(search)}
    page, labels = ICON_LABEL.subn(lambda match: f'{match[0][:-1]} title="{names[match[1]]}">', page)
    named = page.replace(DIALOG, f'{DIALOG[:-1]} aria-label="{names["search"]}">')
    if checkboxes != 2 or labels != 2 or named == page:
        raise ValueError("the theme's HTML has changed; look at theme_repairs.py again")
    return named
