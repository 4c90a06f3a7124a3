"""Fixes that need no judgement, tried on a working copy, and the register of ids.

May import: checks, edition, language, reading, program.
"""
