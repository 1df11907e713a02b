# Checks about method: measuring, evidence, improving and organisation. For each check its name,
# what is behind it and what to do, what it found, and what its fixes do.

## Measuring

check-nps-at-touchpoint = NPS on a single touchpoint
check-nps-at-touchpoint-why = NPS asks whether somebody would recommend you, and that rests on everything they have been through with you. Few can separate one contact from the rest, so a good contact gets a poor mark and needless actions follow: a big mistake (CustomerTalk, 2016). Asking for satisfaction beside it doesn’t change that. Ask about satisfaction (CSAT) or effort (CES) at a touchpoint instead, and keep NPS for the journey as a whole.
finding-nps-at-touchpoint = “{ $name }” is judged by NPS. The figure says more about you as a whole than about this contact.
fix-measure-satisfaction = Measure satisfaction (CSAT) here
fix-measure-effort = Measure effort (CES) here

check-key-unmeasured = Key touchpoint without a score
check-key-unmeasured-why = Surveys everywhere tire customers and drown the team, so measure where it matters: at the key touchpoints. Without a score there you are guessing at the very contact that you call decisive.
finding-key-unmeasured = “{ $name }” is a key touchpoint, and nothing is measured there.
finding-key-unmeasured-many = { $count } key touchpoints have no score.

check-measured-not-key = Measuring elsewhere than at the key touchpoints
check-measured-not-key-why = Focus on the key touchpoints keeps the survey programme small and the picture clear. Every invite for a lesser contact is one less for a decisive contact. Move the survey, or mark the touchpoint as key if it really is.
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
finding-nothing-measured = The map is past Analyse, and there isn’t a single score on it.
fix-measure-keys = Measure satisfaction (CSAT) at the key touchpoints
fix-measure-journey = Measure NPS for the journey

check-journey-unmeasured = Parts measured, the whole not
check-journey-unmeasured-why = The experience is the sum of all contacts, and every single one can score well while the journey as a whole disappoints: in the waiting, the hand-overs, the end. NPS suits the whole journey; ask for it at most twice a year.
finding-journey-unmeasured = { $count } touchpoints have a score, the journey as a whole has none.

check-service-only = Only service is measured
check-service-only-why = Customer service is a part of the experience, not all of it. A feedback programme that only asks after service contacts hears from customers with a problem, and never from those who chose, bought, used or left in silence.
finding-service-only = All { $count } measured touchpoints are service contacts; { $others ->
    [one] one other touchpoint is not asked about.
   *[other] { $others } other touchpoints are not asked about.
}

check-phase-unmeasured = Phase without a score
check-phase-unmeasured-why = Every phase deserves attention; the companies that are known for their experience work on all of them. When things go downhill in a phase without a score, you only notice once customers have gone.
finding-phase-unmeasured = Nothing is measured in the phase “{ $name }”.
finding-phase-unmeasured-many = Nothing is measured in { $count } phases.
fix-measure-phase = Measure satisfaction (CSAT) of the phase

check-survey-load = Customers are asked too often
check-survey-load-why = Survey fatigue is a fact and makes figures less reliable (CustomerTalk, 2016). Common limits are a relationship survey at most every six months and a survey after a contact at most every 90 days, thus six a year (OCX Cognition). A survey after a contact counts once here, or as often as a customer has that contact in a year; of a survey of the whole journey each wave counts. Keep one calendar for all surveys, ask one question instead of five, and leave customers who have just answered alone.
finding-survey-budget = “{ $name }” may be asked { $count } times a year here; the budget is { $budget }.
finding-survey-load = Customers who go through the whole journey may be asked { $count } times a year; { $norm } is a common limit.

check-survey-twice = Asked twice in a row
check-survey-twice-why = Two surveys about contacts that follow each other reach the same customers within days. Pedowitz advises one invite in 14 days at most. Ask after the second contact only, or let chance decide who is asked where.
finding-survey-twice = { $count ->
    [one] Customers who come to “{ $name }” may just have been asked about the touchpoint before it: both surveys ran in the same two weeks.
   *[other] At { $count } touchpoints customers may just have been asked about the touchpoint before, beginning with “{ $name }”: the surveys ran in the same two weeks.
}

