choice-finding-serious = serious
choice-finding-notable = notable
choice-finding-hint = hint
choice-family-service = Channels and service
choice-family-flow = Flow
choice-family-measuring = Measuring
choice-family-evidence = Evidence
choice-family-improving = Improving
choice-family-organising = Organisation

### Checks about service, channels and flow: the name of each, why it matters, and what it finds.

## No way to a person (75)

check-escalation-missing = No way to a person
check-escalation-missing-why = Chat, apps, websites and text messages hardly ever offer a way to a live agent, and what can’t be answered there ends in irritation or in the customer leaving. Almost 35% of the questions in these channels end with a person after all (CustomerTalk, 2016). Draw the way out: an escalation, or a call-back built into the channel, with everything the customer has told so far travelling along.
finding-escalation-missing = From “{ $touchpoint }” ({ $channel }){ $others ->
    [0] {""}
    [one] {" "}and the touchpoint that follows
   *[other] {" "}and { $others } touchpoints that follow
} no way leads to a person.
finding-escalation-missing-far = From “{ $touchpoint }” ({ $channel }) a person comes only after { $hops } steps, too late for customers who are stuck{ $others ->
    [0] .
    [one] ; it is far from the touchpoint that follows, too.
   *[other] ; it is far from { $others } touchpoints that follow, too.
}
finding-escalation-missing-many = In “{ $phase }”, { $count } touchpoints in chat, app, web or messages have no way to a person, or only a very long one.
finding-escalation-missing-all = Nowhere on this map does the customer speak with a person, though { $count } touchpoints are in chat, app, web or messages.

check-agents-unmarked = Not noted where there is a person
check-agents-unmarked-why = Whether customers who are stuck get help depends on where they meet somebody. No touchpoint on this map says so, though some are on the phone, on video or in person. Mark those where customers speak with an agent, and leave out a voice menu or a kiosk: from then on the map shows how far everybody is from help.
finding-agents-unmarked = It isn’t noted where customers speak with a person; they probably do at { $count ->
    [one] one touchpoint
   *[other] { $count } touchpoints
} on the phone, on video or in person.

check-escalation-far = A person is far away
check-escalation-far-why = A way to a person exists, but it is a long one. Nobody explains the same question four times: customers give up or find another channel on their own, and arrive there annoyed. Offer the step to an agent where the question comes up.
finding-escalation-far = From “{ $touchpoint }” it takes { $hops } steps to reach a person; more than three is too many{ $others ->
    [0] .
    [one] , for the touchpoint that follows as well.
   *[other] , for { $others } touchpoints that follow as well.
}
finding-escalation-far-many = In “{ $phase }”, { $count } touchpoints are more than three steps away from a person.

## Worst touchpoint (11)

check-worst-touchpoint = Worst moment
check-worst-touchpoint-why = One bad experience can undo all goodwill, whatever the average says. 64% of consumers avoid a brand after a single bad interaction (Digital Power, 2019). So look at the lowest point before you look at the mean: find out what happens there and lift it first.
finding-worst-touchpoint = “{ $touchpoint }” is very negative{ $others ->
    [0] .
    [one] , and so is one other touchpoint.
   *[other] , and so are { $others } other touchpoints.
}
finding-worst-touchpoint-for = “{ $touchpoint }” is very negative for { $personas }{ $others ->
    [0] .
    [one] ; one other touchpoint is very bad, too.
   *[other] ; { $others } other touchpoints are very bad, too.
}
finding-worst-touchpoint-score = “{ $touchpoint }” scores in the lowest third of the scale{ $others ->
    [0] .
    [one] ; one other touchpoint is very bad, too.
   *[other] ; { $others } other touchpoints are very bad, too.
}
fix-worst-action = Lift the worst moment: { $item }
fix-worst-because = If we find out in interviews what goes wrong at “{ $item }” and solve that, fewer customers leave, because one very bad moment outweighs many good ones.

## Call-back missing (56)

