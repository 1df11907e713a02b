scores-title = Scores
scores-note = With the 95% interval, which knows chance only, not who stayed away. Below { $least } replies there is no score, below { $firm } it is an indication; both are set in the rules of the analysis. Fewer than one in five answers, or a margin wider than the widest that is wanted, is told beside it.
scores-none = Nothing measured yet. Add a score with how often each answer was given, and its interval follows.
scores-figure = Score
scores-interval = Probably between
scores-distribution = How it came about
scores-replies = Replies
scores-more = and { $count } more
scores-no-score = no score
scores-between = { $low } and { $high }
scores-only-figure = No interval: only the figure is known, not the replies
scores-too-few = No interval: too few replies
scores-no-spread = No interval: all replies are the same
scores-response = { $share } answered
scores-low-response = but only { $share } answered
scores-wide-margin = but the margin is wide: ±{ $margin }
scores-more-replies-than-invited = More replies ({ $n }) than invites ({ $invited })
scores-more-answered-than-invited = More surveys came back ({ $answered }) than were sent ({ $invited })
scores-answered-below-replies = More replies to this question ({ $n }) than surveys that came back ({ $answered })
scores-no-such-figure = No { $n } replies can make { $value }; to change both, empty the number of replies first
scores-sum-top = { $good } of { $n } gave { $from } or more = { $share }.
scores-sum-nps = { $good } promoters − { $bad } detractors = { $figure }; { $middle } passives.
scores-sum-nps-counts = { $good } promoters − { $bad } detractors of { $n }; { $middle } passives.
scores-sum-net = { $good } − { $bad } = { $figure }; { $middle } in between.
scores-sum-net-counts = { $good } − { $bad } of { $n }; { $middle } in between.
scores-sum-mean = Mean of { $n } replies from { $min } to { $max }.
scores-sum-given = Taken over as a figure.
scores-sum-none = Too few replies to show a score.
scores-ces-index = As index: { $easy } easy − { $hard } hard = { $index }, probably between { $low } and { $high }.
scores-ces-index-counts = As index { $index }: { $easy } easy and { $hard } hard of { $n }, probably between { $low } and { $high }.
scores-metric = Metric
scores-segments = Segments
scores-no-segments = No question was answered by two personas, channels or devices, or by one of them beside everybody. Ask for them in the survey, and differences show here.
scores-by-persona = Scores by persona
scores-by-channel = Scores by channel
scores-by-device = Scores by device
scores-pivot-note = The newest wave of each, question by question: figures of unlike touchpoints aren’t taken together, as who was asked where would then decide them. “The others” are everybody less the part in the row.
scores-made-from = Made from
scores-not-told = not told apart
scores-others = beside the others’ { $figure } ({ $n }): { $verdict }
scores-unlike-touchpoints = not the same touchpoint, which may explain it
scores-pooled = { $count } scores together
scores-left-out = { $count ->
    [one] 1 score left out: its replies aren’t known
   *[other] { $count } scores left out: their replies aren’t known
}
scores-spread = Channels within a phase
scores-spread-note = Customers expect nearly the same quality in each channel. More than { $tolerance } of the scale apart is marked. Channels are compared by the same metric at the same touchpoint; of those that never share one, the best and the worst are shown with their touchpoints. As best and worst are picked from all pairs, their p value is corrected for that by Holm’s method.
scores-no-spreads = In no phase were two channels measured by the same metric, so that their quality can’t be compared.
scores-phase = Phase
scores-best = Best
scores-worst = Worst
scores-apart = Apart
scores-means = What that means
scores-overlap = the intervals overlap
scores-no-overlap = the intervals don’t overlap
scores-overlap-unknown = without replies nobody can tell whether that is chance
scores-load = How often customers are asked
scores-load-note = How often one customer who goes through the whole journey may be asked, by the surveys of the last 365 days. Who is asked too often answers less, and the figures get less reliable. Scores with the same source and date are one survey, and without a source those about the same thing. A survey after a contact counts once, or as often as a customer has that contact in a year; of a survey of the whole journey each wave counts. For everybody it is the customer who is asked most, as nobody gets the surveys for two personas. Filters leave no survey out here.
scores-load-none = No survey of the last 365 days has a date.
scores-who = Who
scores-load-year = Times asked in a year
scores-load-fortnight = In 14 days
scores-load-invites = Invites sent in a year
scores-load-response = Response
scores-load-crowded = Rules of thumb
scores-undated = { $count ->
    [one] 1 survey has no date and isn’t counted.
   *[other] { $count } surveys have no date and aren’t counted.
}
scores-budget = allowed: { $budget }
scores-load-again = { $count ->
    [one] 1 of these by having a contact again
   *[other] { $count } of these by having a contact again
}
scores-unknown = unknown
scores-each = { $count } for each of about { $customers } customers a year
scores-no-share = per customer unknown: the share of this persona isn’t given
scores-no-customers = per customer: note “{ $field }” of all customers together at a touchpoint, and it follows
scores-no-invites = no survey says how many were invited
scores-contacts-assumed = The { $contacts } contacts a year at “{ $name }” are taken for those of each customer, as nobody said whose they are. Add the field “{ $field }” there to say so.
scores-not-crowded = kept to
scores-crowded = asked { $count } times within { $days } days, at most { $most } ({ $source })
scores-crowded-relation = asked { $count } times about the whole journey within { $days } days, at most { $most } ({ $source })
scores-needs = How many replies a margin takes
scores-needs-note = At 95%, by the interval that each score is shown with and the spread of the replies that are there; never fewer than { $least }, below which there is no score. For a mean the margin is the same part of its scale.
scores-needs-now = Margin now
scores-needs-wide = For a rough score
scores-needs-narrow = For a precise score
scores-needs-invites = Invites for that
scores-margin = { $margin }: { $count }
scores-at-worst = at worst { $count }
scores-is-worst = with the widest spread there can be
scores-benchmarks = Beside others
scores-benchmarks-note = Figures from the sources, with their year: claims of their time about others, not about your customers. No figure of yours is worked out with them.
scores-benchmark = What was found elsewhere
scores-own = In this journey
scores-trade = used in the trade
scores-own-channels = { $mean } on average over { $personas } personas
scores-own-kinds = all four on offer: { $kinds }
scores-own-no-kinds = not on offer: { $kinds }
scores-own-wait = { $wait } at “{ $name }”
scores-own-call-back = { $count } of { $of } queues on the phone offer it
scores-own-mobile = { $count } of { $of } touchpoints with a device work on a mobile phone
scores-own-expectations = oldest expectation noted on { $date }
scores-own-load = { $count } within { $days } days
scores-own-firm = { $count } of { $of } scores have enough replies, response and precision
scores-trends = Trends
scores-trends-note = A plot a metric and subject: unlike scales never share an axis. Whiskers are 95% intervals; an axis can show a part of its scale.
scores-trends-none = No score was measured twice yet. Add the next wave as a score with its own date; earlier ones stay.
scores-trend-alt = { $name } over time
scores-waves = Wave against wave
scores-no-waves = There are no two waves to compare yet.
scores-no-segment-pairs = No two personas, channels or devices were measured by the same metric about the same thing.
scores-many-tests = { $count } differences are tested here. About one in twenty is there by chance alone: look for what returns.
scores-from-to = From → to
scores-difference = Difference
scores-chance = p by chance
scores-felt = Felt and measured
scores-felt-note = What the team thinks customers feel, beside what customers answered. Two rows, each on a scale of its own.
scores-felt-none = No feelings and no scores on this path yet. Note feelings at touchpoints, or add a score.
scores-row-felt = Felt: −2 very negative … +2 very positive
scores-row-measured = Measured: 0 bad … 100 good, each metric by its scale and direction
scores-gaps = Gaps
scores-gaps-note = Experience − ideal: below zero the service falls short of what it should be. Also listed: where feeling and measurement are a quarter of the scale apart.
scores-gaps-none = No gaps on this path: note the ideal feeling at touchpoints to see where experience falls short.
scores-touchpoint = Touchpoint
scores-ideal = Ideal
scores-feeling = Felt
scores-gap = Gap
scores-measured = Measured (0–100)
scores-peak-end = What will be remembered
scores-peak-end-note = People remember the most intense moment and the end, hardly the length: (peak + end) ÷ 2. Of a good and a bad peak that are equally strong the bad one counts.
scores-peak-end-none = No feelings on this path yet.
scores-peak = Peak
scores-end = End
scores-sum = Sum
scores-peak-end-sum = ({ $part }) ÷ 2 = { $score }
scores-known = { $count } of { $of } touchpoints known
scores-end-open = the last feeling noted; the path goes on
scores-profile = Experience, engagement and effort
scores-profile-note = Each from 0 bad to 100 good, also effort: 100 is effortless. What isn’t known is left out, never counted as zero.
scores-part = Part
scores-zero-hundred = 0–100
scores-experience = Experience
scores-engagement = Engagement
scores-effort = Effort
scores-nothing-known = nothing known yet
scores-missing = missing: { $what }
scores-of-touchpoints = { $count } of { $of } touchpoints, by influence
scores-of-transitions = { $count } of { $of } transitions
scores-ease = Does less effort go with more satisfaction?
scores-ease-few = Too early to tell: { $found } touchpoints have both an effort score and a satisfaction score, and it takes { $least }.
scores-ease-flat = Nothing to tell: ease or satisfaction is the same everywhere.
scores-ease-open = Not shown: correlation { $r }, probably between { $low } and { $high } (Spearman, { $n } touchpoints, p { $p }).
scores-ease-together = Yes: the easier, the more satisfied. Correlation { $r }, probably between { $low } and { $high } (Spearman, { $n } touchpoints, p { $p }).
scores-ease-against = The other way round: the easier, the less satisfied. Correlation { $r }, probably between { $low } and { $high } (Spearman, { $n } touchpoints, p { $p }).
choice-score-standing-firm = enough replies for a figure
choice-score-standing-indicative = enough for an indication only
choice-score-standing-too-few = too few
choice-score-standing-unknown = number unknown
choice-caution-contradiction = counts contradict
choice-caution-few-replies = indicative
choice-caution-low-response = low response
choice-caution-wide-margin = wide margin
choice-verdict-maybe-chance = may well be chance
choice-verdict-better = better, more than chance
choice-verdict-worse = worse, more than chance
choice-verdict-unknown = nobody can tell
choice-pivot-persona = Persona
choice-pivot-channel = Channel
choice-pivot-device = Device
choice-level-journey = whole journey
choice-level-phase = phases
choice-level-touchpoint = touchpoints
choice-profile-satisfaction = satisfaction
choice-profile-rational = rational engagement
choice-profile-emotional = emotional engagement
choice-profile-active = active engagement
choice-profile-promotion = recommendation (NPS) of the whole journey
choice-profile-effort = effort (CES) at touchpoints
choice-profile-transitions = effort of transitions
choice-view-trends = Trends
choice-view-felt = Felt and measured

