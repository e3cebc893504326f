# Changes to a case: why one is refused, what steps are called, and what an opener is told.

case-code-missing = { $kind } heeft nog geen code. Vul een korte code in waarmee u ernaar kunt verwijzen; er is niets gewijzigd.
case-code-taken = De code ‘{ $code }’ is al in gebruik ({ $kind }). Kies een andere code; er is niets gewijzigd.
case-reference-missing = { $kind } verwijst naar een record ({ $target }) dat er niet (meer) is. Kies een ander en probeer het opnieuw; er is niets gewijzigd.
case-record-missing = { $kind } is er niet meer; misschien is het intussen verwijderd. Er is niets gewijzigd.
case-still-used = { $kind } ‘{ $name }’ kan niet weg: { $count ->
    [one] er hangt nog één record aan ({ $user })
   *[other] er hangen nog { $count } records aan ({ $user })
  }. Wijs die eerst iets anders toe of verwijder ze; er is niets gewijzigd.
case-one-investigation = Een bestand bevat precies één onderzoek; dat kan niet weg. Er is niets gewijzigd.
case-changed-since = ‘{ $label }’ kan niet worden teruggedraaid: een ander programma heeft dezelfde gegevens daarna gewijzigd. Pas ze met de hand aan; er is niets gewijzigd.
case-journal-unreadable = De stap kan niet worden teruggedraaid, want het logboek ervan is niet te lezen. Laat het bestand controleren; er is niets gewijzigd.

case-notice-asked = Alleen lezen.
case-notice-in-use = Dit onderzoek is al geopend om te bewerken, door { $who }. U kunt het hier lezen; sluit het daar om hier te bewerken.
case-notice-file = Dit bestand mag niet worden gewijzigd. U kunt het lezen; maak een kopie om te bewerken.
case-notice-folder = In de map van dit bestand mag niet worden geschreven. U kunt het lezen; kopieer het naar een eigen map om te bewerken.
case-notice-migrated = Dit bestand kwam uit een oudere versie van Kroniek en is bijgewerkt. De oude versie is bewaard als ‘{ $file }’.

case-label-created = Onderzoek aangemaakt: { $name }
case-label-added = { $kind } toegevoegd: { $name }
case-label-changed = { $kind } gewijzigd: { $name }
case-label-removed = { $kind } verwijderd: { $name }
case-label-more = { $label } en nog { $count }
case-label-nothing = Niets gewijzigd

case-kind-investigation = Onderzoek
case-kind-organisation = Organisatie
case-kind-succession = Opvolging
case-kind-professional = Medewerker
case-kind-person = Persoon
case-kind-person-period = Gezags- of verblijfsperiode
case-kind-source = Bron
case-kind-event = Gebeurtenis
case-kind-citation = Verwijzing
case-kind-involvement = Betrokkenheid
case-kind-consultation = Overleg
case-kind-participant = Deelnemer
case-kind-safety-agreement = Veiligheidsafspraak
case-kind-agreement-check = Controle op een afspraak
case-kind-information-item = Informatie-item
case-kind-knowledge-state = Kennis
case-kind-information-share = Deling
case-kind-non-share = Niet-gedeelde informatie
case-kind-interpretation = Duiding
case-kind-statement = Verklaring
case-kind-contradiction = Tegenspraak
case-kind-framework = Toetsingskader
case-kind-norm = Norm
case-kind-finding = Bevinding
case-kind-evidence = Bewijs
case-kind-judgement = Oordeel
case-kind-conclusion = Conclusie
case-kind-improvement-point = Verbeterpunt
case-kind-recommendation = Aanbeveling
case-kind-follow-up-measure = Vervolgmaatregel
case-kind-accuracy-remark = Wederhooropmerking
case-kind-publication-version = Versie
case-kind-open-question = Open vraag
case-kind-report-text = Rapporttekst
case-kind-term = Begrip
case-kind-setting = Instelling
case-kind-leak-acceptance = Aanvaard lek
case-kind-saved-view = Bewaard beeld
