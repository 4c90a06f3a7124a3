"""The PDF: the edition as a tree of content, typeset by Typst."""
