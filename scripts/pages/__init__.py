"""What a page of the site says, to people and to machines.

May import: citations, drawings, edition, language, reading.
"""
