# Organisaties die in de matrix van de toetsing buiten beeld staan.

assessment-columns = Organisatie { $first }–{ $last } van { $all }
assessment-columns-back = Vorige organisaties
assessment-columns-on = Volgende organisaties
