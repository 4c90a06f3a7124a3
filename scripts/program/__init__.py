"""How a command runs: entry point, atomic writing, packing, watching.

May import: nothing of ours.
"""
