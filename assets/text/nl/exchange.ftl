# Inlezen en uitvoeren: wat de onderzoeker leest over bestanden en regels.

exchange-error-not-found = { $file } bestaat niet. Controleer de naam en de map.
exchange-error-denied = { $file } mag niet worden gelezen of geschreven. Vraag toegang, of kies een andere map.
exchange-error-disk-full = De schijf is vol; { $file } is niet geschreven. Maak ruimte en probeer het opnieuw.
exchange-error-is-folder = { $file } is een map, geen bestand. Kies een bestand.
exchange-error-io = { $file } kan niet worden gelezen of geschreven ({ $detail }).
exchange-error-unknown-format = { $file }: dit soort bestand wordt niet herkend. Gebruik CSV, XLSX, ODS, DOCX of JSON.
exchange-error-unreadable = { $file } is niet te lezen; het is beschadigd of van een ander soort dan de naam zegt ({ $detail }).
exchange-error-empty = { $file } bevat geen regels. Er is niets ingelezen.
exchange-error-no-columns = { $file }: geen kolom met datums of omschrijvingen herkend (gevonden: { $headings }). Geef met een mapping aan welke kolom wat is.
exchange-error-newer = { $file } is gemaakt door een nieuwere versie van Kroniek (formaat { $version }). Werk Kroniek bij en probeer het opnieuw.
exchange-error-mapping = De mapping { $file } klopt niet ({ $detail }).
exchange-error-cancelled = Gestopt; er is niets ingelezen.
exchange-error-workbook = De werkmap kan niet worden gemaakt ({ $detail }). Voer uit als CSV of JSON.

import-date-unreadable = De datum ‘{ $text }’ is niet te lezen; de woorden zijn bewaard.
import-date-unreadable-why = De datum ‘{ $text }’ is niet gelezen; de woorden zijn bewaard. { $reading }
import-date-reading = ‘{ $text }’ is gelezen als { $when }. { $reading }
import-no-date = De regel heeft geen datum.
import-no-summary = De regel heeft geen omschrijving.
import-bound-differs = In het bestand staat { $expected }; uit de datum volgt { $found }.
import-kind-unknown = De soort ‘{ $kind }’ is niet bekend; zij is bewaard zoals zij er staat.
import-signal-unknown = Het signaal ‘{ $signal }’ is niet bekend; het is bewaard zoals het er staat.
import-word-unknown = ‘{ $word }’ is hier niet bekend.
import-number-unreadable = ‘{ $text }’ is geen heel getal.
import-event-unknown = Gebeurtenis { $event } staat niet in het bestand en niet in het onderzoek; de verwijzing is weggelaten.
import-column-unknown = De kolom ‘{ $column }’ is niet herkend en niet ingelezen.
import-column-twice = De kolom ‘{ $column }’ komt bij een andere die al wordt gelezen, en is niet ingelezen.
import-columns-worked-out = Er zijn geen herkende kopjes; kolom { $date } is gelezen als datum en kolom { $text } als omschrijving.
import-file-ignored = { $file } is niet ingelezen.
import-table-unknown = De tabel ‘{ $table }’ is niet bekend en niet ingelezen.
import-text-lossy = In { $file } staan tekens die niet te lezen zijn; zij zijn vervangen door �.
import-open-quote = In { $file } staat een aanhalingsteken dat niet wordt gesloten; er kunnen regels aan elkaar zijn geplakt.
import-nul-characters = In { $file } stonden NUL-tekens; zij zijn weggelaten.
import-reference-unknown = { $name } is niet bekend; de verwijzing is weggelaten.
import-reference-lost = De verwijzing in { $column } leidt nergens heen en is weggelaten.
import-investigation-kept = De gegevens van het onderzoek zelf zijn gebleven zoals zij waren.

import-row-empty = De regel heeft geen datum en geen tekst.
import-row-unfit = De regel past niet in de tabel: { $column } { $detail }
import-id-twice = Nummer { $id } staat ook op regel { $first }, met een andere inhoud ({ $columns }).
import-id-in-case = Nummer { $id } staat al in het onderzoek, met een andere inhoud ({ $columns }). Er is niets overschreven.
import-code-twice = De code { $code } staat ook op regel { $first }.
import-code-in-case = De code { $code } staat al in het onderzoek, met een andere inhoud ({ $columns }). Er is niets overschreven.
import-reference-missing = De regel mist waar zij bij hoort ({ $column }).
import-id-unusable = Het id { $id } is niet te gebruiken of staat er twee keer.
