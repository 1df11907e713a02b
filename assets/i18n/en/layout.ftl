# What the map says by itself.
layout-untitled-journey = Untitled journey
layout-untitled-touchpoint = Untitled touchpoint
layout-unnamed-phase = Unnamed phase
layout-unnamed-channel = Unnamed channel
layout-unnamed-device = Unnamed device
layout-unnamed-lane = Unnamed lane
layout-no-channel = No channel
layout-no-device = No device
layout-no-owner = No owner
layout-no-actor = No actor
layout-no-lane = No lane
layout-alt-touchpoint = Touchpoint { $title }
layout-alt-phase = phase { $name }
layout-alt-channel = channel { $name }
layout-alt-lane = Lane { $name }
layout-alt-transition = { $kind } from { $from } to { $to }
layout-pain-count = { $count ->
    [one] 1 pain point
   *[other] { $count } pain points
}
layout-unnamed-persona = Unnamed persona
layout-unnamed-metric = Unnamed metric
layout-untitled-pain-point = Untitled pain point
layout-untitled-moment = Untitled impact moment
layout-untitled-action = Untitled action
layout-everybody = All customers
layout-ideal = Ideal
layout-not-measured = not measured
layout-n = n { $n }
layout-n-unknown = n unknown
layout-quoted = “{ $text }”
layout-metric-nps = NPS
layout-metric-csat-5 = CSAT 1–5
layout-metric-csat-7 = CSAT 1–7
layout-metric-ces-5 = CES 1–5
layout-metric-ces-7 = CES 1–7
layout-sub-emotion = felt, −2 … +2
layout-sub-scores = measured, with n
layout-sub-pain-points = by priority
layout-sub-moments = they make or break it
layout-sub-actions = owner, due, status
layout-hint-emotion = No feelings noted yet: they make the curve.
layout-hint-scores = No scores yet.
layout-hint-pain-points = No pain points yet.
layout-hint-moments = No impact moments yet.
layout-hint-actions = No actions yet.
layout-line-interaction = Line of interaction
layout-line-visibility = Line of visibility
layout-line-internal = Line of internal interaction
layout-state-owner = owner: { $owner }
layout-state-reviewed = reviewed { $date }
layout-and = { $first } and { $last }
layout-date = { $day } { $month } { $year }
layout-month-year = { $month } { $year }
layout-month-1 = Jan
layout-month-2 = Feb
layout-month-3 = Mar
layout-month-4 = Apr
layout-month-5 = May
layout-month-6 = Jun
layout-month-7 = Jul
layout-month-8 = Aug
layout-month-9 = Sep
layout-month-10 = Oct
layout-month-11 = Nov
layout-month-12 = Dec
layout-alt-row = Row { $name }
layout-alt-cell = { $row } at { $title }: { $text }
layout-alt-empty-cell = { $row } at { $title }: empty
layout-alt-pain-point = Pain point { $text }
layout-alt-severity = severity { $severity } of 4
layout-alt-moment = Impact moment { $text }, { $polarity }, strength { $strength } of 3
layout-alt-action = Action { $text }, { $status }
layout-alt-score = { $metric } { $figure }, { $n }
layout-alt-curve = Emotion of { $name }
layout-alt-emotion = { $name } feels { $value } at { $title }
layout-seconds = { $value } s
layout-minutes = { $value } min
layout-hours = { $value } h
layout-days = { $value } days
layout-wait-seconds = { $n } s wait
layout-wait-minutes = { $n } min wait
layout-wait-hours = { $n } h wait
layout-wait-days = { $n } d wait
layout-live-agent = with a person
layout-self-service = self-service
layout-callback = call-back offered
layout-key-touchpoint = key touchpoint
layout-alt-sub-journey = Open the journey behind { $title }
layout-no-font = { $script ->
    [arabic] Arabic letters have
    [cjk] Chinese, Japanese or Korean letters have
    [hebrew] Hebrew letters have
    [indic] Letters of Indian scripts have
    [thai] Thai letters have
   *[other] Some characters ({ $letters }) have
} no font here and are shown as boxes. SVG, HTML and PowerPoint show them wherever the reader has a font for them.
layout-left-out = { $count ->
    [one] 1 transition is not drawn
   *[other] { $count } transitions are not drawn
}: only the most likely of each touchpoint.
layout-bundled = { $count ->
    [one] 1 transition runs
   *[other] { $count } transitions run
} on a line with others.
layout-simplified-left = { $left ->
    [one] 1 transition
   *[other] { $left } transitions
} left out
layout-simplified-bundled = { $bundled ->
    [one] 1 transition
   *[other] { $bundled } transitions
} bundled
layout-simplified-both = { $left ->
    [one] 1 transition
   *[other] { $left } transitions
} left out, { $bundled } bundled
layout-share = { $share } of customers
layout-context-lost = context is lost
layout-map-description = Customer journey map with { $phases }, { $touchpoints } and { $personas }.
layout-phase-count = { $count ->
    [one] 1 phase
   *[other] { $count } phases
}
layout-touchpoint-count = { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
layout-persona-count = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
