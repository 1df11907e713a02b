# Priorities: ranking of pain points, the matrix, what-if and actions.

choice-factor-severity = severity
choice-factor-frequency = frequency
choice-factor-share = persona share
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

priorities-first = What first?
priorities-count = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
priorities-count-of = { $shown } of { $all } pain points
priorities-value-is = value = { $method }
priorities-value-share = frequency × persona share where a pain point hits some personas only
priorities-places-note = bar: places at ±20% other weights; thin grey: when judgements are off as well
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
priorities-no-votes = no votes, no place
priorities-not-judged = not judged yet, no place
priorities-value = Value
priorities-places = Can be place
priorities-apart = Solved or parked, without a rank
priorities-alt = Number { $rank }: { $text }, { $place }. Value { $sum }. Evidence: { $evidence }.
priorities-alt-unranked = Without a place: { $text }, { $place }. Value { $sum }. Evidence: { $evidence }.
priorities-alt-places = Place { $weights } at other weights, { $all } when judgements are off as well.
priorities-why = Why number { $rank }
priorities-why-unranked = Why without a place
priorities-given-n = given, n { $n }
priorities-factor = { $name }: { $value } ({ $standing })
priorities-factor-between = { $name }: { $value } ({ $standing }), may be { $low } to { $high }
priorities-rules = How the figures came about
priorities-rule-of = { $name }, { $standing }: { $rule }
priorities-derived = derived
priorities-rule-severity-given = As judged; may be off by 1, or by 0.5 when the evidence is validated.
priorities-rule-severity-assumed = Nobody judged it: 2 stands in, the middle of the scale; may be off by 1.5.
priorities-rule-frequency-given = As measured, of the customers who come here: of those of its personas where it hits some personas only, unless the pain point says that it is of all. May be off as far as the number of cases leaves open (95%, Wilson), or by a fifth of itself when nobody noted the cases.
priorities-rule-frequency-derived = Given as a share of all customers who come here, but all of them are of its personas: divided by the share of those among all who come here; as unsure as the given figure.
priorities-rule-frequency-assumed = Nobody measured it: half of the customers (of its personas, where it hits some only) stands in; may be a quarter to three quarters.
priorities-rule-share-given = As given with the personas: which part of all customers the personas are that it hits; 100% where it hits everybody, or where its frequency is of all customers. May be off by a tenth of itself.
priorities-rule-share-derived = The shares of the personas don’t add up to 100% and are scaled to it; may be off by a tenth of itself.
priorities-rule-share-assumed = A persona without a share gets an even part of what the others leave; may be half or twice as much.
priorities-rule-reach-derived = Follows from the shares on the map: how many customers come to this place, or, where it hits some personas only, how many of theirs do by their own way; never more than come here in all. May be off by a twentieth of itself.
priorities-rule-reach-assumed = Shares on the way are missing and were spread evenly; where the map tells nothing, everybody is taken to come. May be off by a fifth of itself.
priorities-rule-influence-given = As judged at the touchpoint; may be off by 0.2.
priorities-rule-influence-assumed = Nobody judged the touchpoint: 1 stands in, an ordinary one; may be off by 0.2.
priorities-rule-loss-given = As measured at the touchpoint, from 1 (easy) to 2 (hard); may lie anywhere in the 95% interval of the score, or be off by a tenth of the scale when the score has none.
priorities-rule-loss-assumed = No effort score at the touchpoint, or too few replies: 1 stands in, no extra effort; may be up to 1.5.
priorities-rule-customers-given = As estimated; may be off by a fifth of itself.
priorities-rule-customers-derived = No estimate: of every 1,000 customers those who come to this place and meet the pain point (persona share × reach × frequency); as unsure as those.
priorities-rule-customers-assumed = No estimate: of every 1,000 customers persona share × reach × frequency, at least one of which is assumed; as unsure as those.
priorities-rule-impact-given = As estimated; may be half or twice as much.
priorities-rule-impact-derived = No estimate: follows from the severity (0 gives 0.25, 1 gives 0.5, 2 gives 1, 3 gives 2, 4 gives 3); may be half or twice as much.
priorities-rule-impact-assumed = Neither estimated nor is there a severity: 1 stands in; may be half or twice as much.
priorities-rule-confidence-given = As estimated; may be off by 10 percentage points.
priorities-rule-confidence-derived = No estimate: follows from the evidence (validated 100%, observed 80%, assumed 50%); may be off by 20 percentage points.
priorities-rule-months-given = As estimated; may be off by a quarter of itself.
priorities-rule-months-derived = No estimate: follows from the effort of the cheapest open action, or of the pain point (1 gives 0.25, 2 gives 0.5, 3 gives 1, 4 gives 3, 5 gives 6); may be half or twice as much.
priorities-rule-months-assumed = Nobody estimated the effort: 1 person-month stands in; may be a quarter to 4.
priorities-rule-ice-impact-given = As estimated; may be off by 1.
priorities-rule-ice-impact-derived = No estimate: severity × 2.5, at least 1; may be off by 2.
priorities-rule-ice-impact-assumed = Neither estimated nor is there a severity: 5 stands in; may be off by 2.
priorities-rule-ice-confidence-given = As estimated, times ten; may be off by 1.
priorities-rule-ice-confidence-derived = No estimate: follows from the evidence (validated 10, observed 8, assumed 5); may be off by 2.
priorities-rule-ease-given = As estimated; may be off by 1.
priorities-rule-ease-derived = No estimate: follows from the effort of the cheapest open action, or of the pain point (1 gives 10, 2 gives 8, 3 gives 6, 4 gives 3, 5 gives 1); may be off by 2.
priorities-rule-ease-assumed = Nobody estimated the effort: 5 stands in, the middle; may be off by 3.
priorities-rule-importance-given = As customers said; may be off by 1.
priorities-rule-importance-derived = Customers weren’t asked: influence of the touchpoint × 5; may be off by 2.
priorities-rule-importance-assumed = Customers weren’t asked, and nobody judged the influence: 5 stands in, the middle; may be off by 2.
priorities-rule-satisfaction-given = As customers said, which may be off by 1; or else the share of satisfied customers at the touchpoint × 10, within the 95% interval of the score, or off by 1 when the score has none.
priorities-rule-satisfaction-derived = Not measured: follows from the feeling at the touchpoint, −2 giving 0 and +2 giving 10; may be off by 2.
priorities-rule-satisfaction-assumed = Neither measured nor is there a feeling: 5 stands in, the middle; may be off by 3.
priorities-rule-votes-given = As counted in the workshop; nothing is off.
priorities-why-places = Place { $weights } when the weights differ by 20%; place { $all } in nine of ten draws in which the judgements are off as well
priorities-addressed = Addressed by: { $actions }
priorities-no-action = No action addresses it yet
priorities-hits = Hits { $count } of every 1,000 customers: { $reach } come to this place, and { $frequency } of them meet it
priorities-hits-some = Hits { $count } of every 1,000 customers: { $share } are { $personas }, { $reach } of those come to this place, and { $frequency } of them meet it
priorities-top-certain = The top three is certain: the same three stay in { $weights } of the draws with other weights (±20%), and in { $judgements } of those with other judgements.
priorities-top-likely = The top three is likely: the same three stay in { $weights } of the draws with other weights (±20%), and in { $judgements } of those with other judgements.
priorities-top-open = The top three is open: the same three stay in { $weights } of the draws with other weights (±20%), and in { $judgements } of those with other judgements.
priorities-top-tied = There is no one top three: pain points with the same value share third place.
priorities-top-votes = The votes decide; weights play no part.
priorities-no-judgement = No single judgement changes the top three within its uncertainty.
priorities-judgement = One judgement changes the top three: check the { $factor } of “{ $pain }” (now { $now }; at { $at } it goes from number { $from } to { $to }).
priorities-judgement-n = One judgement changes the top three: measure the { $factor } of “{ $pain }” better (now { $now }, n { $n }; at { $at } it goes from number { $from } to { $to }).
priorities-judgement-assumed = One assumption changes the top three: find out the { $factor } of “{ $pain }” (assumed: { $now }; at { $at } it goes from number { $from } to { $to }).
priorities-matrix = { $up } against { $across }
priorities-drag-both = Drag a dot to change both judgements
priorities-drag-across = Drag a dot sideways to change its { $axis }; its { $other } follows from other figures
priorities-drag-severity = Drag a dot sideways to change its { $axis }, up or down to change its { $severity }, from which the { $other } follows
priorities-up = Up
priorities-across = Across
priorities-matrix-empty = Nothing to place yet: give actions or pain points an effort, 1 little to 5 much.
priorities-matrix-alt = Matrix of { $up } against { $across } with { $count } pain points
priorities-dot-alt = Number { $rank }, { $text }: { $up } { $y }, { $across } { $x }. { $quadrant }.
priorities-axis-alt = Axis of the matrix: { $axis }
priorities-legend = size = customers who can be hit · colour = severity
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
priorities-what-if-unranked = What if this pain point is solved?
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
priorities-assumed = assumed
priorities-rests-on = Rests on: { $list }.
priorities-whom-personas = Only customers like { $personas } can be hit; nothing changes for others.
priorities-whom-way = Only customers who go from “{ $from }” to “{ $to }” can be hit; nothing changes for others.
priorities-whom-both = Only customers like { $personas } who go from “{ $from }” to “{ $to }” can be hit; nothing changes for others.
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
priorities-score = { $metric } at “{ $touchpoint }”
priorities-score-mean = { $metric }, mean of the touchpoints
priorities-assumption = an assumption, no measurement
priorities-not-estimated = not estimated
priorities-no-like-score = no like score elsewhere
priorities-whole-not-estimated = Not estimated: { $metrics } of a phase or of the whole journey, because nothing tells how much one touchpoint counts in it.
priorities-assume-made-up = scores there make up for { $share } of what they fall short of like scores elsewhere, as those who meet the pain point would score as customers do elsewhere
priorities-assume-not-made-up = scores there stay as they are
priorities-choose-made-up = Scores make up for
priorities-how-hint = click a figure to see how it is worked out
priorities-how-same = No share changes: nobody leaves at “{ $touchpoint }”, nobody is assumed to stay, or no other way leads on.
priorities-how-goal = At “{ $touchpoint }” { $leave } leave. Of them { $kept } stay and take the other ways in proportion: { $ways }. With these shares the whole flow is worked out anew, loops included.
priorities-how-goal-some = At “{ $touchpoint }” { $leave } leave. { $of } of those who leave can be hit; of these { $kept } stay and take the other ways in proportion: { $ways }. With that the whole flow is worked out anew, loops included.
priorities-how-way = to “{ $to }” { $before } becomes { $after }
priorities-how-waiting = Visits to “{ $touchpoint }” × the wait there + waiting elsewhere. Now: { $before }. Then: { $after }.
priorities-how-waiting-elsewhere = The wait at “{ $touchpoint }” isn’t known. Visits × wait of all other touchpoints together: { $before }, then { $after }.
priorities-how-leaving = { $before } × (1 − { $kept }) = { $after }: of those who leave there, { $kept } are assumed to stay.
priorities-how-leaving-some = { $before } × (1 − { $of } × { $kept }) = { $after }: { $of } of those who leave there can be hit, and of these { $kept } are assumed to stay.
priorities-how-leaving-round = From { $before } to { $after }: { $of } of those who leave there now can be hit, and of these { $kept } are assumed to stay; as they may come back, the shares are those of the whole flow worked out anew.
priorities-how-feels-to = From { $before } to { $after }: the feeling is assumed to rise to the ideal, { $value }; one above it stays.
priorities-how-feels-by = { $before } + { $by } = { $after }; never above +2. The rise is assumed.
priorities-how-peak-end = The mean of the feeling furthest from neutral and the last one on the way. Now: { $before }. Then: { $after }.
priorities-how-score-alone = Not estimated, because { $metric } is measured at no other touchpoint of this journey: there is nothing to go by.
priorities-how-score = An assumption: those who meet the pain point would score as customers do elsewhere. Mean of { $metric } at the other touchpoints that have it ({ $others }): { $elsewhere }. { $before } + { $share } × ({ $elsewhere } − { $before }) = { $after }.
priorities-how-score-good = “{ $touchpoint }” scores { $before }, no worse than the other touchpoints with { $metric } together ({ $others }; mean { $elsewhere }): there is nothing to make up for.
priorities-how-mean = Each touchpoint counts once: ({ $before } × { $count } − { $there } + { $then }) ÷ { $count } = { $after }.
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
