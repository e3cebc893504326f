# Het rapportscherm: de opbouw, het schrijven, verwijzingen, eerste teksten en versies.

report-screen-mode = Weergave
report-screen-mode-write = Schrijven
report-screen-mode-rules = Regels
report-screen-mode-differences = Verschillen
report-screen-part-up = Onderdeel omhoog (Alt ↑)
report-screen-part-down = Onderdeel omlaag (Alt ↓)
report-screen-part-rename = Kop wijzigen (F2)
report-screen-part-drop = Onderdeel weglaten (Delete)
report-screen-part-add = Onderdeel toevoegen
report-screen-part-written = u schreef hier een tekst
report-screen-part-empty = leeg, komt niet in het rapport
report-screen-part-broken = verwijzing klopt niet
report-screen-empty = leeg
report-screen-own-chapter = Eigen hoofdstuk
report-screen-own-section = Eigen paragraaf
report-screen-make-up = Opbouw van het rapport
report-new-chapter = Nieuw hoofdstuk
report-new-section = Nieuwe paragraaf
report-step-written = Rapporttekst gewijzigd: { $name }
report-step-part-moved = Onderdeel van het rapport verplaatst: { $name }
report-step-part-dropped = Onderdeel van het rapport weggelaten: { $name }
report-step-part-renamed = Kop in het rapport gewijzigd: { $name }
report-step-part-added = Onderdeel aan het rapport toegevoegd: { $name }
report-step-make-up = Opbouw van het rapport gekozen: { $name }
report-step-drafted = Eerste tekst opgesteld: { $name }
report-step-sentence-taken = Zin overgenomen: { $name }
report-step-sentence-left = Eigen zin gehouden: { $name }
report-step-rules = Regels van de versie gewijzigd: { $name }
report-screen-tool-strong = Vet
report-screen-tool-emphasis = Cursief
report-screen-tool-heading = Tussenkop
report-screen-tool-list = Opsomming
report-screen-tool-numbered = Genummerde opsomming
report-screen-tool-quote = Citaat
report-screen-tool-reference = Verwijzing invoegen
report-screen-finding = bevinding
report-screen-figure = Figuur bij { $year }
report-screen-insert-as = Invoegen als
report-screen-as-number = nummer
report-screen-as-date = datum
report-screen-as-title = titel
report-screen-as-source = noot met bron
report-screen-broken-here = Deze verwijzing leidt nergens heen.
report-screen-reference-hint = Ctrl en klik: ga erheen
report-screen-broken = { $count ->
    [one] Eén verwijzing leidt nergens heen
   *[other] { $count } verwijzingen leiden nergens heen
}
report-screen-show = Toon
report-screen-replace-by = Vervang door { $code }
report-screen-take-out = Haal weg
report-screen-draft-offer = { $count ->
    [one] Kroniek kan een eerste tekst opstellen uit één zin.
   *[other] Kroniek kan een eerste tekst opstellen van { $count } zinnen, elk met zijn bron.
}
report-screen-draft-make = Eerste tekst opstellen
report-screen-draft-current = Wat Kroniek opstelde, klopt nog met de feiten.
report-screen-draft-changed = { $count ->
    [one] De feiten zijn veranderd: één zin zou nu anders zijn.
   *[other] De feiten zijn veranderd: { $count } zinnen zouden nu anders zijn.
}
report-screen-draft-beside = { $count ->
    [0] Uw tekst verwijst naar elk feit van dit onderdeel.
    [one] Naar één feit van dit onderdeel verwijst uw tekst niet.
   *[other] Naar { $count } feiten van dit onderdeel verwijst uw tekst niet.
}
report-screen-draft-show = Toon de zinnen
report-screen-draft-hide = Verberg de zinnen
report-screen-was = Was
report-screen-now = Nu
report-screen-gone = Nu is er geen feit meer voor deze zin.
report-screen-yours = Uw zin
report-screen-sentence = Zin
report-screen-take = Overnemen
report-screen-leave = Laten zoals het is
report-screen-insert = Invoegen
report-screen-larger = Bladen groter
report-screen-smaller = Bladen kleiner
report-screen-comparing = De versies worden vergeleken…
report-screen-differences = { $count ->
    [0] Deze versie zegt overal hetzelfde als de volledige.
    [one] Op één plaats zegt deze versie iets anders.
   *[other] Op { $count } plaatsen zegt deze versie iets anders. Doorgehaald: alleen in de volledige. Onderstreept: alleen hier.
}
report-screen-only-differences = Alleen verschillen
report-screen-no-differences = Geen verschillen met de volledige versie.
report-screen-choose-version = Kies links boven de versie die u met de volledige wilt vergelijken.
report-screen-not-in-full = niet in de volledige versie
report-screen-left-out = weggelaten
report-screen-rules-full = De volledige versie verbergt niets. Kies wederhoor of openbaar om te bepalen wat daarin verborgen of anders genoemd wordt.
report-screen-rules-general = Wat deze versie vertelt
report-screen-hide-signals = Vertrouwelijk: feiten met deze signalen
report-screen-hide-words = Woorden die nergens mogen staan
report-screen-hide-words-hint = Met een sterretje aan het eind geldt ook elke uitgang: misbruik*
report-screen-new-word = Woord
report-screen-add-word = Woord toevoegen
report-screen-replace = Woorden die anders worden geschreven
report-screen-replace-from = In de tekst
report-screen-replace-to = In deze versie
report-screen-add-replacement = Vervanging toevoegen
report-screen-remove = Verwijder ‘{ $name }’
report-screen-pseudonyms = Hoe personen heten
report-screen-public-labels = Hoe organisaties in het openbaar heten
report-screen-called = Naam in deze versie voor { $name }
report-rule-events = Feiten
report-rule-events-all = alle
report-rule-events-key_moments = alleen sleutelmomenten
report-rule-dates = Data
report-rule-dates-exact = zoals de bron ze geeft
report-rule-dates-month = niet fijner dan de maand
report-rule-dates-year = niet fijner dan het jaar
report-rule-places = Plaats van de calamiteit
report-rule-places-hidden = verborgen
report-rule-places-province = genoemd, niet fijner dan de provincie
report-rule-gender = Geslacht
report-rule-gender-as_is = genoemd
report-rule-gender-neutral = van kinderen niet genoemd
report-rule-gender-neutral_all = van kinderen en volwassenen niet genoemd
report-rule-hidden_facts = Vertrouwelijke feiten
report-rule-hidden_facts-leave_out = weggelaten
report-rule-hidden_facts-generalise = algemeen: alleen wanneer, wie en welk soort feit
report-rule-quotations = Letterlijke aanhalingen staan erin
report-rule-sources = Bronnen worden genoemd
report-rule-medical = Medische feiten waarvan de organisatie niet wist, worden algemeen verteld
report-screen-mode-leaks = Openbaarheid
report-screen-checking = De openbare versie wordt gemaakt en teruggelezen…
report-screen-leaks-open = { $count ->
    [0] De openbare versie geeft niets prijs dat verborgen moet blijven.
    [one] Op één plaats geeft de openbare versie nog iets prijs.
   *[other] Op { $count } plaatsen geeft de openbare versie nog iets prijs.
}
report-screen-leaks-hint = Gelezen uit het gemaakte bestand zelf. Zolang er iets openstaat, wordt de openbare versie niet geschreven.
report-screen-leak-accepted = Aanvaard: { $reason }
report-screen-leak-resolve = Los op
report-screen-leak-accept = Aanvaard met reden
report-screen-leak-reason = Waarom mag dit blijven staan?
report-screen-accept-here = Aanvaard hier
report-screen-accept-everywhere = Aanvaard overal
report-screen-export-blocked = { $count ->
    [one] De openbare versie is niet geschreven: op één plaats staat nog iets open.
   *[other] De openbare versie is niet geschreven: op { $count } plaatsen staat nog iets open.
}
report-step-leak-accepted = Aanvaard in de openbare versie: { $word }
