framework-code-twice = Nummer { $code } staat tweemaal in het kader.
framework-parent-missing = { $code } hoort onder { $parent }, maar dat nummer staat niet in het bestand.
