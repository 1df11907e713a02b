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
priorities-first = What first?
priorities-count = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
priorities-count-of = { $shown } of { $all } pain points
priorities-value-is = value = { $method }
priorities-places-note = bar: places at ±20 % other weights; thin grey: when judgements are off as well
priorities-votes-firm = counted in the workshop
priorities-none = No pain points yet. Put them on the map where customers are hurt: select a touchpoint and press P.
priorities-none-open = Nothing to rank: every pain point is solved or parked.
priorities-none-fit = No pain point fits the filters. Take one off to see more.
priorities-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
priorities-rank = No.
priorities-number = no. { $rank }
priorities-pain = Pain point
priorities-value = Value
priorities-places = Can be place
priorities-status = Status
priorities-apart = Solved or parked, without a rank
priorities-alt = Number { $rank }: { $text }, { $place }. Value { $sum }. Evidence: { $evidence }.
priorities-alt-places = Place { $weights } at other weights, { $all } when judgements are off as well.
priorities-why = Why number { $rank }
priorities-given-n = given, n { $n }
priorities-factor = { $name }: { $value } ({ $standing })
priorities-factor-between = { $name }: { $value } ({ $standing }), may be { $low } to { $high }
priorities-why-places = Place { $weights } when the weights differ by 20 %; place { $all } in nine of ten draws in which the judgements are off as well
priorities-addressed = Addressed by: { $actions }
priorities-no-action = No action addresses it yet
priorities-untitled-action = Action without text
priorities-untitled-persona = Persona without a name
priorities-top-always = The top three is certain, whatever weights you choose.
priorities-top-near = The top three is certain, also when the weights differ by 20 %.
priorities-top-open = The top three is not certain: it changes when the weights differ by 20 %.
priorities-top-votes = The votes decide; weights play no part.
priorities-order-always = The order is certain, whatever weights you choose.
priorities-order-near = The order is certain, also when the weights differ by 20 %.
priorities-order-open = The order is not certain: it changes when the weights differ by 20 %.
priorities-no-judgement = No single judgement changes the top three within its uncertainty.
priorities-judgement = One judgement changes the top three: check the { $factor } of “{ $pain }” (now { $now }; at { $at } it goes from number { $from } to { $to }).
priorities-judgement-n = One judgement changes the top three: measure the { $factor } of “{ $pain }” better (now { $now }, n { $n }; at { $at } it goes from number { $from } to { $to }).
priorities-judgement-assumed = One assumption changes the top three: find out the { $factor } of “{ $pain }” (assumed: { $now }; at { $at } it goes from number { $from } to { $to }).
priorities-matrix = { $up } against { $across }
priorities-drag-both = drag a dot to change both judgements
priorities-drag-across = drag a dot sideways to change its { $axis }; its { $other } follows from other figures
priorities-up = Up
priorities-across = Across
priorities-matrix-empty = Nothing to place yet: give actions or pain points an effort, 1 little to 5 much.
priorities-matrix-alt = Matrix of { $up } against { $across } with { $count } pain points
priorities-dot-alt = Number { $rank }, { $text }: { $up } { $y }, { $across } { $x }. { $quadrant }.
priorities-axis-alt = Axis of the matrix: { $axis }
priorities-legend = size = reach · colour = severity
priorities-unplaced = { $count ->
    [one] Not placed: { $count } pain point lacks a figure
   *[other] Not placed: { $count } pain points lack a figure
}
priorities-missing = Missing
priorities-persona = Ranking by persona
priorities-persona-note = Each persona has a ranking of their own, of what hits them; the difference shows where one average hides two stories.
priorities-persona-none = No personas yet. Add them and say at each pain point whom it hits.
priorities-persona-alt = number { $rank } overall: { $text }. { $ranks }.
priorities-all = All
priorities-spread = Places apart
priorities-not-hit = not hit
priorities-everybody = everybody
priorities-what-if-title = What if?
priorities-what-if = What if pain point { $rank } is solved?
priorities-what-if-note = { $text } · example calculation, no measurement
priorities-of = What
priorities-now = Now
priorities-then = Then
priorities-unit = Of what
priorities-goal = Reaches the goal
priorities-of-customers = of the customers
priorities-waiting = Expected waiting time
priorities-per-customer = per customer
priorities-leaving = Drops out at “{ $touchpoint }”
priorities-of-those-there = of those who come there
priorities-feels = Feeling there, { $persona }
priorities-peak-end = Peak–end { $persona }
priorities-feeling-scale = from −2 to +2
priorities-stays = stays
priorities-seconds = { $time } s
priorities-minutes = { $time } min
priorities-hours = { $time } h
priorities-days = { $time } days
priorities-assumed = assumed
priorities-rests-on = Rests on: { $list }.
priorities-assumptions = Assumed: { $list }.
priorities-assume-kept = { $share } of those who leave stay and go on as the others do
priorities-assume-wait = waiting takes { $wait }
priorities-assume-no-wait = waiting stays as it is
priorities-assume-to = the feeling there rises to { $value }, the ideal
priorities-assume-by = the feeling there rises by { $by }
priorities-assume-no-rise = the feeling there stays as it is
priorities-assume-alt = Assume: { $what } { $value }
priorities-choose-kept = Stay of those who leave
priorities-choose-wait = Waiting
priorities-choose-feeling = Feeling
priorities-as-now = as now
priorities-ideal = the ideal
priorities-more-wait = per customer, as more stay
priorities-each = What each would bring
priorities-each-note = Each by itself, with the same kind of assumptions; example calculations, no measurements.
priorities-goal-more = Reaches the goal
priorities-waiting-less = Waiting per customer
priorities-feeling-more = Peak–end, at most
priorities-points = { $points } points
priorities-actions = Actions
priorities-action-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
priorities-overdue-count = { $count ->
    [one] { $count } overdue
   *[other] { $count } overdue
}
priorities-overdue = overdue
priorities-no-actions = No actions yet. Select a pain point and press A to note what to do about it, with a hypothesis.
priorities-no-hypothesis = no hypothesis yet
priorities-hypothesis = “{ $text }”
priorities-pains = pain { $ranks }
priorities-kpi-unknown = { $kpi }: not among the KPIs of this journey
priorities-no-owner = no owner
priorities-loose-pains = { $count ->
    [one] { $count } pain point without an action
   *[other] { $count } pain points without an action
}
priorities-loose-pains-note = Nobody does anything about these yet.
priorities-loose-actions = { $count ->
    [one] { $count } action without a pain point
   *[other] { $count } actions without a pain point
}
priorities-loose-actions-note = The map doesn’t show what these solve.
