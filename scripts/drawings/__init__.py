"""Pictures as SVG, drawn from words and numbers: shapes in the colour of the text, text as text.

May import: none.
"""
