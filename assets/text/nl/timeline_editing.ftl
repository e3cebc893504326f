# Op de tijdlijn zelf: verplaatsen, koppelen, kiezen, menu's, tweede tijdlijn.

timeline-name-upper = Tijdlijn, boven
timeline-name-lower = Tweede tijdlijn, onder

timeline-command-move = Verplaatsen in de tijd
timeline-command-move-tip = Met de pijltjestoetsen een andere datum geven; Enter bewaart, Esc laat het zoals het was
timeline-command-link = Koppel als reactie op…
timeline-command-link-tip = Kies het feit waarop dit feit reageert; met twee gekozen feiten worden die gekoppeld
timeline-command-copy = Kopiëren als tekst met bron
timeline-command-copy-tip = De gekozen feiten op het klembord: wanneer, wie, wat en waar het staat
timeline-command-select = Alles in beeld kiezen
timeline-command-select-tip = Eerst alle feiten in beeld van de baan waar u bent, nog eens: van alle banen
timeline-command-scope = Buiten het onderzoek plaatsen
timeline-command-scope-tip = De gekozen feiten buiten het onderzoek plaatsen, of weer erin
timeline-command-second = Tweede tijdlijn
timeline-command-second-tip = Een tweede tijdlijn eronder, over dezelfde tijd, met eigen banen en filter

timeline-move-still = Zoals het was
timeline-move-hint = Loslaten bewaart, Esc laat het zoals het was
timeline-move-keys-title = Verplaatsen met de pijltjestoetsen
timeline-move-keys = { $part } · ← → verplaatst, Shift in grotere stappen · Enter bewaart · Esc laat het zo
timeline-move-part-whole = Het hele feit
timeline-move-part-start = Alleen het begin (Tab: einde)
timeline-move-part-end = Alleen het einde (Tab: geheel)
timeline-move-phrase = De bron schrijft ‘{ $phrase }’; dat blijft staan
timeline-move-undated = Dit feit heeft nog geen datum. Vul die in het paneel rechts in.
timeline-move-not-precise = { $loose ->
    [one] Eén van de { $all } gekozen feiten heeft geen precieze datum. Samen verschuiven kan alleen met precieze datums.
   *[other] { $loose } van de { $all } gekozen feiten hebben geen precieze datum. Samen verschuiven kan alleen met precieze datums.
}
timeline-move-several-dates = Dit feit heeft meer dan één datum. Wijzig die in het paneel rechts.
timeline-move-loose-period = Van deze periode zijn begin en einde niet allebei op de dag bekend. Versleep het begin of het einde.
timeline-move-no-end = Dit einde is open of onbekend. Vul het in het paneel rechts in.
timeline-move-out-of-range = Verder kan niet: jaartallen lopen van 0 tot en met 9999.
timeline-moved = { $code } staat nu op { $date }
timeline-moved-later = { $days ->
    [one] { $count } feiten een dag later gezet
   *[other] { $count } feiten { $days } dagen later gezet
}
timeline-moved-earlier = { $days ->
    [one] { $count } feiten een dag eerder gezet
   *[other] { $count } feiten { $days } dagen eerder gezet
}

timeline-link-handle = Sleep naar het feit dat hierop reageert (of kies met L waarop dit reageert)
timeline-link-drag = Sleep naar het feit dat op { $code } reageert
timeline-link-keys = Waarop reageert { $code }? Ga er met de pijltjes heen of klik erop. Esc stopt.
timeline-link-keys-confirm = Enter koppelt, Esc stopt
timeline-link-will = { $response } reageert op { $signal }
timeline-link-known = { $response } en { $signal } zijn al gekoppeld
timeline-link-merged = Hier liggen meer feiten op elkaar. Zoom in om er één te kunnen kiezen.
timeline-linked = { $response } reageert op { $signal }

timeline-caption-title = Bijschrift van het sleutelmoment
timeline-caption-for = { $count ->
    [one] Bijschrift van het sleutelmoment
   *[other] Eén bijschrift voor { $count } feiten
}
timeline-caption-hint = Zo staat het boven de tijdlijn en in het rapport.
timeline-caption-keep = Sleutelmoment maken

timeline-box = { $count ->
    [one] 1 feit
   *[other] { $count } feiten
}
timeline-too-many = Dat zijn er te veel om in één keer te wijzigen. Kies een kortere periode of een filter: ten hoogste { $most } feiten.
timeline-copied = { $count ->
    [one] Feit gekopieerd, met bron
   *[other] { $count } feiten gekopieerd, met bron
}

timeline-menu = Menu van de tijdlijn
timeline-menu-open = Openen in het paneel
timeline-menu-zoom = Hierop inzoomen
timeline-menu-zoom-here = Hier inzoomen
timeline-menu-select-all = Al deze feiten kiezen
timeline-menu-select-lane = Alles in deze baan in beeld kiezen
timeline-menu-add = Feit toevoegen
timeline-menu-add-on = Feit toevoegen: { $date }
timeline-menu-double-click = Dubbelklik

