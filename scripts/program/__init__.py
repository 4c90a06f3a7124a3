"""How a command runs: entry point, atomic writing, watching.

May import: nothing of ours.
"""
