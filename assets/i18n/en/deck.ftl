# What stands on exported pages.
choice-pages-overview = Overview
choice-pages-phases = Phases
choice-pages-curve = Emotion curve
choice-pages-pains = Pain points
choice-pages-personas = Personas
choice-pages-scores = Scores
choice-pages-actions = Actions
choice-paper-wide = Slides, 16:9
choice-paper-classic = Slides, 4:3
choice-paper-a4 = A4
choice-paper-a3 = A3
choice-paper-a2 = A2
choice-paper-a0 = A0 poster
choice-paper-fit = As large as the map
deck-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
deck-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
deck-part-of = Part { $number } of { $count }
deck-phase-of = Phase { $number } of { $count }
deck-title-part = { $name } ({ $number } of { $count })
deck-empty-phase = This phase has no touchpoints yet.
deck-comes-from = Comes from
deck-leads-to = Leads to
deck-legend = What the marks mean
deck-legend-key = key touchpoint
deck-legend-pains = pain points
deck-legend-agent = a person helps
deck-legend-self-service = self-service
deck-not-judged = not judged
deck-n-unknown = unknown
deck-column-rank = Rank
deck-column-frequency = How often
deck-column-segment = Who
deck-column-date = Date
deck-column-against = Against
deck-source-pains = ranked as under Priorities
deck-source-scores = measured; never read unlike scales against each other
deck-source-curve = as felt by customers, not measured
deck-note-goal = Goal of this phase
deck-note-desired = What it should feel like
deck-note-frequency = { $share } of customers run into it
deck-note-frequency-some = { $share } of { $personas } run into it
deck-persona-share = { $share } of customers
deck-persona-channels = Channels and devices
deck-persona-goes-on = { $name }, continued
deck-nothing-to-show = There is nothing to show on the chosen pages; choose others, or add to the journey first.
deck-notice-overview = The whole map would have letters of { $size } points on this page, so its touchpoints stand in columns by phase.
deck-notice-phases-split = Phases take more than one page, so that no letter is smaller than { $size } points.
deck-and-more = and { $count } more
deck-notice-pages = The overview takes { $pages } pages.
deck-notice-shrunk = A text in the phase “{ $phase }” is longer than a page, so that its letters are smaller. Shorten it, or choose a larger page.
choice-pages-by-persona = Priorities by persona
choice-pages-measured = Scores in full
choice-pages-board = Action board
deck-notice-view-shrunk = Something under “{ $part }” is higher than a page, so that its letters are smaller. Choose a larger page.
deck-as-of = As of { $date }
deck-along-path = along “{ $path }”
