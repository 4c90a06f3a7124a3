"""How a command runs: entry point, progress, atomic writing, watching.

May import: nothing of ours.
"""
