"""How works, and the edition itself, are cited: styles, record formats, ready citations.

May import: edition, language, reading.
"""
