# Checks about method: measuring, evidence, improving and organisation. For each check its name,
# what is behind it and what to do, what it found, and what its fixes do.

## Measuring

check-nps-at-touchpoint = NPS on a single touchpoint
check-nps-at-touchpoint-why = NPS asks whether somebody would recommend you, and that rests on everything they went through with you. Few can separate one contact from the rest, so a good contact gets a poor mark and needless actions follow (CustomerTalk, 2016, calls it a big mistake). Ask about satisfaction (CSAT) or effort (CES) at a touchpoint, and keep NPS for the journey as a whole.
finding-nps-at-touchpoint = “{ $name }” is judged by NPS. The figure says more about you as a whole than about this contact.
fix-measure-satisfaction = Measure satisfaction (CSAT) here
fix-measure-effort = Measure effort (CES) here

check-key-unmeasured = Key touchpoint without a score
check-key-unmeasured-why = A survey everywhere tires customers and drowns the team, so measure where it matters: at the key touchpoints. One without a score leaves you guessing at the very contact that you called decisive.
finding-key-unmeasured = “{ $name }” is a key touchpoint, and nothing is measured there.
finding-key-unmeasured-many = { $count } key touchpoints have no score.

check-measured-not-key = Measuring beside the key touchpoints
check-measured-not-key-why = Focus on the key touchpoints keeps the survey programme small and the picture clear. Each invite that goes to a lesser contact is one that can’t go to a decisive one. Move the survey, or call the touchpoint key if it really is.
finding-measured-not-key = { $count ->
    [one] A touchpoint that isn’t key is measured
   *[other] { $count } touchpoints that aren’t key are measured
}, while { $unmeasured ->
    [one] a key one has no score.
   *[other] { $unmeasured } key ones have no score.
}
finding-measured-beside-key = { $count } touchpoints that aren’t key are measured, against { $keys ->
    [one] one that is.
   *[other] { $keys } that are.
}
fix-mark-key = Mark them as key touchpoints

check-key-unchosen = Measuring without having chosen
check-key-unchosen-why = First decide which touchpoints you want to improve, then measure those. Without a choice the survey follows the system that can send one, not the customer. Mark the touchpoints that make or break the experience as key.
finding-key-unchosen = { $count } touchpoints are measured, and none is marked as key.
fix-mark-moments-key = Mark the touchpoints with an impact moment as key

check-mixed-scales = One question on two scales
check-mixed-scales-why = Scores on different scales can’t be compared, however alike their names are. With effort it is worse: on the scale of 1 to 5 low is good (2010), on that of 1 to 7 high is good (2013), and sooner or later somebody reads one as the other. Choose one scale for new measurements; old ones stay as they are.
finding-mixed-scales = { $metric ->
    [ces] Effort (CES) is measured on 1–5, where low is good, and on 1–7, where high is good.
   *[other] Satisfaction (CSAT) is measured on 1–5 and on 1–7.
}

check-nothing-measured = Nothing is measured
check-nothing-measured-why = Without a score nobody can tell whether the journey gets better, or which part of it holds it back. Start small: the key touchpoints, or one question about the journey as a whole.
finding-nothing-measured = The map is past the stage Analyse and holds no score at all.
fix-measure-keys = Measure satisfaction (CSAT) at the key touchpoints
fix-measure-journey = Measure NPS for the journey

check-journey-unmeasured = Parts measured, the whole not
check-journey-unmeasured-why = The experience is the sum of all contacts, and every single one can score well while the journey as a whole disappoints: in the waiting, the hand-overs, the end. NPS suits the whole journey; ask for it at most twice a year.
finding-journey-unmeasured = { $count } touchpoints have a score, the journey as a whole has none.

check-service-only = Only service is measured
check-service-only-why = Customer service is a part of the experience, not all of it. A feedback programme that only asks after service contacts hears from customers with a problem, and never from those who chose, bought, used or left in silence.
finding-service-only = All { $count } measured touchpoints are service contacts; { $others } others are not asked about.

check-phase-unmeasured = Phase without a score
check-phase-unmeasured-why = Every phase deserves attention; the companies that are known for their experience work on all of them. In a phase without a score, a decline shows only when customers have gone.
finding-phase-unmeasured = Nothing is measured in the phase “{ $name }”.
finding-phase-unmeasured-many = Nothing is measured in { $count } phases.
fix-measure-phase = Measure satisfaction (CSAT) of the phase

