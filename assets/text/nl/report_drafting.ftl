# Wat rapport en rapportscherm delen: verwijzingen en eerste teksten.

report-reference-figure = de figuur bij { $year }
report-measure-between = { $least } tot { $most }
report-measure-at-least = ten minste { $least }
report-measure-seen = Keren dat het kind is gezien, school niet meegeteld
report-measure-without-parents = Keren dat het kind zonder ouders is gezien
report-measure-spoken-alone = Keren dat het kind alleen is gesproken
report-measure-unanswered-signals = Signalen zonder actie
report-measure-sight-gaps = Perioden zonder zicht op het kind
report-measure-longest-gap = Langste periode zonder zicht, in dagen
report-measure-reopened = Heropende dossiers
report-measure-agreements = Afspraken waaraan iets ontbreekt
report-measure-contradictions = Open tegenspraken
report-measure-untested-explanations = Niet getoetste verklaringen
report-draft-dated = { $date } { $kind ->
    [zorgmelding] is er een zorgmelding
    [politiemutatie] legt de politie vast
    [signaal] is er een signaal
    [informatieoverdracht] wordt informatie doorgegeven
    [doorverwijzing] is er een doorverwijzing
    [aanmelding] is er een aanmelding
    [intake] is er een intake
    [gesprek] is er een gesprek
    [kindcontact] is er contact met het kind
    [medisch_onderzoek] is er een medisch onderzoek
    [observatie] is waargenomen
    [huisbezoek] is er een huisbezoek
    [controle] is er een controle
    [overleg] is er overleg
    [overleg_gepland] staat een overleg gepland
    [afstemming] is er afstemming
    [advies] is er een advies
    [besluit] valt een besluit
    [duiding] wordt een verklaring gegeven
    [afspraak] is afgesproken
    [veiligheidsafspraak] is afgesproken
    [toewijzing] is er een toewijzing
    [overdracht] is er een overdracht
    [afsluiting] is er een afsluiting
    [publicatie] is er een publicatie
    [toezicht] is over het toezicht vastgelegd
    [strafrecht] is over het strafrecht vastgelegd
   *[other] is vastgelegd
}
report-draft-undated = { $kind ->
    [zorgmelding] Er is een zorgmelding
    [politiemutatie] De politie legt vast
    [signaal] Er is een signaal
    [informatieoverdracht] Er wordt informatie doorgegeven
    [doorverwijzing] Er is een doorverwijzing
    [aanmelding] Er is een aanmelding
    [intake] Er is een intake
    [gesprek] Er is een gesprek
    [kindcontact] Er is contact met het kind
    [medisch_onderzoek] Er is een medisch onderzoek
    [observatie] Waargenomen is
    [huisbezoek] Er is een huisbezoek
    [controle] Er is een controle
    [overleg] Er is overleg
    [overleg_gepland] Er staat een overleg gepland
    [afstemming] Er is afstemming
    [advies] Er is een advies
    [besluit] Er valt een besluit
    [duiding] Er wordt een verklaring gegeven
    [afspraak] Afgesproken is
    [veiligheidsafspraak] Afgesproken is
    [toewijzing] Er is een toewijzing
    [overdracht] Er is een overdracht
    [afsluiting] Er is een afsluiting
    [publicatie] Er is een publicatie
    [toezicht] Over het toezicht is vastgelegd
    [strafrecht] Over het strafrecht is vastgelegd
   *[other] Vastgelegd is
}
report-draft-suspected = een vermoeden
report-draft-stated = een verklaring
report-draft-stated-by = volgens { $name }
report-draft-theme = { $theme } ({ $code }): { $count ->
    [one] { $insufficient ->
        [0] de ene beoordeelde verwachting is niet onvoldoende.
       *[other] de ene beoordeelde verwachting is onvoldoende.
    }
   *[other] { $insufficient ->
        [0] van de { $count } beoordeelde verwachtingen is er geen onvoldoende.
        [one] van de { $count } beoordeelde verwachtingen is er een onvoldoende.
       *[other] van de { $count } beoordeelde verwachtingen zijn er { $insufficient } onvoldoende.
    }
}
report-draft-insufficient = Verwachting { $norm } (‘{ $statement }’) is onvoldoende voor { $names }.
report-draft-cannot-judge = Niet te beoordelen { $count ->
    [one] is
   *[other] zijn
} { $norms }.
report-draft-sufficient = Voldoende { $count ->
    [one] is
   *[other] zijn
} { $norms }.
report-draft-code-of = { $norm } (voor { $names })
report-draft-together = de organisaties samen
