"""How texts of any language are read: words, sentences, quotations, dates, letters.

May import: nothing of ours.
"""
