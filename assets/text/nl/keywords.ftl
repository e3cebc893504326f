# Labels of the keywords in the file and the exchange table.

event-kind-zorgmelding = Zorgmelding
event-kind-politiemutatie = Politiemutatie
event-kind-signaal = Signaal
event-kind-informatieoverdracht = Informatieoverdracht
event-kind-doorverwijzing = Doorverwijzing
event-kind-aanmelding = Aanmelding
event-kind-intake = Intake
event-kind-gesprek = Gesprek
event-kind-kindcontact = Kindcontact
event-kind-medisch-onderzoek = Medisch onderzoek
event-kind-observatie = Observatie
event-kind-huisbezoek = Huisbezoek
event-kind-controle = Controle
event-kind-overleg = Overleg
event-kind-overleg-gepland = Gepland overleg
event-kind-afstemming = Afstemming
event-kind-advies = Advies
event-kind-besluit = Besluit
event-kind-duiding = Duiding
event-kind-afspraak = Afspraak
event-kind-veiligheidsafspraak = Veiligheidsafspraak
event-kind-toewijzing = Toewijzing
event-kind-overdracht = Overdracht
event-kind-afsluiting = Afsluiting
event-kind-stagnatie = Stagnatie
event-kind-tegenspraak = Tegenspraak
event-kind-verklaring = Verklaring
event-kind-niet-gedeeld = Niet gedeeld
event-kind-niet-gehandeld = Niet gehandeld
event-kind-zichtgat = Zichtgat
event-kind-plaatsing = Plaatsing
event-kind-uitplaatsing = Uitplaatsing
event-kind-uithuisplaatsing = Uithuisplaatsing
event-kind-levensgebeurtenis = Levensgebeurtenis
event-kind-toestand = Toestand
event-kind-incident = Incident
event-kind-calamiteit = Calamiteit
event-kind-calamiteitmelding = Calamiteitmelding
event-kind-strafrecht = Strafrecht
event-kind-toezicht = Toezicht
event-kind-publicatie = Publicatie
event-kind-aanbeveling = Aanbeveling
event-kind-verbetermaatregel = Verbetermaatregel
event-kind-vervolgmaatregel = Vervolgmaatregel
event-kind-norm-geldig = Norm van kracht
event-kind-organisatiewijziging = Organisatiewijziging

event-family-report = Melding, signaal
event-family-contact = Contact, controle
event-family-consultation = Overleg
event-family-decision = Besluit, advies
event-family-agreement = Afspraak
event-family-transfer = Overdracht
event-family-closure = Afsluiting
event-family-failure = Niet gedeeld, gestokt
event-family-incident = Incident
event-family-life = Toestand, leven
event-family-statement = Verklaring
event-family-norm = Norm, toezicht

organisation-kind-onbekend = Onbekend
organisation-kind-jeugdhulpaanbieder = Jeugdhulpaanbieder
organisation-kind-pleegzorg = Pleegzorg
organisation-kind-gecertificeerde-instelling = Gecertificeerde instelling
organisation-kind-veilig-thuis = Veilig Thuis
organisation-kind-gemeente = Gemeente, wijkteam, CJG
organisation-kind-jgz = Jeugdgezondheidszorg
organisation-kind-huisarts = Huisarts
organisation-kind-ziekenhuis = Ziekenhuis, polikliniek
organisation-kind-verslavingszorg = Verslavingszorg
organisation-kind-politie = Politie
organisation-kind-om = Openbaar Ministerie
organisation-kind-raad-voor-de-kinderbescherming = Raad voor de Kinderbescherming
organisation-kind-voogdij = Voogdij
organisation-kind-onderwijs = Onderwijs
organisation-kind-leerplicht = Leerplicht
organisation-kind-welzijnswerk = Welzijnswerk
organisation-kind-woningcorporatie = Woningcorporatie
organisation-kind-crisisteam = Crisisteam
organisation-kind-inspectie = Inspectie
organisation-kind-rijk = Rijk en parlement
organisation-kind-burger = Burger
organisation-kind-groep = Groep

person-role-onbekend = Onbekend
person-role-kind = Kind
person-role-broer-zus = Broer of zus
person-role-moeder = Moeder
person-role-vader = Vader
person-role-stiefouder = Stiefouder
person-role-partner = Partner
person-role-pleegouder = Pleegouder
person-role-grootouder = Grootouder
person-role-buurtbewoner = Buurtbewoner
person-role-groep = Groep

