# Analyses: titel, definitie (één klik verder op het scherm) en de woorden van hun uitkomsten.

analysis-child-contact-title = Kind in zicht
analysis-child-contact-definition = Elk feit waarin staat of het kind is gezien, zonder ouders is gezien of alleen is gesproken, naar wie het contact had en wanneer. Wie het kind alleen sprak, zag het ook: een contact kan in meer lijsten staan; in het beeld staat het eenmaal, op zijn hoogste graad. School ziet elke leerling en telt daarom apart. ‘Onbekend’ is een eigen uitkomst en telt nooit als ‘nee’.
analysis-sight-gaps-title = Zichtgaten
analysis-sight-gaps-definition = De tijd tussen twee opeenvolgende contacten waarbij een verantwoordelijke organisatie het kind zag, en van het laatste contact tot de calamiteit. Verantwoordelijk zijn alle organisaties behalve school en burgers. Bij onnauwkeurige data geldt: het minimum loopt van de laatste dag waarop een van de eerdere contacten kan zijn geweest tot de eerste dag waarop het volgende kan zijn geweest; het maximum van de dag waarop alle eerdere contacten voorbij kunnen zijn tot de dag waarop een van de latere er zeker was. Overlappen de data, dan is het minimum nul: een gat is mogelijk, niet zeker. Een zichtgat dat zelf is vastgelegd telt mee. Een contact zonder datum staat apart: het kan in elk gat vallen.
analysis-unanswered-signals-title = Signalen zonder actie
analysis-unanswered-signals-definition = Een zorgmelding, politiemutatie of signaal waarop binnen het ingestelde aantal dagen niemand iets deed; zonder aantal: nooit. Doorgeven binnen dezelfde organisatie telt niet als actie, en ook niet: het signaal herhalen, iets nalaten of niet delen, of een omstandigheid of verklaring. Eenheden van een organisatie en haar opvolger zijn dezelfde organisatie. Laten de data het in het midden, dan staat het signaal bij ‘mogelijk’.
analysis-response-times-title = Reactietijden
analysis-response-times-definition = Het aantal dagen van een signaal tot elk feit dat erop reageert, ten minste en ten hoogste. Van hulp die duurde telt het begin. Een reactie kan niet voor het signaal komen; staat dat wel zo in de data, dan is een van de twee onjuist en wordt dat gemeld. Doorgeven binnen dezelfde organisatie staat er met die aanduiding bij.
analysis-knowledge-title = Wie wist wat, sinds wanneer
analysis-knowledge-definition = Per stuk informatie: sinds wanneer en door welk feit een partij het wist, en wie het niet hoorde hoewel betrokken. ‘Alle hulpverleners’ staat voor elke organisatie in de tabel, ‘genodigden’ voor wie voor het overleg was uitgenodigd. Hoorde een deel van een organisatie het niet, of pas te laat, dan is het ‘deels verteld’. Van wie niets is vastgelegd, is het onbekend; dat is niet hetzelfde als niet verteld.
analysis-consultations-title = Overleg en verslag
analysis-consultations-definition = Per overleg en partij: was zij er, was zij afwezig met kennisgeving, geweigerd of niet uitgenodigd, en kreeg zij het verslag. Van een overleg zonder eigen gegevens geldt wie deelnam als aanwezig; van wie alleen is aangeschreven is het onbekend.
analysis-agreements-title = Volledigheid van afspraken
analysis-agreements-definition = Per afspraak wat ontbreekt: wie controleert, hoe, wanneer, wat het gevolg is als zij niet wordt nagekomen, en of iedereen die het aangaat op de hoogte was. Iets ontbreekt als er niets staat, of als de bron zegt dat het niet is vastgelegd. ‘Niet van toepassing’ is een antwoord.
analysis-reopened-title = Heropende dossiers
analysis-reopened-definition = Een afsluiting, gevolgd door nieuwe betrokkenheid van dezelfde organisatie bij dezelfde cliënt. De tabel van betrokkenheid is leidend; de feiten erbij zijn die van die organisatie, cliënt en tijd. Van een organisatie zonder vastgelegde betrokkenheid wordt uit de feiten afgeleid of na een afsluiting nieuwe betrokkenheid volgde.
analysis-recurrence-title = Terugkerende signalen
analysis-recurrence-definition = Soorten signalen die in drie of meer feiten voorkomen (het aantal is in te stellen). Een mogelijke dubbeltelling is gemarkeerd: een feit dat op een ander met hetzelfde signaal reageert, dezelfde partij over hetzelfde op mogelijk dezelfde dag, of een voorval en wie erover vertelt. Zeker is het grootste aantal waarvan er geen twee hetzelfde kunnen zijn.
analysis-stagnation-title = Stagnatie
analysis-stagnation-definition = Feiten waarin de samenwerking vastliep, en reeksen van twee of meer overleggen achter elkaar waarvoor dezelfde partij afzegde of weigerde. Wegblijven zonder bekende reden of niet uitgenodigd zijn zegt daar niets over.
analysis-contradictions-title = Tegenspraken
analysis-contradictions-definition = Beweringen die niet met elkaar kloppen, naast elkaar. Een bevinding heet strijdig met de reconstructie als er tegenbewijs bij staat, of als zij rust op feiten waarover een tegenspraak niet is opgelost.
analysis-norms-out-of-force-title = Normen buiten periode
analysis-norms-out-of-force-definition = Een norm die is toegepast op een feit van buiten zijn geldigheid. Een norm zonder eigen periode heeft die van zijn kader. ‘Mogelijk’ als het feit deels binnen de periode kan vallen.
analysis-coverage-title = Dekking
analysis-coverage-definition = Wat nog open is: feiten die geen bevinding gebruikt, verwachtingen zonder oordeel, feiten zonder bron, bevindingen zonder bewijs, bewijs zonder bevinding, feiten zonder leesbare datum en de open vragen. Wat buiten het onderzoek valt, hoeft niet te worden gebruikt, maar heeft wel een bron nodig.
analysis-untested-explanations-title = Verklaring niet getoetst
analysis-untested-explanations-definition = Een duiding die niemand toetste en die twee of meer organisaties overnamen; eenheden van een organisatie tellen als één. Is onbekend of er is getoetst, dan staat zij bij ‘mogelijk’.
analysis-workers-title = Opeenvolgende hulpverleners
analysis-workers-definition = Per organisatie en cliënt de hulpverleners die in de feiten voorkomen, op volgorde, en per toewijzing of overdracht hoelang het duurde van de aanleiding tot de overdracht en van de overdracht tot de eerste opvolging. Een hulpverlener die de bron niet aanwijst, kan niet worden geteld; een feit dat zelf van een nieuwe of volgende hulpverlener spreekt, staat er wel bij.
analysis-life-domains-title = Leefgebieden
analysis-life-domains-definition = Per leefgebied de feiten die problemen laten zien, welke organisaties ervan wisten, en of twee of meer organisaties er samen een afspraak of besluit over namen. Overleg alleen is nog geen plan. Noemt een feit geen leefgebied, dan telt dat van zijn signalen.
analysis-activity-title = Activiteit per maand
analysis-activity-definition = Wat elke organisatie per maand deed (contacten, overleg, besluiten, afspraken, overdrachten, afsluitingen), naast het aantal signalen. Een datum binnen één maand telt daar zeker; laat hij meer maanden toe, dan in elk daarvan als mogelijk; meer dan een jaar: in geen.
analysis-meldcode-title = Stappen van de meldcode
analysis-meldcode-definition = Per organisatie welke feiten een stap van de meldcode laten zien: signalen in kaart, overleggen, praten met betrokkenen, wegen, beslissen. Een stap waarvan niets is vastgelegd is onbekend; dat bewijst niet dat hij is overgeslagen. Een overleg telt alleen voor wie er zeker bij was. Politie, justitie, Veilig Thuis en toezicht hebben eigen taken en staan er niet bij.
analysis-leaks-title = Openbaarheidscontrole
analysis-leaks-definition = Wat een openbare versie zou prijsgeven: namen, andere namen van organisaties, geboortedata, plaatsen onder de provincie en woorden die verraden of het kind een jongen of een meisje is. ‘Zij’, ‘haar’ en ‘hem’ tellen als mogelijk, en alleen in een zin over het kind en niemand anders.

