# Logboek: wie wat wanneer wijzigde.

journal-when = Wanneer
journal-who = Wie
journal-what = Wat
journal-rows = Regels
journal-search = Zoeken in het logboek
journal-undo = Laatste stap terugdraaien
journal-empty = Nog niets gewijzigd. Elke wijziging komt hier te staan, met wie haar maakte en wanneer.
journal-none-found = Geen stap bevat deze woorden.
journal-more = Oudere stappen tonen
journal-nobody = ander programma
journal-foreign = Gewijzigd buiten Kroniek om
journal-number = Stap { $number }
journal-number-undoes = Stap { $number }, draait stap { $undone } terug
journal-more-rows = en nog { $count } regels
journal-added = toegevoegd
journal-removed = verwijderd
journal-changed = gewijzigd
