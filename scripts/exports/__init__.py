"""One module or folder for each download.

May import: pages, citations, edition, language, reading, program.
"""