check-callback-missing = Long queue without call-back
check-callback-missing-why = Nobody likes to be on hold. 63% would rather be called back than wait in a queue (CustomerTalk, 2016). Offer it as soon as the wait passes a minute, say when you will call, and then really call: a call-back that never comes is worse than the queue.
finding-callback-missing = Callers wait { $unit ->
    [seconds] { $count } seconds
    [minutes] { $count } minutes{ $more ->
        [0] {""}
        [one] {" "}and { $more } second
       *[other] {" "}and { $more } seconds
    }
   *[hours] { $count } hours{ $more ->
        [0] {""}
        [one] {" "}and { $more } minute
       *[other] {" "}and { $more } minutes
    }
} at “{ $touchpoint }” and aren’t offered a call-back.
finding-callback-missing-many = In “{ $phase }”, { $count } phone queues of more than a minute offer no call-back.

## Waiting over a minute (55)

check-waiting-long = Waiting more than a minute
check-waiting-long-why = Waiting is the sore point of direct contact: 60% hang up within a minute (CustomerTalk, 2016). Look first at why so many contact you at that moment, then at staffing, and tell customers honestly how long it takes.
finding-waiting-long = Customers wait { $unit ->
    [seconds] { $count } seconds
    [minutes] { $count } minutes{ $more ->
        [0] {""}
        [one] {" "}and { $more } second
       *[other] {" "}and { $more } seconds
    }
   *[hours] { $count } hours{ $more ->
        [0] {""}
        [one] {" "}and { $more } minute
       *[other] {" "}and { $more } minutes
    }
} at “{ $touchpoint }”{ $unit ->
    [hours] , in a channel where they expect an answer at once.
   *[other] .
}
finding-waiting-long-many = In “{ $phase }”, customers wait more than a minute at { $count } touchpoints.
fix-waiting-long-action = Bring the waiting time at “{ $item }” below a minute
fix-waiting-long-because = If we find out which questions fill the queue at “{ $item }” and prevent or spread them, fewer customers hang up, because most of them don’t wait longer than a minute.

## Promises and call-backs (57)

check-broken-promise = Promise not kept
check-broken-promise-why = A promise sets the expectation that the experience is measured against. “We’ll call you back” is a fine answer, as long as the call really comes. Promise only what the team can keep, give the promise an owner, and tell the customer before the deadline passes when it won’t be met.
finding-broken-promise = The promise at “{ $touchpoint }” is broken: { $promise }
finding-broken-promise-late = The promise at “{ $touchpoint }” is kept too late: { $promise }
fix-broken-promise-action = Keep the promise at “{ $item }”, or promise less
fix-broken-promise-because = If somebody answers for the promise at “{ $item }” and sees every day which ones are due, more are kept in time, because now they get lost between teams.

check-unchecked-promise = Promise that nobody checks
check-unchecked-promise-why = A promise is written down here, but not whether it is kept. What isn’t followed is forgotten, and customers remember it. Keep count for a few weeks, and note the result in the field “Promise kept”.
finding-unchecked-promise = It isn’t known whether the promise at “{ $touchpoint }” is kept: { $promise }
fix-unchecked-promise-action = Keep count of the promise at “{ $item }”
fix-unchecked-promise-because = If we keep count of how often the promise at “{ $item }” is kept, we know whether customers can rely on it, because until now nobody looks.

check-callback-undrawn = Promised call-back that isn’t on the map
check-callback-undrawn-why = Customers are offered a call-back here, but the map doesn’t say who calls, or what happens then. What nobody has drawn is often nobody’s work, and a call that never comes is worse than the queue. Draw the call-back to the person who makes it, and agree on a time.
finding-callback-undrawn = At “{ $touchpoint }” a call-back is offered, but no call-back leads on from there.
finding-callback-undrawn-many = In “{ $phase }”, { $count } touchpoints offer a call-back that isn’t drawn.

