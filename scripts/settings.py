"""The settings of the site: languages, address and order of pages from mkdocs.yml, the version from pyproject.toml.

Nothing else that reads the edition knows the site engine's file.
"""

import os
import tomllib
from dataclasses import dataclass
from typing import Any

import yaml

SITE, PROJECT = "mkdocs.yml", "pyproject.toml"


class BrokenSettingsError(Exception):
    """The settings lack something; the message says what, and the remedy."""


@dataclass(frozen=True)
class Language:
    """A language of the edition: its code and its own name."""

    code: str
    name: str


@dataclass(frozen=True)
class Settings:
    """What the edition takes from the settings: languages (the source's first), version, address, contact, pages."""

    languages: tuple[Language, ...]
    version: str
    site_url: str
    contact: str
    order: tuple[str, ...]


def read(site: str, project: str) -> Settings:
    """The settings from the texts of mkdocs.yml and pyproject.toml. Raises BrokenSettingsError."""
    try:
        values = yaml.load(site, _Loader)
        plugins = [plugin["i18n"] for plugin in values["plugins"] if isinstance(plugin, dict) and "i18n" in plugin]
        languages = tuple(Language(entry["locale"], entry["name"]) for entry in plugins[0]["languages"])
        contact = str(values.get("extra", {}).get("contact") or "")
        version = str(tomllib.loads(project)["project"]["version"])
        order = tuple(path.removesuffix(".md") for path in values["nav"] if isinstance(path, str))
        return Settings(languages, version, str(values["site_url"]), contact, order)
    except (yaml.YAMLError, RecursionError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise BrokenSettingsError(f"the settings lack or break {reason}; mend {SITE} or {PROJECT}") from error


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: `!ENV [NAME, default]` is resolved, other tags of the site engine are passed over."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    values = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value]
    return next((os.environ[str(name)] for name in values[:-1] if str(name) in os.environ), values[-1])


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)