## Benchmarks: claims of their time, shown beside the user’s own figure.

benchmark-growth = Firms led by customer experience grow 1.9 to 2.3 times as fast each year in retention, repeat purchases, order value and loyalty.
benchmark-value-added = Customers who are helped to get more out of a product are up to 82% likelier to stay.
benchmark-service-loyalty = 96% say that service matters for staying loyal to a brand.
benchmark-channels-used = Customers use 4 service channels on average.
benchmark-channel-use = Phone is used by 81%, e-mail by 78%, live chat by 64% and the web with self-service by 62%.
benchmark-hang-up = 60% hang up within a minute of waiting in a queue.
benchmark-call-back = 63% would rather be called back than wait.
benchmark-mobile = There is nearly one mobile phone for every inhabitant of Western Europe (almost 100%), and more is searched for on mobile devices than on desktop computers.
benchmark-to-agent = Almost 35% of questions through mobile, chat, web and SMS end at a live agent.
benchmark-expectations = What generation Z expects rose by 23% in two years, in the United States by 26%.
benchmark-priority = 84% of organisations rank customer experience higher than two years before; for 76% it has a high or the highest priority (n = 621, October 2018).
benchmark-turnover = 84% of organisations that work on it see their turnover grow.
benchmark-chosen-for-it = 77% of consumers chose a product or service because of a good experience.
benchmark-avoided-after = 64% avoid a brand after one bad experience.
benchmark-hotels = Hotel guests choose by experience (66%) before price (51%) and location (48%).
benchmark-result = Only 23% of firms get a clear positive result from what they put into customer experience.
benchmark-central-owner = 19% of 1,300 organisations have customer experience with a central team or owner; almost half see it as a part of Customer Care.
benchmark-response = 20 to 25% of those invited is an ordinary response.
benchmark-relation-every = A survey about the whole relation at most once in 180 days.
benchmark-contact-every = A survey after a contact at most once in 90 days for the same customer.
benchmark-one-in = At most one invite in 14 days for the same customer.
benchmark-three-in = At most three invites in 30 days for the same customer.
benchmark-replies = No score under 10 replies, and an indication under 30: a rule of thumb, no authority settles it.
scores-filtered = No score fits these filters.
scores-probably = probably between { $low } and { $high }
scores-as-everybody = as for everybody
scores-too-few-n = too few replies ({ $n })
scores-explain = How the figure comes about: { $what }
scores-explain-few = { $n } replied. Below { $least } replies no figure is shown, as a single reply would change it too much.
scores-explain-given = The figure { $figure } was taken over as it is. Without the replies no interval can be worked out.
scores-explain-top = { $good } of { $n } replies are { $from } or higher: 100 × { $good } ÷ { $n } = { $figure }.
scores-explain-nps = { $good } promoters (9–10) less { $bad } detractors (0–6), of { $n } replies: 100 × ({ $good } − { $bad }) ÷ { $n } = { $figure }.
scores-explain-net = { $good } replies of { $top } or higher less { $bad } of { $bottom } or lower, of { $n } replies: 100 × ({ $good } − { $bad }) ÷ { $n } = { $figure }.
scores-explain-mean = All replies add up to { $sum }: { $sum } ÷ { $n } = { $figure }.
scores-explain-index = As an index: { $easy } easy less { $hard } hard, of { $n } replies: 100 × ({ $easy } − { $hard }) ÷ { $n } = { $figure }.
scores-explain-wilson = Wilson interval (95%): its middle is 100 × ({ $good } + 1.92) ÷ ({ $n } + 3.84) = { $centre }; to either side goes 100 × 1.96 × √({ $good } × { $rest } ÷ { $n } + 0.96) ÷ ({ $n } + 3.84) = { $half }; so { $low } to { $high }.
scores-explain-wald = Adjusted Wald interval (95%): 0.75 is added to the good replies, 1.5 to those in between and 0.75 to the bad ones, which makes { $n } with { $good } good and { $bad } bad. Its middle is 100 × ({ $good } − { $bad }) = { $centre }; to either side goes 100 × 1.96 × √(({ $good } + { $bad } − ({ $good } − { $bad })²) ÷ { $n }) = { $half }; so { $low } to { $high }.
scores-explain-t = t interval (95%): the replies have a standard deviation of { $deviation }; to either side goes { $t } × { $deviation } ÷ √{ $n } = { $half }; so { $low } to { $high }.
scores-explain-cut = It ends where the scale ends, and always holds the figure.
scores-explain-difference = How the difference is tested: { $what }
scores-explain-by = { $second } − { $first } { $equals } { $by }.
scores-explain-share-test = z test of two shares, with the share of both together, { $pooled }: { $by } ÷ (100 × √({ $pooled } × (1 − { $pooled }) × (1 ÷ { $first } + 1 ÷ { $second }))) = { $z }, so p = { $p }.
scores-explain-net-test = z test with 0.75, 1.5 and 0.75 added to the good, middle and bad replies of both: the difference is then { $by }, the standard errors are { $first } and { $second }: { $by } ÷ √({ $first }² + { $second }²) = { $z }, so p = { $p }.
scores-explain-mean-test = Welch’s t test: the standard errors are { $first } and { $second }: { $by } ÷ √({ $first }² + { $second }²) = { $t }, with { $freedom } degrees of freedom, so p = { $p }.
scores-explain-newcombe = The difference is probably between { $low } and { $high } (Newcombe’s interval, from the Wilson intervals of both).
scores-explain-wald-both = The difference is probably between { $low } and { $high } (adjusted Wald: 1.96 standard errors to either side).
scores-explain-welch = The difference is probably between { $low } and { $high } (Welch’s t interval).
scores-explain-weighed = { $name }: ({ $sum }) ÷ { $weights } { $equals } { $figure }, each touchpoint by its influence.
scores-explain-rest = { $count } more
scores-explain-judged = { $name }: { $figure }, the team’s mark of 0 to 10 times ten.
scores-explain-promotion = { $name }: ({ $nps } + 100) ÷ 2 = { $figure }.
scores-explain-together = Together: ({ $sum }) ÷ { $count } { $equals } { $figure }.
scores-explain-transitions = { $name }: ({ $sum }) ÷ { $weights } { $equals } { $figure }; little effort is 100, much is 0.
scores-needs-wanted = For the wanted margin
scores-index-difference = as index { $by }, probably between { $low } and { $high } (p { $p })
scores-holm = { $overlap }; p { $p }, by Holm’s correction for { $pairs } pairs of channels
scores-own-escalation = { $share } by the flow of this map