check-callback-nobody = Call-back without a person
check-callback-nobody-why = A call-back is drawn, but where it arrives nobody speaks with the customer. Either the touchpoint isn’t marked as one with a live agent, or nobody has been given the task to call. A promised call has to be somebody’s work.
finding-callback-nobody = A call-back leads to “{ $touchpoint }”, where the customer doesn’t speak with a person.
finding-callback-nobody-many = In “{ $phase }”, call-backs lead to { $count } touchpoints where nobody speaks with the customer.

## Solutions (18)

check-slow-solution = Solution takes too long
check-slow-solution-why = Fast solutions are one of the five basics of good service, next to little effort, personal attention, complete context and proactive conversations. Here the solution takes longer than your own target. Look where the time goes: it is usually waiting between teams, and seldom work.
finding-slow-solution = A solution at “{ $touchpoint }” takes { $takes } hours; the target is { $target }.
finding-slow-solution-minutes = A solution at “{ $touchpoint }” takes { $takes } minutes; the target is { $target }.
finding-slow-solution-many = In “{ $phase }”, solutions take longer than the target at { $count } touchpoints.
fix-slow-solution-action = Bring the solution at “{ $item }” within its target
fix-slow-solution-because = If we follow twenty cases of “{ $item }” from hand to hand and take out the waiting, solutions come within the target, because most of the time nobody works on them.

## Hand-overs (16, 30, 46)

check-context-lost = Customers have to tell it again
check-context-lost-why = Whoever speaks with a customer needs the complete and current story. A service department on an island makes customers repeat themselves, and that feels like starting over. Let the case travel along with the customer: the same file for every channel, and a note that the next one reads.
finding-context-lost = What “{ $from }” knows of the customer doesn’t arrive at “{ $touchpoint }”.
finding-context-lost-again = Customers who try again at “{ $touchpoint }” start from scratch: what they did and told isn’t kept.
finding-context-lost-often = “{ $touchpoint }” takes customers over from { $count } sides without what is known of them.
finding-context-lost-many = In “{ $phase }”, { $count } touchpoints take customers over without what is known of them.
finding-context-lost-all = { $count } touchpoints take customers over without what is known of them.
fix-context-lost-action = Let what is known travel along to “{ $item }”
fix-context-lost-because = If “{ $item }” sees what the customer did and told before, customers need less effort and calls get shorter, because nothing has to be asked twice.

check-context-unknown = Not known what is passed on
check-context-unknown-why = At every hand-over between teams, people or channels the story of the customer can get lost. It is worth asking both sides: what do you pass on, and what do you get? Note for each transition whether the context travels along.
finding-context-unknown = { $known ->
    [0] For none of the { $all } hand-overs is it noted
   *[other] For { $count } of { $all } hand-overs it isn’t noted
} whether what is known of the customer travels along.
fix-context-unknown-action = Find out at which hand-overs customers have to repeat themselves: { $item }
fix-context-unknown-because = If we sit with the teams on both sides of each hand-over, we find where the story gets lost, because those who hand over and those who take over seldom see it the same way.

check-handover-without-owner = Hand-over to nobody
check-handover-without-owner-why = Good collaboration between teams starts with knowing whose turn it is. Where a team hands a customer over to a touchpoint without an owner, nobody notices when it goes wrong. Name one team that answers for it, even when several do the work.
finding-handover-without-owner = Customers are handed over to or from “{ $touchpoint }”, but no team answers for it.
finding-handover-without-owner-many = In “{ $phase }”, no team answers for { $count } touchpoints where customers are handed over.

## Answers (128)

check-unanswered-contact = Customer gets no answer
check-unanswered-contact-why = Customers who write expect an answer, in a review or on social media as much as by e-mail. On this map their message leads nowhere, to leaving, or to a next step at which nobody answers. Draw who answers, and agree on a time within which that happens. Do you write here yourselves, as with a confirmation, a newsletter or a bill? Then say so.
finding-unanswered-contact = Customers who write at “{ $touchpoint }” ({ $channel }) get no answer on this map.
finding-unanswered-contact-many = In “{ $phase }”, customers get no answer at { $count } touchpoints where they write.

## Reputation (73)

