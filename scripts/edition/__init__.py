"""The model: an edition in memory, and what can be asked of it.

May import: reading, language, program.
"""
