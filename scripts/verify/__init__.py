"""Read what was built, and compare it with what the sources promise.

May import: exports, pages, citations, edition, language, reading, program.
"""