check-nps-too-often = Relationship survey too often
check-nps-too-often-why = What customers think of you as a whole changes slowly. Asking for NPS more than twice a year (OCX Cognition, Pedowitz) costs goodwill and mostly shows noise.
finding-nps-too-often = Two NPS surveys of the journey lie { $days } days apart; half a year is usual.

check-response-very-low = Hardly anybody answers
check-response-very-low-why = Below 10% (our rule of thumb) you mostly hear the very angry and the very pleased. No interval repairs that: it only knows chance, not who stayed away. Ask sooner after the contact, ask less, in the channel of the contact, and say what was done with earlier answers.
finding-response-very-low = At “{ $name }” { $percent } answered ({ $answered } of { $invited }).
finding-response-very-low-many = { $count } scores rest on less than 10% of those who were asked.

check-response-low = Few answer
check-response-low-why = AskNicely expects a response of 20 to 25%. Below that, look at who answers: compare their channel, age or order with those of everybody you asked before you draw conclusions.
finding-response-low = At “{ $name }” { $percent } answered ({ $answered } of { $invited }).
finding-response-low-many = { $count } scores rest on 10 to 20% of those who were asked; 20 to 25% is usual.

check-replies-too-few = Too few replies for a score
check-replies-too-few-why = With so few replies one customer moves the figure by ten points or more. Read what they wrote, show no score, and wait until there are enough. The limit is yours to set; 10 is our rule of thumb.
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
check-replies-few-why = Below about 30 replies (our rule of thumb) the interval is so wide that most differences are chance. Show the figure as indicative, always with its number of replies, and don’t set goals on it.
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
check-replies-unknown-why = A figure can be chance when nobody knows how many replies stand behind it. Ask the owner of the survey for the number of replies, or better for the replies themselves: then the map shows an interval, too.
finding-replies-unknown = Nobody noted how many replies stand behind the { $metric ->
    [nps] NPS
    [csat-5] CSAT
    [csat-7] CSAT
    [ces-5] CES
    [ces-7] CES
   *[other] figure
} of “{ $name }”.
finding-replies-unknown-many = Nobody noted how many replies stand behind { $count } scores.

check-counts-contradict = Counts that can’t be true
check-counts-contradict-why = How many were invited, how many surveys came back and how many replied to this question each have to be at most the one before, and a figure has to be one that so many replies can make. Until the counts are right, nothing is built on this score. Look them up with the owner of the survey.
finding-counts-contradict = { $kind ->
    [invited] At “{ $name }” there are more replies ({ $a }) than invites ({ $b }).
    [sent] At “{ $name }” more surveys came back ({ $a }) than were sent ({ $b }).
    [answered] At “{ $name }” there are more replies to one question ({ $a }) than surveys that came back ({ $b }).
   *[figure] At “{ $name }” no { $b } replies can make { $a }.
}
finding-counts-contradict-many = The counts of { $count } scores can’t be true.

check-undated-score = Score without a date
check-undated-score-why = Without a date a score has no place in a trend, and nobody notices when it is out of date. Note when the answers came in.
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
check-overdue-measurement-why = Customer-centred organisations measure at regular intervals. An old score describes a journey that may no longer exist. Set how often to measure, for the journey or one touchpoint; otherwise once a year.
finding-overdue-measurement = “{ $name }” was last measured { $days } days ago; it should be every { $cadence } days.
finding-overdue-measurement-many = { $count } measurements are overdue.
fix-measure-again = Add the next measurement

## Evidence

check-unfounded = Assumed, and nobody is finding out
check-unfounded-why = Pain points and impact moments depend on the analysis before them; without a good one the journey can’t be shown clearly (Digital Power, 2019). What somebody in the workshop thinks is a fine start, as long as someone asks customers next. Add a source, or plan how to find out.
finding-unfounded-pain = “{ $name }” is an assumption: there is no source, and nobody is finding out.
finding-unfounded-pain-many = { $count } pain points are only assumed, and nobody is finding out.
finding-unfounded-moment = The impact moment “{ $name }” is an assumption: there is no source, and nobody is finding out.
finding-unfounded-moment-many = { $count } impact moments are only assumed, and nobody is finding out.
fix-find-out = Add an action to find out
fix-text-find-out = Find out from customers: { $name }