signal-huiselijk-geweld = huiselijk geweld
signal-middelengebruik = middelengebruik
signal-kind-getuige = kind getuige
signal-vermoeden-kindermishandeling = (vermoeden van) kindermishandeling
signal-vermoeden-seksueel-misbruik = vermoeden seksueel misbruik
signal-lichamelijke-klachten = lichamelijke klachten
signal-zindelijkheid = zindelijkheid
signal-gedrag = gedrag
signal-teruggetrokken = teruggetrokken
signal-uitspraak-kind = uitspraak van het kind
signal-onveilig-bij-ouder = onveilig bij ouder
signal-pleeggezin-onveilig = pleeggezin onveilig
signal-onveilige-woning = onveilige woning
signal-woonsituatie = woonsituatie
signal-ouder-afwezig = ouder afwezig
signal-kind-alleen = kind alleen
signal-psychisch-ouder = psychische klachten ouder
signal-zorgmijding-ouder = zorgmijding door ouder
signal-ouderconflict = ouderconflict
signal-samenwerking-stagneert = samenwerking stagneert
signal-uit-zicht = uit zicht
signal-multiproblematiek = multiproblematiek

domain-zorg = zorg
domain-gezin = gezin
domain-wonen = wonen
domain-werk-en-inkomen = werk en inkomen
domain-financien = financiën
domain-veiligheid = veiligheid
domain-onderwijs = onderwijs
domain-opvoeden-en-opgroeien = opvoeden en opgroeien

pattern-te-weinig-zicht-op-veiligheid = te weinig zicht op veiligheid
pattern-verkokerde-blik = verkokerde blik
pattern-geen-integraal-plan = geen integraal plan
pattern-geen-kindcheck = geen kindcheck
pattern-kindsignalen-niet-juist-behandeld = kindsignalen niet juist behandeld
pattern-onderschatten-chronische-problematiek = onderschatten van chronische problematiek
pattern-opschalen-afschalen = opschalen en afschalen

answer-nvt = n.v.t.
answer-ja = ja
answer-nee = nee
answer-onbekend = onbekend

certainty-vastgesteld = vastgesteld
certainty-verklaring = verklaring
certainty-vermoeden = vermoeden

basis-expliciet = expliciet in de bron
basis-afgeleid = afgeleid
basis-berekend = berekend
basis-extern = van buiten de bronnen

span-moment = moment
span-periode = periode
span-toestand = toestand

attendance-onbekend = onbekend
attendance-aanwezig = aanwezig
attendance-afwezig-met-kennisgeving = afwezig met kennisgeving
attendance-geweigerd = geweigerd
attendance-niet-uitgenodigd = niet uitgenodigd

minutes-onbekend = verslag onbekend
minutes-ontvangen = verslag ontvangen
minutes-niet-ontvangen = verslag niet ontvangen

scale-niet-getoetst = niet getoetst
scale-voldoende = voldoende
scale-onvoldoende = onvoldoende
scale-niet-te-beoordelen = niet te beoordelen

legal-frame-onbekend = onbekend
legal-frame-vrijwillig = vrijwillig
legal-frame-gedwongen = gedwongen

source-kind-overig = overig
source-kind-rapport = rapport
source-kind-brief = brief
source-kind-dossier = dossier
source-kind-interview = interview
source-kind-intern-onderzoek = intern onderzoek
source-kind-feitenrelaas = feitenrelaas politie
source-kind-regelgeving = wet, richtlijn

confidentiality-openbaar = openbaar
confidentiality-vertrouwelijk = vertrouwelijk
confidentiality-zeer-vertrouwelijk = zeer vertrouwelijk

investigation-status-in-onderzoek = in onderzoek
investigation-status-concept = concept
investigation-status-wederhoor = wederhoor
investigation-status-vastgesteld = vastgesteld
investigation-status-openbaar = openbaar

norm-level-verwachting = verwachting
norm-level-thema = thema
norm-level-criterium = criterium
norm-level-regeling = wet of richtlijn

finding-status-concept = concept
finding-status-besproken = besproken
finding-status-vastgesteld = vastgesteld

evidence-side-bewijs = bewijs
evidence-side-tegenbewijs = tegenbewijs

conclusion-scope-hoofd = hoofdconclusie
conclusion-scope-thema = per thema
conclusion-scope-organisatie = per organisatie

trigger-publicatie = na publicatie
trigger-vaststelling = na vaststelling
trigger-datum = op een datum

task-status-open = open
task-status-loopt = loopt
task-status-gereed = gereed
task-status-vervallen = vervallen

contradiction-status-open = open
contradiction-status-beide-vermeld = beide vermeld
contradiction-status-opgelost = opgelost

contradiction-kind-bronnen = bronnen verschillen
contradiction-kind-partijen = partijen verschillen
contradiction-kind-precisie = verschil in precisie
contradiction-kind-binnen-een-bron = binnen één bron

audience-volledig = volledig
audience-wederhoor = wederhoor
audience-openbaar = openbaar

remark-verdict-open = open
remark-verdict-overgenomen = overgenomen
remark-verdict-deels-overgenomen = deels overgenomen
remark-verdict-niet-overgenomen = niet overgenomen

person-period-kind-gezag = gezag
person-period-kind-verblijf = verblijf

question-verzamelen = Verzamelen van informatie over de veiligheid
question-delen = Delen van informatie
question-reageren = Reageren op signalen van onveiligheid
question-werken = Werken volgens wet- en regelgeving
