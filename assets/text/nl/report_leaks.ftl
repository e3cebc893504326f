# De lekcontrole: wat een openbare versie nog prijsgeeft.

report-conventions-public-exact = Deze openbare versie geeft { $count ->
    [one] 1 feit
   *[other] { $count } feiten
} weer. Personen staan er met hun rol in en organisaties met een algemene naam.
report-conventions-public-year = Deze openbare versie geeft { $count ->
    [one] 1 feit
   *[other] { $count } feiten
} weer. Personen staan er met hun rol in, organisaties met een algemene naam, en data zijn niet nauwkeuriger dan het jaar.
report-error-leaks = De openbare versie is niet gemaakt: { $count ->
    [one] op één plaats staat iets
   *[other] op { $count } plaatsen staat iets
} dat verborgen moet blijven ({ $words }). Pas de tekst aan, vervang het woord of aanvaard het met een reden; een eerder rapport staat er nog.
report-error-unreadable = Het gemaakte rapport is niet terug te lezen ({ $message }), zodat niet vaststaat wat het prijsgeeft. Er is niets geschreven; een eerder rapport staat er nog.
report-generalised = { $kind }; de inhoud is vertrouwelijk
report-leak-birth-date = geboortedatum
report-leak-gender = woord dat het geslacht verraadt
report-leak-organisation = naam van een organisatie
report-leak-part-alternative = vervangende tekst
report-leak-part-attachment = bijlage in het bestand
report-leak-part-bookmark = bladwijzer
report-leak-part-elsewhere = elders in het bestand
report-leak-part-figure = figuur
report-leak-part-margin = kop- of voetregel
report-leak-part-metadata = gegevens over het bestand
report-leak-part-text = tekst
report-leak-person = naam van een persoon
report-leak-place = plaatsnaam
report-leak-registration = registratienummer
report-leak-subject = verborgen onderwerp
report-leak-word = gekozen woord
report-leak-page = pagina { $page }
report-leaks-accepted = Aanvaard: { $reason }
report-leaks-none = De openbare versie geeft niets prijs dat verborgen moet blijven.
report-leaks-open = { $count ->
    [one] Op één plaats staat nog iets dat verborgen moet blijven:
   *[other] Op { $count } plaatsen staat nog iets dat verborgen moet blijven:
}
report-step-checking = Controleren op lekken
report-remark-changed = Gewijzigd: { $change }
report-remark-received = Ontvangen { $date }
report-stamp = Concept van { $date }