check-survey-load = Customers are asked too often
check-survey-load-why = Survey fatigue is a fact and makes figures less reliable (CustomerTalk, 2016). Common limits are a relationship survey at most every six months and a survey after a contact at most every 90 days, thus six a year (OCX Cognition). Keep one calendar for all surveys, ask one question instead of five, and let a customer who has just answered be.
finding-survey-budget = “{ $name }” may be asked { $count } times a year here; the budget is { $budget }.
finding-survey-load = Who walks the whole journey may be asked { $count } times a year; { $norm } is a common limit.

check-survey-twice = Asked twice in a row
check-survey-twice-why = Two surveys about contacts that follow each other reach the same customers within days. Pedowitz advises one invite in 14 days at most. Ask after the second contact only, or draw lots over who is asked where.
finding-survey-twice = { $count ->
    [one] Who comes to “{ $name }” may just have been asked about the touchpoint before it: both surveys ran in the same two weeks.
   *[other] At { $count } touchpoints customers may just have been asked about the touchpoint before, beginning with “{ $name }”: the surveys ran in the same two weeks.
}

check-nps-too-often = Relationship survey too often
check-nps-too-often-why = What customers think of you as a whole changes slowly. Asking for NPS more than twice a year (OCX Cognition, Pedowitz) costs goodwill and mostly shows noise.
finding-nps-too-often = Two NPS surveys of the journey lie { $days } days apart; half a year is usual.

check-response-very-low = Hardly anybody answers
check-response-very-low-why = Below 10 % you mostly hear the very angry and the very pleased. No interval repairs that: it only knows chance, not who stayed away. Ask sooner after the contact, ask less, in the channel of the contact, and say what was done with earlier answers.
finding-response-very-low = At “{ $name }” { $percent } % answered ({ $answered } of { $invited }).
finding-response-very-low-many = { $count } scores rest on less than 10 % of those who were asked.

check-response-low = Few answer
check-response-low-why = AskNicely expects a response of 20 to 25 %. Below that, look at who answers: compare their channel, age or order with those of everybody you asked before you draw conclusions.
finding-response-low = At “{ $name }” { $percent } % answered ({ $answered } of { $invited }).
finding-response-low-many = { $count } scores rest on 10 to 20 % of those who were asked; 20 to 25 % is usual.

check-replies-too-few = Too few replies for a score
check-replies-too-few-why = With so few replies one customer moves the figure by ten points or more. Read what they wrote, show no score, and wait until there are enough. The limit is yours to set; 10 is where this program starts.
finding-replies-too-few = “{ $name }” has { $replies ->
    [one] one reply
   *[other] { $replies } replies
} to { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] its own question
}: fewer than { $limit } give no score.
finding-replies-too-few-many = { $count } scores have fewer than { $limit } replies: too few for a score.

check-replies-few = Few replies: indicative
check-replies-few-why = Below about 30 replies the interval is so wide that most differences are chance. Show the figure as indicative, always with its number of replies, and don’t set goals on it.
finding-replies-few = “{ $name }” has { $replies ->
    [one] one reply
   *[other] { $replies } replies
} to { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] its own question
}: fewer than { $limit } are indicative.
finding-replies-few-many = { $count } scores have fewer than { $limit } replies: they are indicative.

check-replies-unknown = Score without the number of replies
check-replies-unknown-why = A figure of which nobody knows how many stand behind it can be chance. Ask the owner of the survey for the number of replies, or better for the replies themselves: then the map shows an interval, too.
finding-replies-unknown = Nobody noted how many replies stand behind the { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] figure
} of “{ $name }”.
finding-replies-unknown-many = Nobody noted how many replies stand behind { $count } scores.

check-undated-score = Score without a date
check-undated-score-why = Without a date a score has no place in a trend, and nobody sees that it grows old. Note when the answers came in.
finding-undated-score = The { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] figure
} of “{ $name }” has no date.
finding-undated-score-many = { $count } scores have no date.

check-overdue-measurement = Time to measure again
check-overdue-measurement-why = Customer-centred organisations measure at regular intervals. A score that is past its date describes a journey that may be gone. The days between measurements are a field of the journey or of a touchpoint; without one a year counts.
finding-overdue-measurement = “{ $name }” was last measured { $days } days ago; it should be every { $cadence } days.
finding-overdue-measurement-many = { $count } measurements are overdue.
fix-measure-again = Add the next measurement

## Evidence

