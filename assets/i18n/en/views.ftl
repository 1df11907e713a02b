checks-title = What the method says
checks-count = { $count ->
    [one] { $count } open finding
   *[other] { $count } open findings
}
checks-nothing = Nothing to report: the checks find nothing that is missing or doubtful.
checks-sketch = Nothing yet. This is a first sketch: most checks begin when five touchpoints are on the map.
checks-of-severity = { $severity } · { $count }
checks-left-alone = Dismissed · { $count }
checks-evidence = How sure the map is
checks-evidence-note = Assumed until somebody has seen it; validated when research or figures confirm it.
checks-what = What
checks-touchpoints = Touchpoints
checks-pains = Pain points
checks-moments = Impact moments
checks-source = Source: { $source } ({ $numbers })
checks-reason = Dismissed: { $reason }
checks-show = Show
checks-leave = Dismiss…
checks-take-up = Take up again
choice-origin-definition = What is customer experience?, 2021
choice-origin-channels = CustomerTalk, 2016
choice-origin-practice = Customer experience in practice
choice-origin-optimisation = Digital Power, 2019
choice-origin-experience-and-service = Customer experience and customer service, 2021
choice-view-checks = Checks
choice-view-priorities = Priorities
choice-view-by-persona = By persona
choice-view-what-if = What if
choice-view-actions = Actions
choice-view-scores = Scores
choice-view-flow = Flow
