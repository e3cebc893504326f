# Word-documenten inlezen en uitvoeren.

exchange-error-not-word = { $file } is geen Word-document (.docx), of het is beschadigd of met een wachtwoord beveiligd. Open het in Word en sla het opnieuw op als .docx zonder wachtwoord.
exchange-error-no-tables = { $file } bevat geen tabel met tekst. Zet de gebeurtenissen in een tabel, met ten minste een datum en een omschrijving per rij.
exchange-error-document = Het Word-document kan niet worden gemaakt ({ $detail }). Voer uit als CSV of JSON.
