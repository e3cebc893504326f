# Labels of the keywords in the file and the exchange table.

event-kind-zorgmelding = Care report
event-kind-politiemutatie = Police entry
event-kind-signaal = Signal
event-kind-informatieoverdracht = Information transfer
event-kind-doorverwijzing = Referral
event-kind-aanmelding = Registration
event-kind-intake = Intake
event-kind-gesprek = Conversation
event-kind-kindcontact = Contact with the child
event-kind-medisch-onderzoek = Medical examination
event-kind-observatie = Observation
event-kind-huisbezoek = Home visit
event-kind-controle = Check
event-kind-overleg = Consultation
event-kind-overleg-gepland = Planned consultation
event-kind-afstemming = Coordination
event-kind-advies = Advice
event-kind-besluit = Decision
event-kind-duiding = Interpretation
event-kind-afspraak = Agreement
event-kind-veiligheidsafspraak = Safety agreement
event-kind-toewijzing = Assignment
event-kind-overdracht = Handover
event-kind-afsluiting = Closure
event-kind-stagnatie = Stagnation
event-kind-tegenspraak = Disagreement
event-kind-verklaring = Statement
event-kind-niet-gedeeld = Not shared
event-kind-niet-gehandeld = Not acted on
event-kind-zichtgat = Gap in sight
event-kind-plaatsing = Placement
event-kind-uitplaatsing = Placement breakdown
event-kind-uithuisplaatsing = Removal from home
event-kind-levensgebeurtenis = Life event
event-kind-toestand = Condition
event-kind-incident = Incident
event-kind-calamiteit = Calamity
event-kind-calamiteitmelding = Calamity report
event-kind-strafrecht = Criminal law
event-kind-toezicht = Supervision
event-kind-publicatie = Publication
event-kind-aanbeveling = Recommendation
event-kind-verbetermaatregel = Improvement measure
event-kind-vervolgmaatregel = Follow-up measure
event-kind-norm-geldig = Norm in force
event-kind-organisatiewijziging = Change of organisation

event-family-report = Report, signal
event-family-contact = Contact, check
event-family-consultation = Consultation
event-family-decision = Decision, advice
event-family-agreement = Agreement
event-family-transfer = Transfer
event-family-closure = Closure
event-family-failure = Not shared, stalled
event-family-incident = Incident
event-family-life = Condition, life
event-family-statement = Statement
event-family-norm = Norm, supervision

organisation-kind-onbekend = Unknown
organisation-kind-jeugdhulpaanbieder = Youth care provider
organisation-kind-pleegzorg = Foster care
organisation-kind-gecertificeerde-instelling = Certified institution
organisation-kind-veilig-thuis = Veilig Thuis (reporting centre)
organisation-kind-gemeente = Municipality, neighbourhood team
organisation-kind-jgz = Youth health care
organisation-kind-huisarts = General practitioner
organisation-kind-ziekenhuis = Hospital, clinic
organisation-kind-verslavingszorg = Addiction care
organisation-kind-politie = Police
organisation-kind-om = Public prosecution
organisation-kind-raad-voor-de-kinderbescherming = Child protection board
organisation-kind-voogdij = Guardianship
organisation-kind-onderwijs = Education
organisation-kind-leerplicht = School attendance
organisation-kind-welzijnswerk = Welfare work
organisation-kind-woningcorporatie = Housing corporation
organisation-kind-crisisteam = Crisis team
organisation-kind-inspectie = Inspectorate
organisation-kind-rijk = Government and parliament
organisation-kind-burger = Citizen
organisation-kind-groep = Group

person-role-onbekend = Unknown
person-role-kind = Child
person-role-broer-zus = Brother or sister
person-role-moeder = Mother
person-role-vader = Father
person-role-stiefouder = Step-parent
person-role-partner = Partner
person-role-pleegouder = Foster parent
person-role-grootouder = Grandparent
person-role-buurtbewoner = Neighbour
person-role-groep = Group