timeline-hint-stretch = Klik: op deze tijd inzoomen. Dubbelklik: de hele zaak.
timeline-hint-year = Klik: het jaar, met sleutelmomenten en verhaal

timeline-second = Tweede tijdlijn
timeline-second-close = Tweede tijdlijn sluiten

fact-text-source = Bron: { $sources }. [{ $code }]
fact-text-no-source = geen bron vastgelegd

several-facts = Gekozen feiten
several-change = Wijzig alle gekozen feiten, als één stap:
several-leave-out = { $what } niet kiezen

bulk-organisation = Organisatie geven
bulk-organisation-tip = Zet de feiten bij een andere organisatie: die komt in de plaats van wie het nu deed of meldde
bulk-signal = Signaal toevoegen of weghalen
bulk-signal-tip = Voegt het signaal toe; hebben alle gekozen feiten het al, dan gaat het eraf
bulk-out-of-scope = Buiten het onderzoek plaatsen
bulk-in-scope = Weer in het onderzoek plaatsen
bulk-step-organisation = Organisatie van gebeurtenissen: { $name }
bulk-step-signal-off = Signaal van gebeurtenissen weggehaald
bulk-step-out-of-scope = Gebeurtenissen buiten het onderzoek geplaatst
bulk-step-in-scope = Gebeurtenissen weer in het onderzoek geplaatst

views-changed = { $name } (gewijzigd)
views-update = { $name } bijwerken naar wat nu te zien is
views-rename = Naam van { $name } wijzigen
views-up = { $name } naar boven
views-down = { $name } naar beneden
views-remove = { $name } verwijderen
views-name-taken = Die naam is al in gebruik
views-step-order = Bewaarde beelden anders geordend

gesture-title = Op de tijdlijn
gesture-wheel = Muiswiel, knijpen
gesture-wheel-does = Inzoomen en uitzoomen rond de aanwijzer; boven de namen: door de banen rollen
gesture-shift-wheel = Shift muiswiel
gesture-shift-wheel-does = Vroeger of later
gesture-drag = Slepen onder de as
gesture-drag-does = Het beeld verschuiven
gesture-alt-drag = Alt slepen, rechts slepen
gesture-alt-drag-does = Een kader trekken om op in te zoomen
gesture-overview = Overzicht onderaan
gesture-overview-does = Het venster verslepen, of een rand ervan; klikken gaat erheen
gesture-double-axis = Dubbelklik op maand of leeg deel van de as
gesture-double-axis-does = De hele zaak tonen
gesture-click = Klik op een teken
gesture-click-does = Het feit kiezen; een samengevoegd teken: al zijn feiten
gesture-ctrl-click = Ctrl klik, Shift klik
gesture-ctrl-click-does = Erbij kiezen of eruit; alles ertussen kiezen
gesture-shift-drag = Shift slepen
gesture-shift-drag-does = Een kader trekken om feiten te kiezen; met Ctrl erbij: toevoegen
gesture-double-mark = Dubbelklik op een teken
gesture-double-mark-does = Het feit openen; een samengevoegd teken: erop inzoomen
gesture-double-lane = Dubbelklik in een baan
gesture-double-lane-does = Daar een feit toevoegen, met datum en organisatie
gesture-drag-mark = Een teken slepen
gesture-drag-mark-does = Het feit een precieze datum geven; meer gekozen feiten verschuiven samen
gesture-drag-edge = Rand van een balk slepen
gesture-drag-edge-does = Het begin of einde van een periode precies maken; een gekozen balk verschuift in zijn geheel
gesture-handle = Schakel van een gekozen teken, of Alt slepen vanaf een teken
gesture-handle-does = Naar een ander feit slepen: het latere reageert op het eerdere
gesture-right = Rechts klikken
gesture-right-does = Het menu van teken, baan of lege plek
gesture-arrows = ← → ↑ ↓
gesture-arrows-does = Het beeld verschuiven; ↓ of Enter gaat naar een feit
gesture-arrows-fact = ← → ↑ ↓ bij een feit
gesture-arrows-fact-does = Naar het vorige of volgende feit, of naar een andere baan
gesture-shift-arrows = Shift pijltje
gesture-shift-arrows-does = Feiten erbij kiezen
gesture-home = Home, End
gesture-home-does = Het eerste of laatste feit van de baan, met Ctrl van de zaak; zonder feit: de hele zaak, het einde
gesture-page = Page Up, Page Down
gesture-page-does = Een vensterbreedte vroeger of later; zonder feit: door de banen
gesture-enter = Enter
gesture-enter-does = Het feit openen in het paneel
gesture-space = Spatie
gesture-space-does = Het feit kiezen of loslaten
gesture-escape = Esc
gesture-escape-does = Ophouden met wat bezig is; daarna: niets gekozen
gesture-numbers = 1 t/m 9
gesture-numbers-does = Naar het sleutelmoment met dat nummer
gesture-views = Ctrl F1 t/m F9
gesture-views-does = Een bewaard beeld tonen
gesture-menu = Menutoets, Shift F10
gesture-menu-does = Het menu van het gekozen feit
