# Priorities: ranking of pain points, the matrix, what-if and actions.

choice-factor-severity = severity
choice-factor-frequency = frequency
choice-factor-reach = reach
choice-factor-influence = influence
choice-factor-loss = effort for the customer
choice-factor-customers = customers
choice-factor-impact = impact
choice-factor-confidence = confidence
choice-factor-months = person-months
choice-factor-ice-impact = impact
choice-factor-ice-confidence = confidence
choice-factor-ease = ease
choice-factor-importance = importance
choice-factor-satisfaction = satisfaction
choice-factor-votes = votes

choice-standing-given = given
choice-standing-derived = derived
choice-standing-assumed = assumed

choice-axis-value = value
choice-axis-severity = severity
choice-axis-frequency = frequency
choice-axis-reach = reach
choice-axis-impact = impact of the action
choice-axis-votes = votes
choice-axis-effort = effort
choice-axis-months = person-months
choice-axis-ease = ease

choice-quadrant-quick-win = Quick wins
choice-quadrant-major-project = Major projects
choice-quadrant-fill-in = In between
choice-quadrant-not-now = Not now

priorities-no-effort = RICE divides by the effort; it must be more than zero.
