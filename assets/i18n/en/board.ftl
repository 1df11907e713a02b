# The board deck: eight slides of one message each.

## Choices: slide

choice-slide-cover = Cover
choice-slide-journey = Journey on one slide
choice-slide-who = Who
choice-slide-hurts = What hurts most
choice-slide-outcomes = Where they go
choice-slide-key-scores = What was measured
choice-slide-plan = What we do, and when
choice-slide-asks = What we ask

## Titles: the findings

board-finding-lost = { $count ->
    [one] 1 of 100 customers is lost on the way.
   *[other] { $count } of 100 customers are lost on the way.
}
board-finding-pain = What hurts most: { $pain }.
board-title-journey = { $phases }, { $touchpoints }
board-title-low-points = It feels worst at ‘{ $first }’, and again at ‘{ $second }’
board-title-low-point = It feels worst at ‘{ $touchpoint }’
board-title-high-point = It feels best at ‘{ $touchpoint }’
board-title-personas-differ = { $few } of 100 customers like { $least } reach the goal, against { $many } like { $most }
board-title-unhappiest = The lowest point: { $persona }, at ‘{ $touchpoint }’
board-title-personas = { $count ->
    [one] Who travels this journey
   *[other] { $count } personas travel this journey
}
board-title-pains = First to solve: { $pain }
board-title-pains-open = Leading, though the order isn’t settled: { $pain }
board-title-outcomes = Of 100 customers { $reached } reach their goal; { $lost } are lost on the way
board-title-losses = Of 100 customers { $lost } are lost on the way
board-title-score = { $target }: { $metric } { $figure }
board-title-lowest = { $target } scores lowest: { $metric } { $figure }
board-title-highest = { $target } is hardest: { $metric } { $figure }
board-title-lowest-maybe = { $target } scores lowest, though not by much: { $metric } { $figure }
board-title-highest-maybe = { $target } is hardest, though not by much: { $metric } { $figure }
board-title-plan = { $count } of the { $all } worst pain points are being worked on
board-title-actions = { $count ->
    [one] 1 action is open
   *[other] { $count } actions are open
}
board-title-asks = { $count ->
    [one] We ask for one decision
   *[other] We ask for { $count } decisions
}
board-phase-count = { $count ->
    [one] 1 phase
   *[other] { $count } phases
}

## Cover

board-cover-kind = Customer journey
board-evidence-replies = { $n } survey answers
board-evidence-sources = { $count ->
    [one] 1 source behind the pain points
   *[other] { $count } sources behind the pain points
}
board-loss-most = Most leave at ‘{ $touchpoint }’: { $count } of 100.
board-loss-only = They leave at ‘{ $touchpoint }’.
board-loss-at = { $count } of 100 leave at ‘{ $touchpoint }’.

## The journey on one slide

board-still-there = of 100 still there
board-worst-pains = worst pain points
board-sub-still = How many of 100 customers are still there
board-sub-felt = how it feels from −2 to +2 along “{ $path }”
board-off-path = hollow numbers: off this path
deck-likely-path = the most likely path

## Who

board-needs = Needs
board-meets = Meets
board-reaches-goal = of 100 reach the goal
board-effort = effort, 1 easy to 5 hard
board-sub-personas = What they need, what they meet, and how it feels to them

## What hurts most

board-hits = Hits { $count } of 100
board-hits-few = Hits fewer than 1 of 100
board-hits-share = Hits { $share } of those who come here
board-leave-here = { $count } leave here

## Where they go

board-sub-flow = Of 100 customers who start.
board-shares-given = Every share is given on the map.
board-map-stops = the map stops here
board-elsewhere = { $count ->
    [one] 1 elsewhere
   *[other] { $count } elsewhere
}

## Measured

board-scores-sub = Bars are 95% intervals; every score runs from bad at the left to good at the right.
board-scores-more = { $count ->
    [one] 1 more score is not shown.
   *[other] { $count } more scores are not shown.
}
board-not-measured = Not measured: { $names }
board-low-is-good = low is good
board-interval = 95% interval { $low } to { $high }
board-change-better = was { $figure } in { $date }: better
board-change-worse = was { $figure } in { $date }: worse
board-change-chance = was { $figure } in { $date }: can be chance
board-change-unknown = was { $figure } in { $date }: can’t be tested

## What we do, and when

board-plan-sub = Each action with its owner, its hypothesis and the pain points that it answers; bars run from today to the due date.
board-plan-more = { $count ->
    [one] 1 more is not shown.
   *[other] { $count } more are not shown.
}
board-no-date = no date yet
board-late = late, was due { $date }
board-idle = Nobody works on number { $ranks } yet.
board-idle-none = Each of the worst pain points is being worked on.

## What we ask

board-ask-take-on = Decide who solves “{ $pain }”
board-ask-no-owner-no-action = It has neither an owner nor an action.
board-ask-no-action = No action answers it yet.
board-ask-no-owner = It has no owner yet.
board-ask-start = Start or drop “{ $action }”
board-ask-start-why = It answers “{ $pain }” and is still an idea.
board-ask-unblock = Get “{ $action }” moving again
board-ask-unblock-why = It was due on { $date }.
board-ask-measure = Measure { $names }
board-ask-measure-why = Nobody measured these key touchpoints, so the ranking can’t see what happens there.

## Speaker notes

board-note-say = Say
board-note-behind = Behind it
board-note-question = They may ask
board-ask-where-from = Where do these shares come from?
board-ask-everybody = Does everybody go this way?
board-answer-path = No. The curves follow “{ $path }”; touchpoints off it are counted, not drawn.
board-ask-who-else = Are these all of our customers?
board-answer-personas = Personas stand for segments. Their shares are on the cards, as far as they are known.
board-ask-why-first = Why does “{ $pain }” come first?
board-ask-how-sure = How sure are these figures?
board-answer-interval = If the survey were held again and again, 95 of 100 such bars would hold the true figure.
board-answer-fewest = Fewest replies: { $target }, { $n }.
board-ask-what-not = What is nobody working on?
board-ask-why-now = Why now?

## The Deck panel

deck-panel-slides = Slides
deck-panel-note = Each title is what was found. Type another to replace it; empty it to have the finding back.
deck-panel-empty = Nothing to say yet, so it is left out.
deck-panel-appendix = Add the appendix: map, phases, tables
deck-panel-proposed = Proposed from the journey. Edit them, or add your own.
deck-panel-more = More proposals:
deck-panel-edit = Edit these decisions
deck-panel-add = Add a decision
deck-panel-new = Decide …
deck-panel-take = Ask this too
deck-panel-decision = Decision
deck-panel-reason = Why
deck-panel-decider = Who decides