check-reputation-unguarded = Nobody steps in on a public complaint
check-reputation-unguarded-why = What is written online stays. The risk to your reputation is high here, and no person is near to set it right. Be proactive: step in quickly and publicly, move the conversation to a private channel, and solve the cause.
finding-reputation-unguarded = The reputation risk at “{ $touchpoint }” is high, and no person steps in within two steps.

## Channels (45–51, 72)

check-own-channel-missing = Persona finds none of their channels
check-own-channel-missing-why = Customers choose the channel that suits them at that moment. If you aren’t there, that disappoints and counts against you. Offer at least one channel that this persona uses in every phase that they come through.
finding-own-channel-missing = In “{ $phase }”, none of the channels of { $personas } is on offer.

check-absent-channel = Used by customers, offered nowhere
check-absent-channel-why = A persona uses this channel, and the journey doesn’t offer it anywhere. That can be a choice, because a channel with bad service is worse than none. In that case dismiss this finding and say why; otherwise start where most customers come past.
finding-absent-channel = Customers such as { $personas } use { $channel }, but no touchpoint offers it.

check-coverage-gap = Gap in a channel
check-coverage-gap-why = Omnichannel means that customers can go on where they were. Here a channel is offered in the phases before and after but not in between, so customers who are used to it have to look for another way just then. Offer it here too, or show customers the way to the channel that is open.
finding-coverage-gap = Offered before and after “{ $phase }”, but not in it: { $channels }.

check-forced-channel = Customers have no choice of channel
check-forced-channel-why = Only the quality of a channel may steer customers: tempt them, never force them. Here there is only one channel. Personas who come past don’t use it and can’t get around it; a confirmation in another channel afterwards changes nothing about that. Offer a second channel, or let customers choose in the step before.
finding-forced-channel = Customers such as { $personas } can only use { $channel } at “{ $touchpoint }”, which isn’t a channel of theirs.
finding-forced-channel-many = In “{ $phase }”, personas are forced into a channel at { $count } touchpoints.

check-support-out-of-reach = No help from this phase
check-support-out-of-reach-why = Service isn’t a department at the end but a part of the whole journey, there whenever it is needed. From most of this phase customers reach nobody within three steps whom they can ask something. Make help visible here, too, if only with a link that takes their question along.
finding-support-out-of-reach = { $all ->
    [one] From the only touchpoint in “{ $phase }” there is nowhere
   *[other] { $rest ->
        [0] From none of the { $all } touchpoints in “{ $phase }” is there anywhere
       *[other] From { $count } of the { $all } touchpoints in “{ $phase }” there is nowhere
    }
} to ask for help within three steps.

check-social-absent = Absent from social media and reviews
check-social-absent-why = Few customers ask for help on social media, but nothing is easier than complaining there, and reviews lead a life of their own. If you aren’t there, you can’t answer. Note where customers talk about you and who keeps an eye on it.
finding-social-absent = No touchpoint on this map is on social media, on a review site or in a community.

check-score-spread = Channels score unevenly
check-score-spread-why = Customers expect nearly the same quality in every channel. Within this phase, channels differ on the same measure by more than chance and more than a fifth of the scale (our own rule of thumb), so what customers get depends on which door they take. Compare like with like first: a complaint never scores like a quote. Then bring the weakest up to the level of the others before you invite customers into it.
finding-score-spread = In “{ $phase }”, { $unit ->
    [nps] customers recommend you less after { $worst } than after { $best }: { $points } NPS points lower
    [csat] customers are less satisfied with { $worst } than with { $best }: { $points } percentage points less
    [ces] { $worst } costs customers more effort than { $best }: a difference of { $points }% of the scale
   *[own] { $worst } scores lower than { $best } on the same question: a difference of { $points }% of the scale
}{ $where ->
    [between] {" "}(“{ $low }” against “{ $high }”).
   *[same] .
}

check-score-spread-unsure = Channels may score unevenly
check-score-spread-unsure-why = Customers expect nearly the same quality in every channel. Within this phase, channels differ by more than a fifth of the scale (our own rule of thumb), but that may be chance: there are too few replies to tell, or nobody knows how many there are. Keep asking before you draw a conclusion, and read meanwhile what customers wrote.

