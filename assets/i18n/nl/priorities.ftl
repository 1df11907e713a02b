# Prioriteiten: pijnpunten op volgorde, de matrix, wat-als en acties.

choice-factor-severity = ernst
choice-factor-frequency = frequentie
choice-factor-reach = bereik
choice-factor-influence = invloed
choice-factor-loss = moeite voor de klant
choice-factor-customers = klanten
choice-factor-impact = impact
choice-factor-confidence = zekerheid
choice-factor-months = mensmaanden
choice-factor-ice-impact = impact
choice-factor-ice-confidence = zekerheid
choice-factor-ease = gemak
choice-factor-importance = belang
choice-factor-satisfaction = tevredenheid
choice-factor-votes = stemmen

choice-standing-given = opgegeven
choice-standing-derived = afgeleid
choice-standing-assumed = aangenomen

choice-axis-value = waarde
choice-axis-severity = ernst
choice-axis-frequency = frequentie
choice-axis-reach = bereik
choice-axis-impact = impact van de actie
choice-axis-votes = stemmen
choice-axis-effort = moeite
choice-axis-months = mensmaanden
choice-axis-ease = gemak

choice-quadrant-quick-win = Snel doen
choice-quadrant-major-project = Groot plan
choice-quadrant-fill-in = Tussendoor
choice-quadrant-not-now = Niet nu

priorities-no-effort = RICE deelt door de moeite; die moet groter zijn dan nul.
