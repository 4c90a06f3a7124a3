"""How a command runs: entry point, progress, temporary folders, atomic writing, watching.

May import: nothing of ours.
"""