check-level-spread = Channels answer unevenly
check-level-spread-why = Customers expect nearly the same service in every channel. When one is answered in time far less often than another, customers who can will switch, and those who can’t are worse off. The limit of 25 percentage points is a rule of thumb of our own. Put more people on when and where customers wait, or be open about the difference.
finding-level-spread = In { $worst }, { $low } of the contacts are answered in time; in { $best } it is { $high }.
fix-spread-action = Bring { $item } up to the level of the other channels
fix-spread-because = If customers in { $item } get the same service as elsewhere, they stay in the channel of their choice, because they no longer have to try another one.

check-service-level-low = Service level below target
check-service-level-low-why = The pitfall of having many channels: open, but poorly answered. This channel stays below the target that you set yourselves. Raise the level, or close the channel for what it can’t handle and say where customers are helped better.
finding-service-level-low = In { $channel }, { $level } of the contacts are answered in time; the target is { $target }.
fix-service-level-action = Bring { $item } up to its service level
fix-service-level-because = If we plan { $item } by the questions that come in by the hour, more are answered in time, because the shortage is in a few peaks.

check-service-level-untargeted = Low service level without a target
check-service-level-untargeted-why = Without a target nobody can say whether this is good enough, and so nobody does. Many contact centres aim at answering 80% in time; that is a custom, not a law. Agree on a target for each channel, note it in the field “Service level target”, and from then on the map says where you stay below.
finding-service-level-untargeted = Nobody set a target for these channels, and they stay below the customary 80% answered in time: { $channels }.
fix-service-level-untargeted-action = Set a service level target for each channel: { $item }
fix-service-level-untargeted-because = If each channel has a target, we see where customers wait too long and can plan for it, because now nobody knows what is good enough.

check-technical-quality-low = Channel works poorly
check-technical-quality-low-why = The other pitfall of having many channels: open, but not good enough technically. What fails in a channel costs customers effort and sends them to another one, usually the phone. Repair it before you promote it.
finding-technical-quality-low = { $channel } has a technical quality of { $quality } out of 5.
fix-technical-quality-action = Make { $item } work well
fix-technical-quality-because = If we watch five customers use { $item } and repair what stops them, fewer turn to another channel, because most of the faults meet everybody.

## Devices (60, 61)

check-mobile-missing = No way on a phone
check-mobile-missing-why = Nearly everybody in Western Europe has a mobile phone, and people search more on mobile devices than on desktop computers (CustomerTalk, 2016). A page or app that customers can’t use on a phone loses those who come with one. Make it work on a phone, or say where they can go on.
finding-mobile-missing = “{ $touchpoint }” can’t be used on the phone or tablet that customers bring.
finding-mobile-missing-many = In “{ $phase }”, { $count } pages or app screens can’t be used on the phone or tablet that customers bring.
finding-mobile-missing-all = The list of devices holds no mobile phone, though customers use a website or an app.

check-mobile-path = Not to be done on a phone from start to end
check-mobile-path-why = Whoever begins on a phone wants to finish on it. On the path that most customers take, at least one step asks for another device, and that is where they put it off or give up. Make these steps work on a phone as well, or say beforehand that a laptop is needed.
finding-mobile-path = On the usual path, customers with a phone get stuck at: { $touchpoints }.

check-small-screen = Doesn’t work on small screens
check-small-screen-why = Simple menus and every function on a small screen: a site that isn’t responsive frustrates mobile visitors and loses them. Test the page on a phone with customers, not with colleagues on a large screen.
finding-small-screen = “{ $touchpoint }” doesn’t work on small screens.
finding-small-screen-many = In “{ $phase }”, { $count } touchpoints don’t work on small screens.
fix-small-screen-action = Make “{ $item }” work on small screens
fix-small-screen-because = If “{ $item }” works on a phone, fewer mobile customers give up or call, because they can finish what they began.

