# Edit: the names of undo steps, as in "Undo: Add touchpoint", and why an edit was refused.
step-add-action = Add action
step-add-channel = Add channel
step-add-device = Add device
step-add-kpi = Add KPI
step-change-slide = Change slide
step-move-slide = Move slide
step-change-asks = Change decisions
step-add-lane = Add lane
step-add-metric = Add metric
step-add-moment = Add impact moment
step-add-pain-point = Add pain point
step-add-path = Add path
step-set-path = Follow path
step-add-persona = Add persona
step-add-phase = Add phase
step-add-quote = Add quote
step-add-row = Add row
step-add-score = Add score
step-add-touchpoint = Add touchpoint
step-delete = { $count ->
    [one] Delete item
   *[other] Delete { $count } items
}
step-dismiss = Leave a finding alone
step-duplicate = { $count ->
    [one] Duplicate item
   *[other] Duplicate { $count } items
}
step-fix = Solve a finding
step-judge = Change a judgement
step-action-status = Change the status of an action
step-link = Add transition
step-move-lane = { $count ->
    [one] Move touchpoint to another lane
   *[other] Move { $count } touchpoints to another lane
}
step-move-touchpoints = { $count ->
    [one] Move touchpoint
   *[other] Move { $count } touchpoints
}
step-paste = { $count ->
    [one] Paste
   *[other] Paste { $count } touchpoints
}
step-paste-lines = { $count ->
    [one] Paste a line as a touchpoint
   *[other] Paste { $count } lines as touchpoints
}
step-remove-image = Remove image
step-remove-kpi = Remove KPI
step-rename-kpi = Rename KPI
step-reorder = Reorder
step-set-channel = Set channel
step-set-emotion = Set emotion
step-set-image = Set image
step-set-text = Edit text
step-to-be = Make this the to-be journey
step-undismiss = Take a finding up again
step-vote = Vote
step-rank-method = Way of ranking
