"""One module or folder for each download, and what reads it back.

May import: pages, drawings, citations, edition, language, reading, program.
"""