check-sources-missing = Observed or validated, by what?
check-sources-missing-why = Readers of the map take “observed” and “validated” at face value. Say by what: an interview, figures, a complaint, with date and number. What you can’t show is an assumption.
finding-sources-missing = “{ $name }” counts as observed or validated, and no source says by what.
finding-sources-missing-many = { $count } items count as observed or validated without a source.
fix-doubt = Mark as assumed

check-stage-without-evidence = Past Analyse without evidence
check-stage-without-evidence-why = Analysis is the essential start: what is shown and improved afterwards is only as good as what was found out (Digital Power, 2019). A map of opinions looks just as convincing as one of facts, and that is the danger. Go back, speak with customers, look into the figures.
finding-stage-without-evidence = { $count ->
    [0] None of the { $of } touchpoints, pain points and impact moments has a source
    [one] Only 1 of the { $of } touchpoints, pain points and impact moments has a source
   *[other] Only { $count } of the { $of } touchpoints, pain points and impact moments have a source
}, and the map is past Analyse.
fix-stage-analyse = Back to Analyse

check-personas-missing = Whose journey is it?
check-personas-missing-why = What is great for one customer doesn’t work for another. Without a persona a map describes an average that nobody is. Two or three that differ in what they want and which channels they use are enough.
finding-personas-missing = There is no persona on the map: whose journey this is remains unclear.
fix-add-persona = Add a persona

check-persona-without-feelings = Persona without feelings
check-persona-without-feelings-why = A journey is about what the customer feels after each contact. A persona without that is a portrait, not a point of view. Walk the journey through their eyes, ideally with somebody like them.
finding-persona-without-feelings = How “{ $name }” feels is noted at no touchpoint.
finding-persona-without-feelings-many = How { $count } personas feel is noted at no touchpoint.

check-old-expectation = Old expectations
check-old-expectation-why = Expectations rise: those of generation Z went up 23% in two years, in the US 26% (Digital Power, 2019). What customers expected back then is no measure for today. Ask again, and note the date.
finding-old-expectation = What “{ $name }” expects was last noted { $months } months ago.
finding-old-expectation-many = What { $count } personas expect was last noted more than two years ago.
fix-expectations-hold = Still true: date it today

## Improving

check-cost-over-experience = Saving at the customer’s expense
check-cost-over-experience-why = Saving money is legitimate, but the experience comes first (CustomerTalk, 2016). An action with no value for the customer, or less than none, is paid for later: in repeat contacts, complaints and customers who leave. Find a form that works for both sides, or drop it.
finding-cost-over-experience = “{ $name }” brings the customer nothing or does harm, by your own estimate.
fix-drop-action = Drop this action

check-poor-without-action = Poor score, nothing done
check-poor-without-action-why = Don’t just collect data, do something useful with it; few know how (CustomerTalk, 2016). Customers took the trouble to tell you that it is poor here. Find out why, and note it as a pain point.
finding-poor-without-action = “{ $name }” scores poorly, and no open pain point, negative moment or action says why.
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

check-contact-poor = Key touchpoint that isn’t easy, pleasant or simple
check-contact-poor-why = Customers expect every contact to be simple, easy and pleasant. Easy is read from the effort score (CES), or else from the effort on the transitions; pleasant from CSAT and the emotions; simple from how many have to come back, where one in ten is our rule of thumb. A key touchpoint that falls short on two of the three needs more than a patch: walk through it with a few customers first.
finding-contact-poor = “{ $name }” { $missed ->
    [easy-pleasant] isn’t easy, nor pleasant
    [easy-simple] isn’t easy, nor simple: customers have to come back
    [pleasant-simple] isn’t pleasant, nor simple: customers have to come back
   *[all] isn’t easy, pleasant or simple
}, and nobody is working on it.
finding-contact-poor-many = { $count } key touchpoints fall short on two of three: easy, pleasant and simple.
fix-look-closer = Add an action to walk through it with customers
fix-text-look-closer = Walk through it with a few customers: { $name }

