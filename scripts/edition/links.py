"""Relative addresses between the pages of the site, online and offline."""

import posixpath
from typing import NamedTuple

from edition.edition import HOME, Edition


class Links(NamedTuple):
    """Relative addresses from one page to others; the default language has no prefix."""

    edition: Edition
    language: str
    page: str
    directory_urls: bool = True

    def __call__(self, name: str, id: str = "", language: str = "") -> str:
        """The address of a page, or of an `id` on it, in the page's own or another `language`."""
        if id and (name, language or self.language) == (self.page, self.language):
            return f"#{id}"
        relative = self.file(self._path(name, language or self.language) or ".")
        return f"{relative}{'/' * self.directory_urls}{'#' if id else ''}{id}"

    def file(self, path: str) -> str:
        """The address of a static file by its path from the root of the site."""
        own = self._path(self.page, self.language)
        return posixpath.relpath(path, (own if self.directory_urls else posixpath.dirname(own)) or ".")

    def _path(self, name: str, language: str) -> str:
        folder = "" if language == self.edition.original else language
        if self.directory_urls:
            return posixpath.join(folder, "" if name == HOME else name).rstrip("/")
        return posixpath.join(folder, f"{name}.html")