check-unfounded = Assumed, and nobody looks into it
check-unfounded-why = Pain points and impact moments depend on the analysis before them; without a good one the journey can’t be shown clearly (Digital Power, 2019). What somebody in the room believes is a fine start, if someone then asks customers. Add a source, or plan how to find out.
finding-unfounded-pain = “{ $name }” is assumed: no source, and nobody looks into it.
finding-unfounded-pain-many = { $count } pain points are only assumed, and nobody looks into them.
finding-unfounded-moment = The impact moment “{ $name }” is assumed: no source, and nobody looks into it.
finding-unfounded-moment-many = { $count } impact moments are only assumed, and nobody looks into them.
fix-find-out = Add an action to find out
fix-text-find-out = Find out from customers: { $name }

check-sources-missing = Observed or validated, by what?
check-sources-missing-why = Whoever reads the map takes “observed” and “validated” at their word. Say by what: an interview, figures, a complaint, with date and number. What can’t be shown is assumed.
finding-sources-missing = “{ $name }” counts as observed or validated, and no source says by what.
finding-sources-missing-many = { $count } items count as observed or validated without a source.
fix-doubt = Mark as assumed

check-stage-without-evidence = Past Analyse without evidence
check-stage-without-evidence-why = Analysis is the essential start: what is shown and improved afterwards is only as good as what was found out (Digital Power, 2019). A map of opinions looks just as convincing as one of facts, and that is the danger. Go back, speak with customers, look into the figures.
finding-stage-without-evidence = Only { $count } of the { $of } touchpoints, pain points and impact moments have a source, and the map is past Analyse.
fix-stage-analyse = Back to Analyse

check-personas-missing = Whose journey is it?
check-personas-missing-why = What is great for one customer doesn’t work for another. Without a persona a map describes an average that nobody is. Two or three that differ in what they want and which channels they use are enough.
finding-personas-missing = No persona is on the map: it isn’t said whose journey this is.
fix-add-persona = Add a persona

check-persona-without-feelings = Persona without feelings
check-persona-without-feelings-why = A journey is about what the customer feels after each contact. A persona of whom nothing is noted is a portrait, not a point of view. Walk the journey through their eyes, best with somebody like them.
finding-persona-without-feelings = How “{ $name }” feels is noted at no touchpoint.
finding-persona-without-feelings-many = How { $count } personas feel is noted at no touchpoint.

check-old-expectation = Old expectations
check-old-expectation-why = Expectations rise: those of generation Z went up 23 % in two years, in the US 26 % (Digital Power, 2019). What customers expected back then is no measure for today. Ask again, and note the date.
finding-old-expectation = What “{ $name }” expects was last noted { $months } months ago.
finding-old-expectation-many = What { $count } personas expect was last noted more than two years ago.
fix-expectations-hold = Still true: date it today

## Improving

check-cost-over-experience = Saving at the customer’s expense
check-cost-over-experience-why = Saving money is legitimate, but the experience comes first (CustomerTalk, 2016). An action with no value for the customer, or less than none, is paid for later: in repeat contacts, complaints and leavers. Find a form that helps both, or drop it.
finding-cost-over-experience = “{ $name }” brings the customer nothing or does harm, by your own estimate.
fix-drop-action = Drop this action

check-poor-without-action = Poor score, nothing done
check-poor-without-action-why = Don’t just collect data, do something useful with it; few know how (CustomerTalk, 2016). Customers took the trouble to tell you that it is poor here. Find out why, and note it as a pain point.
finding-poor-without-action = “{ $name }” scores poorly, and no pain point, impact moment or action says why.
finding-poor-without-action-many = { $count } touchpoints score poorly, and nothing says why.
finding-poor-still = “{ $name }” still scores poorly, after what was done there, and nothing more is planned.
finding-poor-still-many = { $count } touchpoints still score poorly, after what was done there, and nothing more is planned.
fix-ask-why = Add an action to ask why
fix-text-ask-why = Ask customers what is behind the score: { $name }

check-data-unused = Measured, and left at that
check-data-unused-why = A good score is worth a look, too: what makes this work, and can it be done elsewhere? If nobody would act on it either way, stop asking there and spare your customers a survey.
finding-data-unused = { $count ->
    [one] A touchpoint has a score, and nothing was noted or done with it.
   *[other] { $count } touchpoints have a score, and nothing was noted or done with it.
}

check-stuck-in-mapping = Stuck in mapping
check-stuck-in-mapping-why = A common pitfall is too much weight on analysis and mapping (Digital Power, 2019). A map changes nothing for a customer. Start with one action for the worst pain point, this month.
finding-stuck-in-mapping = { $count } open pain points are on the map, and not one action.
fix-solve-worst = Add an action for the worst pain point
fix-text-solve = Solve: { $name }

