"""The edition in one language as one file to read: HTML, EPUB, PDF, DOCX, plain text.

May import: pages, drawings, citations, edition, language, reading, program.
"""
