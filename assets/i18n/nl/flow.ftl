# Hoe klanten door een klantreis stromen.

## Keuzes: outcome

choice-outcome-reached = Doel bereikt
choice-outcome-left = Afgehaakt
choice-outcome-stops = Hier houdt de kaart op
choice-outcome-drops-off = Onderweg uitgevallen