check-pain-without-action = Pain point without an action
check-pain-without-action-why = Changes must cover all parts of the journey. A pain point without an action is a promise to your customers that nobody made. Plan something, or park it: leaving it alone on purpose is fine, too.
finding-pain-without-action = Nobody does anything about “{ $name }”.
finding-pain-without-action-many = { $count } open pain points have no action.
finding-pain-still-open = An action for “{ $name }” is done, and the pain point is still open.
finding-pain-still-open-many = Of { $count } open pain points the actions are done, and they are still open.
fix-pain-solved = It is solved
fix-add-action = Add an action

check-pain-unjudged = Pain point not judged
check-pain-unjudged-why = Without severity and frequency a pain point has no place in the ranking, and whoever speaks loudest decides. An estimate will do, as long as its evidence says so.
finding-pain-unjudged = “{ $name }” lacks severity or frequency, so its rank is a guess.
finding-pain-unjudged-many = { $count } pain points lack severity or frequency, so their rank is a guess.

check-action-without-pain = Action without a pain point
check-action-without-pain-why = Actions that answer no pain point are often ideas of the organisation rather than needs of the customer. Say what it solves. If it is an opportunity, note as an impact moment what it should strengthen.
finding-action-without-pain = “{ $name }” addresses no pain point.
finding-action-without-pain-many = { $count } actions address no pain point.
fix-address-pains = Let it address the pain points at its touchpoint

check-nps-only-reason = An NPS as the only reason
check-nps-only-reason-why = An NPS for one contact carries everything else that customers think of you. Adequate contacts get poor marks that way, and needless improvements are started (CustomerTalk, 2016). Look for another sign first: an interview, a complaint, CSAT or CES.
finding-nps-only-reason = The only ground for “{ $name }” is an NPS at its touchpoint.
fix-back-to-idea = Back to idea until there is more

check-only-ab-tests = Nothing but A/B tests
check-only-ab-tests-why = An A/B test tells which variant wins at one spot, not why, nor what happens elsewhere in the journey. Many organisations stop there (Digital Power, 2019). User tests, interviews, card sorting or surveys teach you far more about your customers.
finding-only-ab-tests = All { $count } actions with a method are A/B tests.

check-one-touchpoint = All eyes on one touchpoint
check-one-touchpoint-why = Polishing one touchpoint is conversion work; the cause often lies earlier in the journey (Digital Power, 2019). Only the whole shows where. Look upstream before the next action here.
finding-one-touchpoint = All { $count } running actions concern “{ $name }”.

check-one-kind-of-action = Actions of one kind
check-one-kind-of-action-why = What has to change can lie in technology, in skills or in the way of working, and mostly in more than one. A system without people who can use it changes little, and training doesn’t repair a process.
finding-one-kind-of-action = All { $count } actions change { $kind ->
    [technical] technology
    [skill] skills
   *[other] the way of working
}, and nothing else.

check-one-way-to-learn = Only one way to learn
check-one-way-to-learn-why = Each method sees something else: figures how often, interviews why, observation what people don’t say. User tests, in-depth interviews, card sorting, surveys and heat maps side by side teach you more (Digital Power, 2019).
finding-one-way-to-learn = All { $count } sources are of one kind: { $kind ->
    [interview] interviews
    [observation] observation
    [survey] surveys
    [data] figures
    [complaint] complaints
    [user-test] user tests
    [workshop] workshops
   *[other] other
}.

check-hypothesis-missing = No hypothesis
check-hypothesis-missing-why = Well-considered hypotheses matter as much as good research (Digital Power, 2019). Write down what will change, for whom, by how much and why, before you start: “If we …, then …, because …”. Otherwise every outcome looks like success.
finding-hypothesis-missing = “{ $name }” has no hypothesis: what should it change, and why?
finding-hypothesis-missing-many = { $count } actions have no hypothesis.

check-method-missing = Tested, but how?
check-method-missing-why = Something is being tried out, and nobody says how it is judged. Choose the method first: a pilot, a user test, an A/B test, or simply the figures before and after.
finding-method-missing = “{ $name }” is being tested, and no method is given.
finding-method-missing-many = { $count } actions are being tested, and no method is given.