check-small-screen-unknown = Not known whether it works on small screens
check-small-screen-unknown-why = Customers come to these pages with a phone, and nobody noted whether everything works on it. A site that isn’t responsive loses mobile visitors without anybody hearing of it. Go through the pages on a phone yourselves and note the result in the field “Works on small screens”.
finding-small-screen-unknown = It isn’t noted whether this works on small screens: { $touchpoints }{ $others ->
    [0] .
    [one] {" "}and one other page.
   *[other] {" "}and { $others } other pages.
}
fix-small-screen-unknown-action = Go through the pages on a phone: { $item }
fix-small-screen-unknown-because = If we go through every page on a phone with five customers, we know where they get stuck, because until now nobody has looked.

## Changing channel (80)

check-switch-missing = No other channel to turn to
check-switch-missing-why = Make it easy to change channel when the customer wants to. From here no other channel comes into view within three steps, so customers who get stuck have to leave and search. Show a phone number, a chat or a form where customers need it.
finding-switch-missing = From “{ $touchpoint }” no way leads to another channel.
finding-switch-missing-far = From “{ $touchpoint }” it takes { $hops } steps to reach another channel.
finding-switch-missing-many = In “{ $phase }”, { $count } touchpoints have no other channel within three steps.

check-switch-hard = Changing channel is hard
check-switch-hard-why = Customers change channel because they are stuck. If that takes much effort on top, they arrive tired and cross, or not at all. Take the question along, offer the number or the chat on the spot, and don’t make them log in or explain again.
finding-switch-hard = Going from “{ $touchpoint }” to “{ $to }” in another channel is hard work: effort { $effort } out of 5.
finding-switch-hard-many = In “{ $phase }”, changing channel is hard at { $count } touchpoints.
fix-switch-hard-action = Make it easy to go on from “{ $item }” in another channel
fix-switch-hard-because = If customers can change channel at “{ $item }” with one click and their question travels along, fewer give up, because they needn’t start again.

## Expectations (95)

check-expectation-undated = Not known since when customers expect this
check-expectation-undated-why = Expectations keep rising, so what customers wanted two years ago says little about today. Here nobody noted what a persona expects, or when they said so. Ask a few customers, write down their words with the date, and ask again within two years.
finding-expectation-undated = It isn’t noted what these personas expect, or since when: { $personas }.
fix-expectation-undated-action = Ask customers what they expect: { $item }
fix-expectation-undated-because = If we ask five customers of each persona what they expect and note the date, we know where the experience falls short of it, because now we compare with what we assume.

## Effort, recovery and the five basics (14–17, 40, 134)

check-effort-high = Much effort for the customer
check-effort-high-why = Little effort is the first of the five basics of good service, and ease is the strongest driver of loyalty. Here customers have to work hard. See what you ask of them that you could know or do yourselves, and take away one step at a time. What fewer than one in ten customers go through isn’t counted.
finding-effort-high = Going on from “{ $touchpoint }” is hard work: effort { $effort } out of 5.
finding-effort-high-score = The effort score at “{ $touchpoint }” is on the hard side of the scale.
finding-effort-high-many = In “{ $phase }”, { $count } touchpoints cost customers much effort.
fix-effort-action = Make “{ $item }” easier for the customer
fix-effort-because = If we take away what customers needn’t do at “{ $item }”, more of them finish it at once, because effort is where they give up.

check-no-recovery = No recovery after a bad moment
check-no-recovery-why = A problem that is solved well can turn a bad experience into a good one. Here nothing follows within three steps that makes up for it, at least not for more than a few customers, so the bad feeling is what stays. After something very bad it takes something very good, or a person who puts it right. Plan the recovery: say sorry, solve it, and give something back that fits.
finding-no-recovery = Nothing makes up for “{ $touchpoint }” within three steps{ $others ->
    [0] .
    [one] ; the same goes for the touchpoint that follows.
   *[other] ; the same goes for { $others } touchpoints that follow.
}
finding-no-recovery-for = For { $personas } nothing makes up for “{ $touchpoint }” within three steps{ $others ->
    [0] .
    [one] ; the same goes for the touchpoint that follows.
   *[other] ; the same goes for { $others } touchpoints that follow.
}
finding-no-recovery-many = In “{ $phase }”, nothing makes up for { $count } bad moments within three steps.
fix-recovery-action = Make up for what goes wrong at “{ $item }”
fix-recovery-because = If we contact customers ourselves after “{ $item }” and set it right, the bad feeling doesn’t last, because a problem that is solved well makes customers more loyal than no problem at all.

