# De opdrachten zonder venster.

cli-yes = ja
cli-no = nee
cli-written = Geschreven: { $file }
cli-stdin = De standaardinvoer is niet te lezen ({ $detail }).
cli-date-option = De datum ‘{ $text }’ is niet te lezen. Schrijf bijvoorbeeld 2015-02-25 of ‘half februari 2015’.
cli-date-unread = niet gelezen

cli-usage-unknown = De optie of het argument ‘{ $argument }’ is niet bekend.
cli-usage-missing = Er ontbreekt iets: { $argument }.
cli-usage-no-value = Bij { $argument } hoort een waarde.
cli-usage-value = ‘{ $value }’ kan niet bij { $argument }.
cli-usage-choice = ‘{ $value }’ kan niet bij { $argument }; kies uit: { $valid }.
cli-usage-conflict = { $argument } kan hier niet bij.
cli-usage-command = De opdracht ‘{ $value }’ is niet bekend.
cli-usage-other = De opdracht is niet te lezen.
cli-usage-see = Zie kroniek --help.
cli-usage-hint = Gebruik: { $usage } (zie ook --help)

cli-passphrase-prompt = Wachtwoordzin van { $file }:{" "}
cli-passphrase-missing = Het bestand is vergrendeld. Geef de wachtwoordzin met KRONIEK_PASSPHRASE of --passphrase-file.
cli-new-passphrase-prompt = Nieuwe wachtwoordzin:{" "}
cli-new-passphrase-again = Nogmaals de nieuwe wachtwoordzin:{" "}
cli-new-passphrase-missing = Er is geen nieuwe wachtwoordzin gegeven. Gebruik KRONIEK_NEW_PASSPHRASE of --new-passphrase-file.
cli-new-passphrase-differs = De twee wachtwoordzinnen zijn niet gelijk; er is niets gewijzigd.

cli-new-done = Het onderzoek ‘{ $title }’ is gemaakt: { $file }
cli-new-without-title = Een onderzoek heeft een titel nodig. Geef hem met --title.

cli-info-title = Titel
cli-info-reference = Kenmerk
cli-info-period = Periode
cli-info-events = Gebeurtenissen van–tot
cli-info-version = Versie van het bestand
cli-info-encrypted = Vergrendeld

cli-import-busy = Inlezen…
cli-import-label = Ingelezen: { $file } ({ $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
})
cli-import-done = Ingelezen: { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
}; al aanwezig: { $duplicates }; geweigerd: { $rejected }; opmerkingen: { $warnings }.
cli-import-would = Er is niets gewijzigd. Zou inlezen: { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
}; al aanwezig: { $duplicates }; geweigerd: { $rejected }; opmerkingen: { $warnings }.
cli-import-organisations = Nieuwe organisaties, nog aan te vullen: { $codes }
cli-import-professionals = Nieuwe medewerkers, nog aan te vullen: { $codes }
cli-import-persons = Nieuwe personen, nog aan te vullen: { $codes }
cli-import-sources = Nieuwe bronnen, nog aan te vullen: { $codes }
cli-import-rejected = Geweigerd, { $place }: { $reason }
cli-import-row = regel { $row }
cli-import-file = bestand

cli-export-done = { $count ->
    [one] { $count } gebeurtenis
   *[other] { $count } gebeurtenissen
} geschreven naar { $file }{ $others ->
    [0] {""}
    [one] , en { $others } tabel ernaast
   *[other] , en { $others } tabellen ernaast
}.

cli-search-none = Niets gevonden.

cli-check-sound = Het bestand is gaaf en het logboek is ongewijzigd.
cli-check-unsound = Er is iets mis met het bestand of het logboek:
cli-check-without-source = Feiten zonder bron ({ $count }): { $codes }
cli-check-unjudged = Normen zonder oordeel ({ $count }): { $codes }
cli-check-contradictions = Open tegenspraken ({ $count }): { $codes }
cli-check-leaks = De openbare versie zou iets prijsgeven: { $certain } keer zeker, { $possible } keer mogelijk.
cli-check-complete = Het onderzoek is volledig.
cli-check-incomplete = Het onderzoek is nog niet volledig.

cli-log-undo = Ongedaan gemaakt: { $label }
cli-log-redo = Opnieuw uitgevoerd: { $label }
cli-log-foreign = Gewijzigd door een ander programma
cli-log-more = … en nog { $count ->
    [one] { $count } regel
   *[other] { $count } regels
}
cli-log-nothing = niets

cli-undo-done = Ongedaan gemaakt: { $label }
cli-undo-none = Er is niets om ongedaan te maken.
cli-redo-done = Opnieuw uitgevoerd: { $label }
cli-redo-none = Er is niets om opnieuw uit te voeren.

cli-lock-done = Vergrendeld: { $file }. Zonder de wachtwoordzin is het bestand niet meer te openen; bewaar haar goed.
cli-lock-copy = Let op: { $file } is een leesbare kopie van voor de vergrendeling. Verwijder haar als zij niet meer nodig is.
cli-unlock-done = De vergrendeling is weg: { $file }
cli-rekey-done = De wachtwoordzin is gewijzigd: { $file }

cli-generate-busy = Verzinnen…
cli-generate-base = Verzonnen organisaties, personen en bronnen
cli-generate-label = Verzonnen gebeurtenissen, tot en met nummer { $count }
cli-generate-done = { $count ->
    [one] { $count } verzonnen gebeurtenis
   *[other] { $count } verzonnen gebeurtenissen
} in { $file }

cli-timeline-format = { $file }: kies .pdf, .svg of .png voor de tijdlijn.
cli-timeline-window = Het begin van de tijdlijn ligt niet voor het einde. Controleer --from en --to.
cli-timeline-failed = De tijdlijn kan niet worden getekend ({ $detail }). Kies een kleiner formaat.
cli-report-format = { $file }: het rapport wordt een PDF of een Word-document. Kies een naam die op .pdf of .docx eindigt.
cli-report-outline = { $file } is geen opbouw van een rapport ({ $message }).
cli-report-accept-empty = Geef een woord en een reden: --accept WOORD --reason "waarom het mag blijven staan".
cli-report-busy = Rapport maken…
cli-desktop-failed = Het venster kan niet worden geopend ({ $detail }). De opdrachten zonder venster werken wel; zie kroniek --help.