check-doer-missing = Action that nobody does
check-doer-missing-why = The hard part isn’t the model but carrying it out (Digital Power, 2019). An action without an owner is a wish.
finding-doer-missing = “{ $name }” is under way and has no owner.
finding-doer-missing-many = { $count } actions are under way and have no owner.
fix-owner-of-pain = Give it to the owner of the pain point or touchpoint

check-due-date-missing = Action without a date
check-due-date-missing-why = Without a date an action loses from whatever has one. Agree on a day, even a far one.
finding-due-date-missing = “{ $name }” is under way and has no date.
finding-due-date-missing-many = { $count } actions are under way and have no date.

check-overdue-action = Action past its date
check-overdue-action-why = Plans slip; that isn’t bad as long as somebody decides what happens now. Is it done, does it need more time, or is it no longer wanted?
finding-overdue-action = “{ $name }” should have been done { $days ->
    [one] yesterday.
   *[other] { $days } days ago.
}
finding-overdue-action-many = { $count } actions are past their date.
fix-action-done = It is done
fix-more-time = Give it 30 more days

check-effect-unmeasured = Done, and did it help?
check-effect-unmeasured-why = Improvements are guesses until somebody looks. Measure again where the action took place, or ask a few customers; interviews are at their best after bigger changes. Only then a pain point is solved.
finding-effect-unmeasured = “{ $name }” is done, and nothing was measured there since.
finding-effect-unmeasured-many = { $count } actions are done, and nothing was measured there since.
fix-measure-effect = Add a measurement after the change

## Organisation

check-stale-journey = Map past its review date
check-stale-journey-why = Customer experience is never finished: expectations, channels and teams change. An old map misleads with confidence. Walk through it with those who work in it, and change what no longer holds.
finding-stale-journey = The review is { $days ->
    [one] a day
   *[other] { $days } days
} late; it is due every { $every } days.
finding-reviewed-long-ago = The last review was { $days } days ago, and no next one is set; our rule of thumb is a quarter.
fix-reviewed-today = Reviewed today

check-never-reviewed = Never reviewed
check-never-reviewed-why = Customer experience is never finished, so a map needs a rhythm. Note when it was last looked through with those who work in the journey, and when it is due again.
finding-never-reviewed = The map doesn’t say when it was last reviewed.

check-rhythm-missing = No rhythm of reviews
check-rhythm-missing-why = A map that is reviewed when somebody thinks of it isn’t. A quarter suits most journeys; one that is being changed needs more.
finding-rhythm-missing = The map doesn’t say when the next review is due.
fix-review-quarterly = Review every 90 days

check-owner-missing = Map without an owner
check-owner-missing-why = Of 1,300 organisations 19 % had customer experience with a central team or owner; almost half saw it as a part of customer care (Genesys, 2018). A journey that belongs to everybody improves by chance. Name one person or team that answers for the whole.
finding-owner-missing = Nobody is named as the owner of this journey.

check-one-department = One department owns everything
check-one-department-why = When the work stays in one department, such as Marketing or Customer Care, an omnichannel approach becomes impossible (Digital Power, 2019). Customers cross departments. Either other teams are missing on this map, or they are missing at the table.
finding-one-department = All { $count } touchpoints with an owner belong to { $team }.

check-unowned-touchpoint = Touchpoint without a team
check-unowned-touchpoint-why = Customers don’t see departments, they do see what falls between them. A touchpoint without a team gets nobody’s attention and nobody’s budget.
finding-unowned-touchpoint = “{ $name }” belongs to no team.
finding-unowned-touchpoint-many = { $count } touchpoints belong to no team.

check-sponsor-missing = Nobody at the top
check-sponsor-missing-why = To be truly customer-driven, the customer has to be represented at the highest level, for example by a Chief Experience Officer (Digital Power, 2019). Without a sponsor, improvements end where the department ends.
finding-sponsor-missing = No sponsor is named: who speaks for this journey at the top?

check-roles-missing = Which roles are in the team?
check-roles-missing-why = Optimising takes a mixed team: somebody who knows consumer psychology, a designer who can build, and a researcher who can analyse (Digital Power, 2019). Skill with a survey or test tool isn’t the same as knowing customers.
finding-roles-missing = The journey is being improved, and the roles of the team aren’t named.
finding-roles-few = { $count ->
    [one] Only one role is named
   *[other] Only { $count } roles are named
}; it takes somebody for the customer’s mind, somebody who builds and somebody who analyses.

check-goal-missing = No goal
check-goal-missing-why = Mission and vision come first, then the figures, then the goals of departments (Digital Power, 2019). Without a goal for the journey, every improvement is as good as any other.
finding-goal-missing = The journey has no goal of the organisation.

