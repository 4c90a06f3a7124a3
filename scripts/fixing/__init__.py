"""Fixes that need no judgement, tried on a working copy, the register of ids, and releases.

May import: exports, checks, edition, language, reading, program.
"""