check-principles-missed = Key touchpoint that misses basic principles
check-principles-missed-why = Good service comes down to five principles: little effort for the customer, personal attention, complete and current context, proactive and clear conversations, and fast solutions. Only what is noted on the map counts here: effort, the fields for personalisation, stance and resolution time, and whether what is known travels along.
finding-principles-missed = “{ $name }” meets { $met ->
    [0] none
   *[other] { $met }
} of the { $of } principles of good service that are known here; among what is missing: { $first ->
    [effort] ease
    [personal] personal attention
    [context] complete context
   *[proactive] a proactive stance
} and { $second ->
    [personal] personal attention
    [context] complete context
    [proactive] a proactive stance
   *[fast] a fast solution
}.
finding-principles-missed-many = { $count } key touchpoints meet less than half of the principles of good service that are known there.

check-stuck-in-mapping = Stuck in mapping
check-stuck-in-mapping-why = A common pitfall is too much weight on analysis and mapping (Digital Power, 2019). A map changes nothing for a customer. Start with one action for the worst pain point, this month.
finding-stuck-in-mapping = { $count } open pain points are on the map, and not one action.
fix-solve-worst = Add an action for the worst pain point
fix-text-solve = Solve: { $name }

check-pain-without-action = Pain point without an action
check-pain-without-action-why = Changes must cover all parts of the journey. A pain point without an action simply goes on hurting. Plan something, or park it: dismissing it on purpose is fine, too.
finding-pain-without-action = Nobody does anything about “{ $name }”.
finding-pain-without-action-assumed = Nobody does anything about “{ $name }”, and it is only assumed so far.
finding-pain-without-action-many = { $count } open pain points have no action.
finding-pain-still-open = An action for “{ $name }” is done, and the pain point is still open.
finding-pain-still-open-many = Of { $count } open pain points the actions are done, and they are still open.
fix-pain-solved = It is solved
fix-add-action = Add an action

check-pain-unjudged = Pain point without severity or frequency
check-pain-unjudged-why = Without severity and frequency a pain point has no place in the ranking, and whoever speaks loudest decides. An estimate will do, as long as its evidence says so.
finding-pain-unjudged = “{ $name }” lacks severity or frequency, so its rank is a guess.
finding-pain-unjudged-many = { $count } pain points lack severity or frequency, so their rank is a guess.

check-action-without-pain = Action without a pain point
check-action-without-pain-why = Actions that address no pain point are often ideas of the organisation rather than needs of the customer. Say what it solves. If it is an opportunity, note as an impact moment what it should strengthen.
finding-action-without-pain = “{ $name }” addresses no pain point.
finding-action-without-pain-many = { $count } actions address no pain point.
fix-address-pains = Link it to the pain points at its touchpoint

check-nps-only-reason = An NPS as the only reason
check-nps-only-reason-why = An NPS for one contact carries everything else that customers think of you. That is how an adequate contact suddenly gets a poor mark, and needless improvements are started (CustomerTalk, 2016). Look for another sign first: an interview, a complaint, CSAT or CES. A survey that is named as the source is taken to be that same NPS, as long as no other score stands there.
finding-nps-only-reason = The only reason for “{ $name }” is an NPS at its touchpoint.
fix-back-to-idea = Back to idea until there is more

check-only-ab-tests = Nothing but A/B tests
check-only-ab-tests-why = An A/B test tells which variant wins at one spot, not why, nor what happens elsewhere in the journey. Many organisations stop there (Digital Power, 2019). User tests, interviews, card sorting or surveys teach you far more about your customers.
finding-only-ab-tests = All { $count } actions with a method are A/B tests.

check-one-touchpoint = All eyes on one touchpoint
check-one-touchpoint-why = Polishing one touchpoint is conversion optimisation; the cause often lies earlier in the journey (Digital Power, 2019). Only the whole shows where. Look upstream before the next action here.
finding-one-touchpoint = All { $count } open actions concern “{ $name }”.

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
check-method-missing-why = Something is being tried out, and nobody has said how you will know whether it works. Choose the method first: a pilot, a user test, an A/B test, or simply the figures before and after.
finding-method-missing = “{ $name }” is being tested, but no method is chosen.
finding-method-missing-many = { $count } actions are being tested, but no method is chosen.

check-doer-missing = Action without an owner
check-doer-missing-why = Thinking it up isn’t the hard part, carrying it out is (Digital Power, 2019). An action without an owner is a wish.
finding-doer-missing = “{ $name }” is under way, but has no owner.
finding-doer-missing-many = { $count } actions are under way, but have no owner.
fix-owner-of-pain = Give it to the owner of the pain point or touchpoint

