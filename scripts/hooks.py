"""The hooks that mkdocs.yml and `website.render` name.

They are in `website.mkdocs_bridge`, which MkDocs can import only from here: it puts the folder of this file on the path
while it loads this file, and takes it off again.
"""

from website.mkdocs_bridge import (
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_context,
    on_page_markdown,
    on_post_build,
    on_post_template,
    on_template_context,
)

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_context",
    "on_page_markdown",
    "on_post_build",
    "on_post_template",
    "on_template_context",
]