check-impersonal = Nothing personal at a key touchpoint
check-impersonal-why = Customers expect personal and personalised attention, the second of the five basics. At a key touchpoint everybody gets the same. Use what you know already: the name, the history, the reason why they came.
finding-impersonal = “{ $touchpoint }” is a key touchpoint, and nothing about it is personal.
finding-impersonal-many = In “{ $phase }”, nothing is personal at { $count } key touchpoints.
fix-impersonal-action = Make “{ $item }” personal
fix-impersonal-because = If customers see at “{ $item }” that we know their situation, they need less explanation, because they recognise themselves in it.

check-passive-stance = Passive at a key touchpoint
check-passive-stance-why = There are three kinds of organisations: those that take the initiative, those that wait, and those that wonder what happened. At a key touchpoint you want to be one of the first kind. Foresee the next question and answer it before the customer asks.
finding-passive-stance = “{ $touchpoint }” is a key touchpoint, and the organisation is passive there.
finding-passive-stance-many = In “{ $phase }”, the organisation is passive at { $count } key touchpoints.
fix-passive-stance-action = Be proactive at “{ $item }”
fix-passive-stance-because = If we tell customers at “{ $item }” what comes next before they ask, fewer of them contact us, because the question has been answered.

check-system-unfit = System no longer fits
check-system-unfit-why = Look now and then whether the technology behind your service still fits what you want customers to experience. Here the team says that it doesn’t. Note what it stops people from doing, and weigh repairing it against replacing it.
finding-system-unfit = The system behind “{ $touchpoint }” doesn’t fit.
finding-system-unfit-many = In “{ $phase }”, the systems behind { $count } touchpoints don’t fit.
fix-system-unfit-action = Make the system behind “{ $item }” fit, or replace it
fix-system-unfit-because = If the system behind “{ $item }” does what staff need, customers are helped faster, because nobody has to work around it.

## Flow (74, 79, C4)

check-failure-path-missing = What if it goes wrong?
check-failure-path-missing-why = Escalation is the neglected part of most journeys: what if things don’t go as they should? At key touchpoints, in self-service and where it hurts, a way for that belongs on the map; the next step of those for whom it went well isn’t one. Draw what customers do when they get stuck, and where they are helped.
finding-failure-path-missing = The map doesn’t say what happens when it goes wrong at “{ $touchpoint }”.
finding-failure-path-circle = When it goes wrong at “{ $touchpoint }”, customers only come back to the same point.
finding-failure-path-missing-many = In “{ $phase }”, { $count } touchpoints have no way for when things go wrong.

check-point-of-no-return = From here it can’t end well
check-point-of-no-return-why = Once customers are here, none of the ways leads to an end where they have what they came for. Such points decide the outcome, so they deserve attention before they are reached. Draw the way back, or make sure that fewer customers come this far.
finding-point-of-no-return = From “{ $touchpoint }” customers can no longer reach what they came for.
finding-point-of-no-return-many = In “{ $phase }”, customers can no longer reach what they came for from { $count } touchpoints.

check-closed-loop = Customers go round in circles
check-closed-loop-why = These touchpoints only lead to each other: customers who come in never get out. Either they really are sent from pillar to post, or a transition is missing on the map. Draw where it ends, and check that the shares leave room for it.
finding-closed-loop = These touchpoints only lead to each other: { $touchpoints }.