check-due-date-missing = Action without a date
check-due-date-missing-why = Without a date an action loses out to work that has one. Agree on a day, even a far one.
finding-due-date-missing = “{ $name }” is under way, but has no date.
finding-due-date-missing-many = { $count } actions are under way, but have no date.

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
check-effect-unmeasured-why = An improvement is a guess until somebody checks. Measure again where the action took place, or ask a few customers; interviews are at their best after bigger changes. Only then is a pain point solved.
finding-effect-unmeasured = “{ $name }” is done, but nothing has been measured there since.
finding-effect-unmeasured-many = { $count } actions are done, but nothing has been measured there since.
fix-measure-effect = Add a measurement after the change

## Organisation

check-stale-journey = Map past its review date
check-stale-journey-why = Customer experience is never finished: expectations, channels and teams change. An old map misleads with confidence. Go through it with the people who work in the journey, and change what no longer holds.
finding-stale-journey = The review is { $days ->
    [one] a day
   *[other] { $days } days
} late; it is due every { $every } days.
finding-reviewed-long-ago = The last review was { $days } days ago, and no next one is set; our rule of thumb is a quarter.
fix-reviewed-today = Reviewed today

check-never-reviewed = Never reviewed
check-never-reviewed-why = Customer experience is never finished, so a map needs a rhythm. Note when the people who work in the journey last went through it, and when they will again.
finding-never-reviewed = The map doesn’t say when it was last reviewed.

check-rhythm-missing = No rhythm of reviews
check-rhythm-missing-why = A map without a fixed review date never gets reviewed. Our rule of thumb is once a quarter, and more often while the journey is being changed.
finding-rhythm-missing = The map doesn’t say when the next review is due.
fix-review-quarterly = Review every 90 days

check-owner-missing = Map without an owner
check-owner-missing-why = Of 1,300 organisations 19% had customer experience with a central team or owner; almost half saw it as a part of customer care (Genesys, 2018). A journey that belongs to everybody improves by chance. Make one person or team responsible for the whole.
finding-owner-missing = This journey has no owner.

check-one-department = One department owns everything
check-one-department-why = When the work stays in one department, such as Marketing or Customer Care, an omnichannel approach becomes impossible (Digital Power, 2019). Customers cross departments. Either other teams are missing on this map, or they are missing at the table.
finding-one-department = All { $count } touchpoints with an owner belong to { $team }.

check-unowned-touchpoint = Touchpoint without a team
check-unowned-touchpoint-why = Customers don’t see departments, but they do see what falls between them. A touchpoint without a team gets nobody’s attention and nobody’s budget.
finding-unowned-touchpoint = “{ $name }” belongs to no team.
finding-unowned-touchpoint-many = { $count } touchpoints belong to no team.

check-sponsor-missing = Nobody at the top
check-sponsor-missing-why = To be truly customer-driven, the customer has to be represented at the highest level, for example by a Chief Experience Officer (Digital Power, 2019). Without a sponsor, improvements end where the department ends.
finding-sponsor-missing = No sponsor is named: who speaks for this journey at the top?

check-roles-missing = Which roles are in the team?
check-roles-missing-why = Optimising takes a mixed team: somebody who knows consumer psychology, a designer who can build, and a researcher who can analyse (Digital Power, 2019). Skill with a survey or test tool isn’t the same as knowing customers.
finding-roles-missing = The journey is being improved, but the roles in the team aren’t noted.
finding-roles-few = { $count ->
    [one] Only one role is named
   *[other] Only { $count } roles are named
}; it takes somebody for the customer’s mind, somebody who builds and somebody who analyses.

check-goal-missing = No goal
check-goal-missing-why = Mission and vision come first; KPIs and the goals of departments follow from them (Digital Power, 2019). Without a goal for the journey, every improvement is as good as any other.
finding-goal-missing = It isn’t noted what the organisation wants from this journey.

check-key-without-goal = Key touchpoint: what does the customer want there?
check-key-without-goal-why = Strategy starts from what customers want and look for. At a key touchpoint you should be able to say that in half a sentence; otherwise you measure and improve something else.
finding-key-without-goal = It isn’t noted what the customer wants at “{ $name }”.
finding-key-without-goal-many = At { $count } key touchpoints it isn’t noted what the customer wants.

