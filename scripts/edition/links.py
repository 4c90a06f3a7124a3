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
        target = self._path(name, language or self.language)
        relative = posixpath.relpath(target or ".", self._folder() or ".")
        if self.directory_urls:
            relative += "/"
        return f"{relative}#{id}" if id else relative

    def file(self, path: str) -> str:
        """The address of a static file by its path from the root of the site."""
        return posixpath.relpath(path, self._folder() or ".")

    def _path(self, name: str, language: str) -> str:
        folder = "" if language == self.edition.original else language
        if self.directory_urls:
            return posixpath.join(folder, "" if name == HOME else name).rstrip("/")
        return posixpath.join(folder, f"{name}.html")

    def _folder(self) -> str:
        own = self._path(self.page, self.language)
        return own if self.directory_urls else posixpath.dirname(own)
