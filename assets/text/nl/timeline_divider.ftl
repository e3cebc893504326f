# De scheiding tussen twee tijdlijnen boven elkaar.
timeline-divider = Ruimte voor de bovenste tijdlijn, in procenten