check-key-serves-no-goal = Key touchpoint that serves no goal
check-key-serves-no-goal-why = What people do at a touchpoint has to follow from the goals of the organisation (Digital Power, 2019: mission and vision, then KPIs, then goals of departments). At some touchpoints it says which goal they serve. Where it doesn’t, and the touchpoint is a key one, nobody can say what getting better there is good for.
finding-key-serves-no-goal = It isn’t said which goal of the organisation “{ $name }” serves.
finding-key-serves-no-goal-many = At { $count } key touchpoints it isn’t said which goal of the organisation they serve.
fix-serve-goal = Note the goal of the journey

check-unknown-kpi = Unknown KPI
check-unknown-kpi-why = Actions and KPIs form a chain from goal to work. A KPI that an action names and the list doesn’t hangs loose, or goes by another name there.
finding-unknown-kpi = “{ $name }” is to move { $kpi }, which isn’t on the journey’s KPI list.
finding-unknown-kpi-many = { $count } actions name KPIs that aren’t on the journey’s KPI list.
fix-add-kpi = Put it on the KPI list

check-kpi-without-goal = KPI without a goal
check-kpi-without-goal-why = People steer by a figure even when it serves no goal: what gets counted gets done. Say which goal it serves, or leave it out.
finding-kpi-without-goal = { $count ->
    [one] The KPI { $names } serves no goal.
   *[other] These KPIs serve no goal: { $names }.
}
fix-tie-kpis = Tie to the goal of the journey

check-kpis-missing = No KPI list
check-kpis-missing-why = Retention, repeat purchase, contacts per customer: name the few figures that this journey should move, and which goal each serves. Then actions can refer to them, and you can tell results from activity.
finding-kpis-missing = There are actions, but no KPI that they should move.
finding-kpis-unlisted = KPIs are named in text fields; once they are on the list, actions can refer to them and each can have a goal.
fix-list-kpis = Put them on the KPI list

check-action-without-kpi = Action without a KPI
check-action-without-kpi-why = If nobody can say which figure an action should move, nobody will see whether it worked. Pick one from the list, or ask whether the action is worth it.
finding-action-without-kpi = “{ $name }” refers to no KPI on the list.
finding-action-without-kpi-many = { $count } actions refer to no KPI on the list.

check-desired-missing = What should it feel like?
check-desired-missing-why = Decide what the experience should be before you measure what it is. A sentence in the customer’s words is enough, such as “I know what happens next”. Without it, each department aims at something else.
finding-desired-missing = The phase “{ $name }” has no desired experience.
finding-desired-missing-many = { $count } phases have no desired experience.

## The whole journey

check-one-phase = A journey in one phase
check-one-phase-why = Only the whole journey shows the causes of what goes wrong; look at several phases of the lifecycle (Digital Power, 2019). What is a mystery within one phase often makes sense from the one before.
finding-one-phase = All { $count } touchpoints are in the phase “{ $name }”.

check-empty-phase = Phase without touchpoints
check-empty-phase-why = Every phase deserves attention. A phase without touchpoints is a gap in the map, or one in the service: customers go through it all the same.
finding-empty-phase = Nothing happens in the phase “{ $name }”.
finding-empty-phase-many = Nothing happens in { $count } phases.
fix-add-touchpoint = Add a touchpoint
fix-remove-phase = Remove the empty phase

check-pre-purchase-missing = It starts at the purchase
check-pre-purchase-missing-why = Customer experience starts with people who haven’t bought anything yet; service comes later. What they were promised while choosing decides how the rest feels. Draw how they find you, compare and hesitate.
finding-pre-purchase-missing = The journey starts with “{ $name }”: how customers get there isn’t on the map.
fix-phase-in-front = Add a phase before it
fix-text-orient = Orient

check-as-is-missing = To-be without an as-is
check-as-is-missing-why = A desired journey is only worth as much as the distance to how things are now. Name the as-is journey, and you can lay the two side by side and count the gaps.
finding-as-is-missing = This to-be journey doesn’t say which as-is journey it starts from.
