# De analyses als matrix in de bijlage van het rapport.
report-analyses-knowledge-matrix = Wie wist wat. Vinkje: wist het. Kruis: niet verteld, hoewel betrokken. ½: deels verteld. Vraagteken: niet vastgelegd. Punt: niet aan de orde
report-analyses-consultations-matrix = Wie was erbij. Vinkje: aanwezig. Streep: afwezig met kennisgeving of geweigerd. Kruis: niet uitgenodigd. Vraagteken: onbekend. Punt: geen deelnemer
report-analyses-domains-matrix = In hoeveel feiten een organisatie problemen in een leefgebied tegenkwam. Punt: geen
report-analyses-consultation = Overleg
