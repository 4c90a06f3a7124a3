"""DOCX: the edition in one language for those who write in Word, made by pandoc."""