signal-huiselijk-geweld = domestic violence
signal-middelengebruik = substance use
signal-kind-getuige = child as witness
signal-vermoeden-kindermishandeling = (suspected) child abuse
signal-vermoeden-seksueel-misbruik = suspected sexual abuse
signal-lichamelijke-klachten = physical complaints
signal-zindelijkheid = toilet training
signal-gedrag = behaviour
signal-teruggetrokken = withdrawn
signal-uitspraak-kind = statement by the child
signal-onveilig-bij-ouder = unsafe with a parent
signal-pleeggezin-onveilig = foster family unsafe
signal-onveilige-woning = unsafe dwelling
signal-woonsituatie = living conditions
signal-ouder-afwezig = parent absent
signal-kind-alleen = child alone
signal-psychisch-ouder = mental health of a parent
signal-zorgmijding-ouder = parent avoids care
signal-ouderconflict = parental conflict
signal-samenwerking-stagneert = cooperation stalls
signal-uit-zicht = out of sight
signal-multiproblematiek = multiple problems

domain-zorg = care
domain-gezin = family
domain-wonen = housing
domain-werk-en-inkomen = work and income
domain-financien = finances
domain-veiligheid = safety
domain-onderwijs = education
domain-opvoeden-en-opgroeien = parenting and growing up

pattern-te-weinig-zicht-op-veiligheid = too little sight of safety
pattern-verkokerde-blik = tunnel vision
pattern-geen-integraal-plan = no integrated plan
pattern-geen-kindcheck = no child check
pattern-kindsignalen-niet-juist-behandeld = signals of the child mishandled
pattern-onderschatten-chronische-problematiek = chronic problems underestimated
pattern-opschalen-afschalen = scaling up and down

answer-nvt = n/a
answer-ja = yes
answer-nee = no
answer-onbekend = unknown

certainty-vastgesteld = established
certainty-verklaring = stated
certainty-vermoeden = suspected

basis-expliciet = explicit in the source
basis-afgeleid = derived
basis-berekend = calculated
basis-extern = from outside the sources

span-moment = moment
span-periode = period
span-toestand = condition

attendance-onbekend = unknown
attendance-aanwezig = present
attendance-afwezig-met-kennisgeving = absent with notice
attendance-geweigerd = refused
attendance-niet-uitgenodigd = not invited

minutes-onbekend = minutes unknown
minutes-ontvangen = minutes received
minutes-niet-ontvangen = minutes not received

scale-niet-getoetst = not assessed
scale-voldoende = sufficient
scale-onvoldoende = insufficient
scale-niet-te-beoordelen = cannot be judged

legal-frame-onbekend = unknown
legal-frame-vrijwillig = voluntary
legal-frame-gedwongen = compulsory

source-kind-overig = other
source-kind-rapport = report
source-kind-brief = letter
source-kind-dossier = file
source-kind-interview = interview
source-kind-intern-onderzoek = internal investigation
source-kind-feitenrelaas = police records
source-kind-regelgeving = law, guideline

confidentiality-openbaar = public
confidentiality-vertrouwelijk = confidential
confidentiality-zeer-vertrouwelijk = secret

investigation-status-in-onderzoek = under investigation
investigation-status-concept = draft
investigation-status-wederhoor = accuracy check
investigation-status-vastgesteld = adopted
investigation-status-openbaar = published

norm-level-verwachting = expectation
norm-level-thema = theme
norm-level-criterium = criterion
norm-level-regeling = regulation

finding-status-concept = draft
finding-status-besproken = discussed
finding-status-vastgesteld = adopted

evidence-side-bewijs = evidence
evidence-side-tegenbewijs = counter-evidence

conclusion-scope-hoofd = main conclusion
conclusion-scope-thema = per theme
conclusion-scope-organisatie = per organisation

trigger-publicatie = after publication
trigger-vaststelling = after adoption
trigger-datum = on a date

task-status-open = open
task-status-loopt = in progress
task-status-gereed = done
task-status-vervallen = dropped

contradiction-status-open = open
contradiction-status-beide-vermeld = both kept
contradiction-status-opgelost = resolved

contradiction-kind-bronnen = sources differ
contradiction-kind-partijen = parties differ
contradiction-kind-precisie = difference in precision
contradiction-kind-binnen-een-bron = within one source

audience-volledig = full
audience-wederhoor = accuracy check
audience-openbaar = public

remark-verdict-open = open
remark-verdict-overgenomen = accepted
remark-verdict-deels-overgenomen = partly accepted
remark-verdict-niet-overgenomen = rejected

person-period-kind-gezag = custody
person-period-kind-verblijf = residence

question-verzamelen = Gathering information about safety
question-delen = Sharing information
question-reageren = Reacting to signals of unsafety
question-werken = Working by law and guideline
