"""TEI P5: the whole edition as one XML document."""
