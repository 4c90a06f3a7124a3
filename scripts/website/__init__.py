"""Build, serve and publish the site; the only folder that knows MkDocs.

May import: verify, exports, pages, citations, checks, edition, language, reading, program.
"""
