"""What a maintainer runs now and then: measurements and audits.

May import: website, verify, exports, pages, citations, checks, edition, language, reading, program.
"""
