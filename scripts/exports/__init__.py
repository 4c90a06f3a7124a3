"""One module or folder for each download, and what reads it back.

May import: pages, citations, edition, language, reading, program.
"""
