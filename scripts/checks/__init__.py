"""One module for each rule that the sources must keep, and the command that runs them.

May import: edition, language, reading, program.
"""