check-key-without-goal = Key touchpoint: what does the customer want there?
check-key-without-goal-why = Strategy starts from what customers want and look for. At a key touchpoint you should be able to say that in half a sentence; otherwise you measure and improve something else.
finding-key-without-goal = What the customer wants at “{ $name }” isn’t said.
finding-key-without-goal-many = At { $count } key touchpoints it isn’t said what the customer wants.

check-key-serves-no-goal = Key touchpoint that serves no goal
check-key-serves-no-goal-why = What people do at a touchpoint has to follow from the goals of the organisation (Digital Power, 2019: mission and vision, then KPIs, then goals of departments). At some touchpoints it says which goal they serve. Where it doesn’t, and the touchpoint is a key one, nobody can say what getting better there is good for.
finding-key-serves-no-goal = It isn’t said which goal of the organisation “{ $name }” serves.
finding-key-serves-no-goal-many = At { $count } key touchpoints it isn’t said which goal of the organisation they serve.
fix-serve-goal = Note the goal of the journey

check-unknown-kpi = Unknown KPI
check-unknown-kpi-why = Actions and KPIs form a chain from goal to work. A KPI that is in an action and not in the list of the journey hangs loose, or has another name there.
finding-unknown-kpi = “{ $name }” is to move { $kpi }, and the journey’s list of KPIs doesn’t know it.
finding-unknown-kpi-many = { $count } actions name KPIs that the journey’s list doesn’t know.
fix-add-kpi = Put it in the list of KPIs

check-kpi-without-goal = KPI without a goal
check-kpi-without-goal-why = A figure that serves no goal is steered by all the same: what is counted is done. Say which goal it serves, or leave it out.
finding-kpi-without-goal = { $count ->
    [one] The KPI { $names } serves no goal.
   *[other] These KPIs serve no goal: { $names }.
}
fix-tie-kpis = Tie to the goal of the journey

check-kpis-missing = No list of KPIs
check-kpis-missing-why = Retention, repeat purchase, contacts per customer: name the few figures that this journey should move, and which goal each serves. Then actions can point at them, and success can be told from effort.
finding-kpis-missing = There are actions, and no KPI that they should move.
finding-kpis-unlisted = KPIs are named in text fields; in the list, actions can point at them and each can have a goal.
fix-list-kpis = Put them in the list of KPIs

check-action-without-kpi = Action without a KPI
check-action-without-kpi-why = If nobody can say which figure an action should move, nobody will see whether it worked. Pick one from the list, or ask whether the action is worth it.
finding-action-without-kpi = “{ $name }” moves no KPI from the list.
finding-action-without-kpi-many = { $count } actions move no KPI from the list.

check-desired-missing = What should it feel like?
check-desired-missing-why = Decide what the experience should be before you measure what it is. A sentence in the customer’s words is enough, such as “I know what happens next”. Without it, each department aims at something else.
finding-desired-missing = The phase “{ $name }” has no desired experience.
finding-desired-missing-many = { $count } phases have no desired experience.

## The whole journey

check-one-phase = A journey in one phase
check-one-phase-why = Only the whole journey shows the causes of what goes wrong; look at several phases of the lifecycle (Digital Power, 2019). What is a mystery inside one phase is often plain from the one before.
finding-one-phase = All { $count } touchpoints lie in the phase “{ $name }”.

check-empty-phase = Phase without touchpoints
check-empty-phase-why = Every phase deserves attention. A phase without touchpoints is a gap in the map, or one in the service: customers go through it all the same.
finding-empty-phase = Nothing happens in the phase “{ $name }”.
finding-empty-phase-many = Nothing happens in { $count } phases.
fix-add-touchpoint = Add a touchpoint
fix-remove-phase = Remove the empty phase

check-pre-purchase-missing = It starts at the purchase
check-pre-purchase-missing-why = Customer experience starts with people who haven’t bought anything yet; service comes later. What they were promised while choosing decides how the rest feels. Draw how they find you, compare and hesitate.
finding-pre-purchase-missing = The journey starts with “{ $name }”: how customers come to that isn’t on the map.
fix-phase-in-front = Add a phase before it
fix-text-orient = Orient

check-as-is-missing = To-be without an as-is
check-as-is-missing-why = A journey as it should become is worth as much as the distance to how it is. With the as-is journey named, the two can be laid side by side and the gaps counted.
finding-as-is-missing = This to-be journey doesn’t say which as-is journey it starts from.