check-dead-end = The map stops halfway
check-dead-end-why = Customers arrive here and nothing leads on, though it isn’t marked as an end. Say how it goes on, or mark it as an end: reached, or left without.
finding-dead-end = Nothing leads on from “{ $touchpoint }”, and it isn’t an end{ $others ->
    [0] .
    [one] ; one touchpoint before it leads nowhere else.
   *[other] ; { $others } touchpoints before it lead nowhere else.
}
finding-dead-end-many = In “{ $phase }”, nothing leads on from { $count } touchpoints that aren’t ends.

check-unreachable = Customers can’t get here
check-unreachable-why = No way leads here from where the journey starts, so on this map no customer ever comes to these touchpoints. Draw the transition that is missing, or mark where else customers come in.
finding-unreachable = No way leads from a start to “{ $touchpoint }”{ $others ->
    [0] .
    [one] {" "}and the touchpoint behind it.
   *[other] {" "}and the { $others } touchpoints behind it.
}
finding-unreachable-many = In “{ $phase }”, no way leads from a start to { $count } groups of touchpoints.

check-unexplained-exit = Customers leave, nobody knows why
check-unexplained-exit-why = Customers who leave look for an alternative, and they can tell you why. Without that reason you repair what you happen to see. Ask leavers, and note the reason at the end where they leave or on the transition that takes them there.
finding-unexplained-exit = Nobody noted why customers leave at “{ $touchpoint }”.
finding-unexplained-drop-off = At “{ $touchpoint }” { $percent } of the customers drop off, and nobody noted why.
finding-unexplained-exit-many = In “{ $phase }”, customers leave at { $count } touchpoints without a known reason.
fix-unexplained-exit-action = Ask customers why they leave: { $item }
fix-unexplained-exit-because = If we speak with ten customers who left at “{ $item }”, we know which cause to take away first, because the real reason is seldom the one we assume.

check-shares-over-whole = Shares add up to more than 100%
check-shares-over-whole-why = Of the customers at a touchpoint no more than all of them can go on. These shares add up to more, so they are scaled down for the flow, and every figure after that rests on a guess. Correct the shares, or have them scaled down for good.
finding-shares-over-whole = The ways from “{ $touchpoint }” add up to { $percent } of the customers.
finding-shares-over-whole-many = In “{ $phase }”, the shares of { $count } touchpoints add up to more than 100%.

check-shares-missing = Nobody takes this way
check-shares-missing-why = The flow follows the shares that you give to transitions. Where some of them already take all customers together, nobody is left for the others; and an end from which everybody goes on is no end. Give each way its share, or mark the end as a step.
finding-shares-used-up = Some of the ways from “{ $touchpoint }” have a share. Together these ways already take 100%, so nobody is left for the others.
finding-end-goes-on = “{ $touchpoint }” is an end, yet everybody goes on from there.
finding-shares-missing-many = In “{ $phase }”, some ways from { $count } touchpoints already take 100% together, so nobody is left for the others.

## What can be done at once

fix-take-up = Add an action
fix-taken-up = Taken up as an action: { $action }
fix-link-person = Draw the way to a person
fix-link-call-back = Offer to call back
fix-add-failure-path = Draw where customers are helped
fix-mark-live-agent = Mark that customers speak with a person here
fix-mark-live-agents = Mark that customers speak with a person there
fix-offer-call-back = Offer a call-back
fix-draw-call-back = Draw the call-back
fix-add-answer = Add the answer
fix-sent-by-us = Sent by us
fix-offer-channel = Offer { $channel } at “{ $touchpoint }”
fix-offer-channel-here = Offer { $channel } here
fix-offer-social = Offer social media at “{ $touchpoint }”
fix-offer-mobile = Add the mobile phone
fix-keep-context = Mark: it is passed on
fix-set-team = Make { $team } the owner
fix-fit-shares = Scale the shares to 100%
fix-link-to = Link to “{ $touchpoint }”
fix-link-from = Link from “{ $touchpoint }”
fix-make-end = Mark as an end
fix-make-start = Mark as a start
fix-make-step = Mark as an ordinary step
fix-words-agent = Speaks with an agent
fix-words-answer = Gets an answer
checks-none-admitted = Nothing was found within these filters.
