# What can be wrong with an investigation file: what happened, and what to do.

store-missing = Het bestand ‘{ $file }’ bestaat niet. Controleer de naam en de map, of kies een ander bestand.
store-vanished = Het bestand ‘{ $file }’ is verplaatst of verwijderd terwijl het open was; de laatste wijziging is niet opgeslagen. Zet het bestand terug en probeer het opnieuw.
store-directory = ‘{ $file }’ is een map. Kies het onderzoeksbestand (.kroniek) zelf.
store-empty = Het bestand ‘{ $file }’ is leeg. Zet een reservekopie terug, of maak een nieuw onderzoek onder een andere naam.
store-wrong = ‘{ $file }’ is geen onderzoeksbestand van Kroniek. Kies een bestand met de extensie .kroniek; gegevens uit een ander bestand neemt u over met Importeren.
store-damaged = Het bestand ‘{ $file }’ is beschadigd en is niet gewijzigd. Zet een reservekopie terug, of vraag de beheerder het bestand te herstellen ({ $detail }).
store-newer = Het bestand ‘{ $file }’ is gemaakt met een nieuwere versie van Kroniek en is niet gewijzigd. Werk Kroniek bij om het te openen.
store-passphrase-needed = Het bestand ‘{ $file }’ is vergrendeld. Geef de wachtwoordzin om het te openen.
store-wrong-passphrase = De wachtwoordzin past niet op ‘{ $file }’. Controleer hoofdletters en spaties en probeer het opnieuw.
store-empty-passphrase = Een lege wachtwoordzin beschermt ‘{ $file }’ niet. Kies een wachtwoordzin van een paar woorden.
store-not-locked = Het bestand ‘{ $file }’ is niet vergrendeld; er is niets gewijzigd. Gebruik Vergrendelen om een wachtwoordzin in te stellen.
store-already-locked = Het bestand ‘{ $file }’ is al vergrendeld; er is niets gewijzigd. Gebruik Wachtwoordzin wijzigen voor een andere wachtwoordzin.
store-exists = Er staat al een bestand ‘{ $file }’; het is niet gewijzigd. Kies een andere naam.
store-no-folder = De map voor ‘{ $file }’ bestaat niet. Maak de map eerst, of kies een andere.
store-denied = U hebt geen rechten om ‘{ $file }’ te lezen. Vraag de beheerder om toegang.
store-read-only = ‘{ $file }’ is geopend om te lezen; er is niets gewijzigd. Open het opnieuw om te bewerken.
store-in-use = ‘{ $file }’ is al geopend om te bewerken, door { $detail }; er is niets gewijzigd. Sluit het daar, of lees het hier alleen.
store-read-only-file = Het bestand ‘{ $file }’ mag niet worden gewijzigd en is niet gewijzigd. Vraag om schrijfrechten, of maak een kopie en werk daarin.
store-read-only-folder = In de map van ‘{ $file }’ mag niet worden geschreven; het bestand is niet gewijzigd. Vraag om schrijfrechten op de map, of kopieer het bestand naar een eigen map.
store-disk-full = De schijf met ‘{ $file }’ is vol of neemt niets meer aan; de laatste wijziging is niet opgeslagen, alles daarvoor wel. Maak ruimte vrij en probeer het opnieuw.
store-busy = ‘{ $file }’ wordt door een ander programma bezet gehouden; er is niets gewijzigd. Sluit dat programma en probeer het opnieuw.
store-cancelled = Gestopt; er is niets gewijzigd.
store-other = ‘{ $file }’ kan niet worden gebruikt en is niet gewijzigd ({ $detail }). Probeer het opnieuw, of vraag de beheerder.

check-damaged = Het bestand is beschadigd: { $detail }. Zet een reservekopie terug.
check-broken-reference = Rij { $id } van tabel { $table } verwijst naar een rij in { $detail } die er niet is.
check-unreadable = Rij { $id } van tabel { $table } is niet te lezen: { $detail }.
check-schema-changed = De opbouw van het bestand is veranderd: { $table } is niet zoals Kroniek het maakt. Wijzigingen kunnen buiten het logboek om zijn gegaan.
check-step-altered = Stap { $id } van het logboek is veranderd, of er ontbreken regels ({ $detail }).
check-step-missing = Stap { $id } ontbreekt in het logboek.
check-end-missing = Het einde van het logboek ontbreekt, na stap { $id }.
check-past-journal = Rij { $id } van tabel { $table } is buiten het logboek om veranderd.
check-foreign = Een ander programma heeft rij { $id } van tabel { $table } gewijzigd ({ $detail }).
check-foreign-step = Stap { $id } bevat wijzigingen van een ander programma ({ $detail }).