analysis-days-range = { $min } tot { $max } dagen
analysis-days-exact = { $days ->
    [one] { $shown } dag
   *[other] { $shown } dagen
}
analysis-days-at-least = ten minste { $days ->
    [one] { $shown } dag
   *[other] { $shown } dagen
}
analysis-days-at-most = ten hoogste { $days ->
    [one] { $shown } dag
   *[other] { $shown } dagen
}
analysis-days-unknown = duur onbekend
analysis-count-range = zeker { $certain }, mogelijk { $possible }
analysis-likelihood-certainly = zeker
analysis-likelihood-possibly = mogelijk
analysis-likelihood-no = niet

analysis-element-checker = wie controleert
analysis-element-how = hoe
analysis-element-when = wanneer
analysis-element-consequence = gevolg
analysis-element-informed = iedereen op de hoogte

analysis-response-action = actie
analysis-response-passed-on-inside = doorgegeven binnen de organisatie
analysis-response-another-signal = signaal herhaald
analysis-response-failure = nagelaten
analysis-response-not-an-act = geen handeling

analysis-knowing-knew = wist het
analysis-knowing-told = verteld
analysis-knowing-not-told = niet verteld
analysis-knowing-not-all-told = deels verteld
analysis-knowing-unknown = onbekend

analysis-double-responds-to-it = reageert op hetzelfde signaal
analysis-double-same-party = dezelfde partij, mogelijk dezelfde dag
analysis-double-told-of-incident = vertelt van het voorval

analysis-contact-spoken-alone = alleen gesproken
analysis-contact-without-parents = zonder ouders gezien
analysis-contact-seen = gezien
analysis-contact-not-seen = niet gezien
analysis-contact-visited-not-seen = bezocht, niet gezien
analysis-contact-unknown = onbekend
analysis-contact-school = school

analysis-gap-to-calamity = laatst gezien { $days } voor de calamiteit
analysis-gap-recorded = vastgelegd zichtgat

analysis-meldcode-signals = signalen in kaart
analysis-meldcode-consultation = overleg
analysis-meldcode-conversation = gesprek
analysis-meldcode-weighing = wegen
analysis-meldcode-decision = beslissen
analysis-meldcode-not-recorded = niets vastgelegd

analysis-leak-name = naam
analysis-leak-alias = andere naam van een organisatie
analysis-leak-birth-date = geboortedatum
analysis-leak-place = plaats
analysis-leak-gender = geslacht van het kind
