# The command line.

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-arguments = Arguments
cli-help = Show this help
cli-version = Show the version

## The program itself

cli-klantreis = Draw, annotate and save customer journeys. Without a command the window opens.
cli-klantreis-usage =
    klantreis [FILE]
           klantreis COMMAND
cli-klantreis-file = The journey to open; without one the start screen appears
cli-klantreis-file-value = FILE
cli-examples =
    Examples:
    {"  "}klantreis                                     start with the start screen
    {"  "}klantreis move.ron                            open a journey
    {"  "}klantreis new --template e-commerce shop.ron  begin from a template
    {"  "}klantreis check *.ron                         what is wrong, missing or doubtful
    {"  "}klantreis convert move.ron move.json          the same journey for programs
    {"  "}klantreis export move.ron move.svg            the map as a picture

## klantreis new

cli-new = Make a new journey from a template
cli-new-usage = klantreis new --template NAME [--lang en|nl] [--force] OUT
cli-new-template = The template; “klantreis templates” lists them
cli-new-template-value = NAME
cli-new-lang = The language of the words in it, en or nl; that of the system without it
cli-new-lang-value = LANGUAGE
cli-new-force = Replace OUT if it is there
cli-new-out = The file to make, .ron or .json
cli-new-out-value = OUT
cli-new-examples =
    Example:
    {"  "}klantreis new --template blank --lang nl reis.ron
cli-new-done = Made { $file }.

## klantreis templates

cli-templates = List the templates and the journeys that come with the program
cli-templates-usage = klantreis templates
cli-templates-examples =
    Example:
    {"  "}klantreis templates
cli-templates-heading = Templates:
cli-journeys-heading = Worked-out journeys:

## klantreis check

cli-check = Look for faults in journeys, and for what is missing or doubtful in them; says where
cli-check-usage = klantreis check [--all] [--severity WORD] [--family WORD] [--check ID] [--phase NAME] [--persona NAME] [--format text|json] [--date DATE] [--lang en|nl] FILE…
cli-check-files = The files to look into
cli-check-files-value = FILE
cli-check-all = List the findings too that the team dismissed, with the reason
cli-check-severity = Only findings that are at least as severe: serious, notable or hint
cli-check-severity-value = WORD
cli-check-family = Only findings about this: service, flow, measuring, evidence, improving or organising
cli-check-family-value = WORD
cli-check-check = Only findings of this check; the JSON and a refusal name the ids
cli-check-check-value = ID
cli-check-phase = Only findings about something in this phase
cli-check-phase-value = NAME
cli-check-persona = Only findings that concern this persona: about what is theirs, about where they come, and about the journey as a whole
cli-check-persona-value = NAME
cli-check-format = text: one line for each finding; json: for programs, stable: fields are only added; --help describes them
cli-check-format-value = FORMAT
cli-check-date = The day to check for, as 2026-03-31; today without it
cli-check-date-value = DATE
cli-check-lang = The language of the findings, en or nl; that of the system without it
cli-check-lang-value = LANGUAGE
cli-check-examples =
    Findings come one a line as file:line:column: how much it matters: the check: what was found.
    The most serious come first, then by line; those that were dismissed come last. Faults that keep a file
    from being read go to the error output, as file:line:column: what is wrong.
    The exit code is 0 when all is fine or there are only hints, 1 with serious or notable findings
    or with faults, 2 when a file can’t be read or an option names what isn’t there. It goes by what
    is shown: with a filter, findings that it leaves out don’t count.

    Examples:
    {"  "}klantreis check journeys/*.ron
    {"  "}klantreis check --severity serious --phase Settle move.ron
    {"  "}klantreis check --format json --date 2026-03-31 move.ron
cli-check-json =
    JSON: one object; what isn’t known is null, and fields are only ever added.
    {"  "}format: the number of this format, 1
    {"  "}date: the day that was taken for today, as 2026-03-31
    {"  "}files[]: in the order asked for
    {"    "}file, title: the path as given; the title
    {"    "}touchpoints, transitions: how many there are
    {"    "}loads: whether it is a journey; if not, the faults say why
    {"    "}faults[]: line and column from 1, null for the file as a whole; message in
    {"        "}words
    {"    "}findings[]: those that are shown, in the order of the lines above
    {"      "}check, name: the id of the check, which stays; its name in words
    {"      "}severity: serious, notable or hint
    {"      "}family: service, flow, measuring, evidence, improving or organising
    {"      "}message: what was found, in words
    {"      "}sources: the numbers of what the sources ask for
    {"      "}line, column: where the main item stands, from 1
    {"      "}items[]: what it is about, the main one first: kind, id, name, line,
    {"          "}column
    {"      "}fixes: what the window can do about it at once, in words
    {"      "}dismissed: reason and date when the team leaves it alone, or null
cli-check-none =
    { $file }: nothing that fits ({ $hidden ->
        [one] 1 other finding
       *[other] { $hidden } other findings
    })
cli-check-sketch = { $file }: nothing yet, a first sketch ({ $touchpoints ->
    [0] no touchpoints
    [one] 1 touchpoint
   *[other] { $touchpoints } touchpoints
}); most checks begin at five touchpoints
cli-check-fine =
    { $file }: fine ({ $touchpoints ->
        [one] 1 touchpoint
       *[other] { $touchpoints } touchpoints
    }, { $transitions ->
        [one] 1 transition
       *[other] { $transitions } transitions
    })
cli-check-found =
    { $file }: { $serious ->
        [0] nothing serious
       *[other] { $serious } serious
    }, { $notable } notable, { $hints ->
        [one] 1 hint
       *[other] { $hints } hints
    }
cli-check-left = dismissed ({ $reason })

## klantreis flow

cli-flow = Tell where customers go on a journey, what they wait for and how it ends
cli-flow-usage = klantreis flow [--persona NAME] [--channel NAME] [--device NAME] [--phase NAME] [--format text|json] [--lang en|nl] FILE
cli-flow-input = The journey to look into
cli-flow-input-value = FILE
cli-flow-format = text: what the window shows, read out; json: for programs, stable: fields are only added; --help describes them
cli-flow-format-value = FORMAT
cli-flow-lang = The language of the answer, en or nl; that of the system without it
cli-flow-lang-value = LANGUAGE
cli-flow-persona = The flow of this persona: customers like that don’t come to touchpoints that are marked for other personas only, and the other ways take over in proportion (assumed)
cli-flow-persona-value = NAME
cli-flow-channel = List only touchpoints with this channel; the figures stay those of the whole flow
cli-flow-channel-value = NAME
cli-flow-device = List only touchpoints with this device; the figures stay those of the whole flow
cli-flow-device-value = NAME
cli-flow-phase = List only touchpoints of this phase; the figures stay those of the whole flow
cli-flow-phase-value = NAME
cli-flow-examples =
    Examples:
    {"  "}klantreis flow move.ron
    {"  "}klantreis flow --persona Henk --phase Settle --format json move.ron
cli-flow-json =
    JSON: one object; fields are only ever added. Probabilities and shares are 0
    to 1. Visits, repeats and times taken are means per customer who starts. What
    isn’t known is null. Touchpoints, transitions and the rest go by their ids.
    {"  "}format, file, title: the number of this format, 1; the path as given; the
    {"      "}title
    {"  "}persona, own_way: whose flow it is, null for everybody; whether they go
    {"      "}another way than everybody
    {"  "}reached_goal, goal_assumed: the probability of getting what they came for;
    {"      "}whether no end says so and where the map stops counts
    {"  "}starts[]: touchpoint, share of the customers
    {"  "}start_assumed: whether that is a guess
    {"  "}trapped: the probability of going round for ever
    {"  "}waiting_seconds, waits_unknown: the expected wait; at how many touchpoints
    {"      "}it isn’t known
    {"  "}effort: mean of a transition taken, 1 little to 5 much; expected, the sum;
    {"      "}known and taken, how many transitions with a known effort are taken, and
    {"      "}in all
    {"  "}touchpoints[]: those listed, with kind, id, name, line, column, and
    {"    "}reach, reach_exact: the probability of coming here; false when it is at
    {"        "}most this
    {"    "}visits, trapped: how often they come; whether they never get out, so that
    {"        "}visits are no number
    {"    "}drop_off, leaves: the share of those here who drop off; that and who goes
    {"        "}to an end without success
    {"    "}wait_seconds: the wait of a visit
    {"    "}hops_to_agent: the fewest transitions to a live agent; null when none
    {"        "}leads there
    {"    "}can_succeed: whether the goal is still possible
    {"  "}transitions[]: those at a listed touchpoint, with kind, id, name, line,
    {"      "}column, and
    {"    "}from, to: the touchpoints
    {"    "}transition: flow, channel-switch, escalation, call-back, failure or
    {"        "}referral
    {"    "}share, assumed: the share of those at “from” who take it; whether nobody
    {"        "}gave it
    {"    "}taken, effort: how often it is taken; what it costs the customer, 1 to 5
    {"  "}outcomes[]: how it ends: touchpoint, name, probability, kind (reached, left,
    {"      "}stops or drops-off), and words for that
    {"  "}phases[]: phase, name, reach, reach_exact, conversion: the reach by that of
    {"      "}the phase before
    {"  "}paths[]: the five most likely: touchpoints in order, probability of going
    {"      "}exactly this way, end: how it is over at the last one (reached, left,
    {"      "}stops or drops-off); dropping off halfway is an end too
    {"  "}paths_complete: false when there may be more than those in paths[], but the
    {"      "}map is too entangled to look for them
    {"  "}rework: expected, the repeat visits in all; touchpoints[] and loops[] with
    {"      "}their repeats; returns[], each transition that leads back and how often
    {"      "}it is taken
    {"  "}no_return[]: where the goal gets out of reach: touchpoint, name,
    {"      "}probability, is_end (customers leave here), transitions that lead here
    {"      "}from where it was possible
    {"  "}hand_overs[]: transition, changes (team, actor, channel), context_kept,
    {"      "}taken
    {"  "}moments[]: likely moments of truth without an impact moment: touchpoint or
    {"      "}transition, reasons (start, end, team, actor, channel), customers: the
    {"      "}reach, or how often it is taken
    {"  "}personas[]: persona, null for everybody; channels[] with channel,
    {"      "}probability, touchpoints; expected, how many channels on average;
    {"      "}assumed, whether nothing tells their touchpoints apart
    {"  "}escalation: questions, each an unbroken stay in chat, app, web and messages
    {"      "}(coming to an end or to where the map stops is none); escalated, those
    {"      "}that end at a live agent; share of them
    {"  "}queues[]: on the phone, over a minute: touchpoint, wait_seconds, visits,
    {"      "}leaves, call_back
    {"  "}troubles[]: what is the matter with the shares: touchpoints, message in
    {"      "}words

## klantreis convert

cli-convert = Write a journey as RON (for people) or JSON (for programs), by the file name
cli-convert-usage = klantreis convert [--force] IN OUT
cli-convert-force = Replace OUT if it is there
cli-convert-input = The journey to read, .ron or .json
cli-convert-input-value = IN
cli-convert-output = The file to make, .ron or .json
cli-convert-output-value = OUT
cli-convert-examples =
    Examples:
    {"  "}klantreis convert move.ron move.json
    {"  "}klantreis convert --force move.ron move.ron   put the fields in their usual order
cli-convert-done = Made { $file }.

## klantreis export

cli-export = Export a journey as slides, pages, a picture, a web page, tables or a diagram, by the file name
cli-export-usage = klantreis export [OPTIONS] FILE OUT
cli-export-page = The size of the pages: 16:9, 4:3, a4, a3, a2, a0, or fit for as large as the map; 16:9 for slides and a4 for a PDF without it
cli-export-page-value = SIZE
cli-export-pages = What the pages show, with commas: { $parts }; without it { $usual } and { $last } as far as the journey has something for them, and on paper { $appendix } too
cli-export-pages-value = LIST
cli-export-min_text = The smallest letters on a page, in points, 4 to 40; what doesn’t fit goes on another page. 10 on slides and 7 on paper without it
cli-export-min_text-value = POINTS
cli-export-date = The day that the pages go by for what is old or overdue, as 2026-03-31; today without it
cli-export-date-value = DATE
cli-export-scale = How large a PNG is: 1 to 4 pixels for each pixel of the map at 100%; without it 2, or fewer where the picture would be too large
cli-export-scale-value = SCALE
cli-export-transparent = Leave the ground of an SVG or PNG out
cli-export-fonts = Put the font into an SVG, so that its words look alike everywhere and stay words
cli-export-outlines = Turn the letters of an SVG into shapes, which look alike without the font
cli-export-theme = The colours: light, dark, or print for white paper; without it print on paper and light otherwise
cli-export-theme-value = THEME
cli-export-lang = The language of the words that are not the journey’s own, en or nl; that of the system without it
cli-export-lang-value = LANGUAGE
cli-export-persona = Only the curve of this persona; touchpoints of others are faded
cli-export-persona-value = NAME
cli-export-channel = Fade touchpoints without this channel
cli-export-channel-value = NAME
cli-export-device = Fade touchpoints without this device
cli-export-device-value = NAME
cli-export-path = The path that the emotion curves follow, by its name or id; without it the one that the journey names, or else the most likely
cli-export-path-value = NAME
cli-export-phase = A phase that gets pages of its own, by its name or id; may be given more than once; all without it
cli-export-phase-value = NAME
cli-export-table = Which table a CSV holds: touchpoints, transitions, pain_points, impact_moments, actions, personas or scores
cli-export-table-value = TABLE
cli-export-separator = How a CSV separates cells: comma, semicolon (then with decimal commas, as Excel opens it in Dutch) or tab; comma without it
cli-export-separator-value = SEPARATOR
cli-export-diagram = Which Mermaid diagram: journey or flowchart; journey without it
cli-export-diagram-value = DIAGRAM
cli-export-input = The journey to export
cli-export-input-value = FILE
cli-export-output = What to make: { $endings } or { $last }; a folder gets all tables as CSV
cli-export-force = Replace files that are there
cli-export-output-value = OUT
cli-export-examples =
    Examples:
    {"  "}klantreis export move.ron move.pptx
    {"  "}klantreis export --page a3 --pages overview,phases,pains move.ron move.pdf
    {"  "}klantreis export --scale 3 --theme dark --lang nl move.ron move.png
    {"  "}klantreis export --table pain_points move.ron pains.csv
cli-export-done = Made { $file }.
cli-export-kind = { $file } must end in { $endings } or { $last }.
cli-export-which-table = A CSV file holds one table: choose it with --table, or give a folder instead of { $file } for all of them.
cli-export-misplaced = { $option } goes with { $ending } only.
cli-export-bad-scale = “{ $scale }” is no scale; choose a number from 1 to 4.
cli-export-bad-min-text = “{ $points }” is no size of letters; choose a number of points from 4 to 40.
cli-export-bad-theme = There is no theme “{ $theme }”; choose light, dark or print.
cli-export-unknown =
    { $option } doesn’t know “{ $name }”.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
       *[none] {""}
    } Choose from: { $known }.

## klantreis completions

cli-completions = Print a script that completes these commands in a shell
cli-completions-usage = klantreis completions SHELL
cli-completions-shell = bash, elvish, fish, powershell or zsh
cli-completions-shell-value = SHELL
cli-completions-examples =
    Example:
    {"  "}klantreis completions bash > ~/.local/share/bash-completion/completions/klantreis

## What went wrong

cli-exists = { $file } is already there; add --force to replace it.
cli-exists-several =
    { $file } and { $others ->
        [one] 1 other file
       *[other] { $others } other files
    } are already there; add --force to replace them.
cli-output-failed = The output could not be written: { $detail }.
cli-unknown-template =
    There is no template “{ $name }”.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
       *[none] {""}
    } There are: { $known }.
cli-unknown-lang = There is no language “{ $lang }”; choose en or nl.
cli-bad-date = “{ $date }” is no date; write it as 2026-03-31.
cli-unknown-kind = { $file } must end in .ron or .json.
cli-error-unknown =
    “{ $word }” is not known here.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
        [all] {" "}Options here: { $known }.
       *[none] {""}
    }
cli-error-no-command =
    There is no command “{ $word }”.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
       *[none] {""}
    }
cli-error-commands = Commands: { $known }.
cli-error-missing = Something is missing: { $what }.
cli-error-no-value = { $what } needs a value.
cli-error-value =
    “{ $value }” does not fit { $what }.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
       *[none] {""}
    } Possible: { $known }.
cli-error-conflict = “{ $word }” does not go with the rest.
cli-error-other = The command line makes no sense: { $detail }.
cli-error-see-help = “klantreis --help” shows what is possible.

## klantreis scores

cli-scores = Tell what was measured, with intervals and how each figure came about
cli-scores-usage = klantreis scores [--persona NAME] [--channel NAME] [--device NAME] [--margin POINTS] [--format text|json] FILE
cli-scores-input = The journey to look into
cli-scores-input-value = FILE
cli-scores-format = text: lines for people; json: for programs, stable: fields are only added
cli-scores-format-value = FORMAT
cli-scores-date = The day to work it out for, as 2026-03-31; today without it
cli-scores-date-value = DATE
cli-scores-lang = The language of the answer, en or nl; that of the system without it
cli-scores-lang-value = LANGUAGE
cli-scores-persona = Only scores of this persona, and those of everybody
cli-scores-persona-value = NAME
cli-scores-channel = Only scores of this channel
cli-scores-channel-value = NAME
cli-scores-device = Only scores of this device
cli-scores-device-value = NAME
cli-scores-margin = The margin that scores are wanted with, in points: 0.5 to 50; as the journey says without it
cli-scores-margin-value = POINTS
cli-bad-margin = “{ $margin }” is no margin; write points from 0.5 to 50.
cli-scores-json =
    The answer of --format json is one object; fields are only ever added, and null is what isn’t known:
    {"  "}scores     each score: figure, n, interval, standing, goodness, replies, boxes, ces_index, response,
    {"             "}and cautions: contradiction, few-replies, low-response, wide-margin
    {"  "}waves      each wave against the one before it: by, interval, p, verdict
    {"  "}segments   the same for two personas, channels or devices
    {"  "}pivots     scores by persona, channel and device, question by question; others is everybody less
    {"             "}the part, where a score of everybody of the same day holds it
    {"  "}spreads    channels within a phase, best first, with p after Holm’s correction; touchpoint is null
    {"             "}for channels that were never measured at the same one
    {"  "}load       how often one customer may be asked in a year, as the check survey-load counts, with
    {"             "}invites and response, beside rules of thumb; for everybody the customer who is
    {"             "}asked most; filters leave no survey out
    {"  "}peak_ends  what each persona will remember: (peak + end) ÷ 2
    {"  "}felt       feelings beside what was measured, along the path
    {"  "}profile    experience, engagement and effort, 0 bad to 1 good
    {"  "}needed     the replies that the wanted margins take by the interval shown, by metric; never
    {"             "}fewer than the least that give a score
cli-scores-examples =
    Example:
    {"  "}klantreis scores --format json move.ron

## klantreis priorities

cli-priorities = Rank the pain points, with the sum behind each rank and how firm it is
cli-priorities-usage = klantreis priorities [--method METHOD] [--persona NAME] [--phase NAME] [--format text|json] FILE
cli-priorities-input = The journey to look into
cli-priorities-input-value = FILE
cli-priorities-format = text: lines for people; json: for programs, stable: fields are only added; --help describes them
cli-priorities-format-value = FORMAT
cli-priorities-date = The day to work it out for, as 2026-03-31; today without it
cli-priorities-date-value = DATE
cli-priorities-lang = The language of the answer, en or nl; that of the system without it
cli-priorities-lang-value = LANGUAGE
cli-priorities-persona = The ranking of this persona
cli-priorities-persona-value = NAME
cli-priorities-channel = Only pain points in this channel
cli-priorities-channel-value = NAME
cli-priorities-device = Only pain points on this device
cli-priorities-device-value = NAME
cli-priorities-phase = Only pain points of this phase
cli-priorities-phase-value = NAME
cli-priorities-evidence = Only those that are assumed, observed or validated
cli-priorities-evidence-value = EVIDENCE
cli-priorities-status = Only those that are open, in-progress, solved or parked
cli-priorities-status-value = STATUS
cli-priorities-owner = Only those of this owner
cli-priorities-owner-value = NAME
cli-priorities-method = value, rice, ice, opportunity, plain, votes or own; as the journey says without it
cli-priorities-method-value = METHOD
cli-priorities-json =
    JSON: one object; fields are only ever added, and null is what isn’t known. Pain points,
    personas and actions go by their ids.
    {"  "}method       value, rice, ice, opportunity, plain, votes or own
    {"  "}top_three    verdict: certain (the same three in more than 95% of draws by weights and
    {"               "}by judgements), likely (80%), open, or tied (third place is shared);
    {"               "}kept_by_weights, kept_by_judgements: these shares of so many draws; set,
    {"               "}order, by weights alone: always, near (weights within 20%) or open
    {"  "}pain_points  rank (null without votes or judgements), shared (others have the same
    {"               "}rank), value, factors (kind, value, low, high, n, standing), personas,
    {"               "}customers_hit (the share of all customers who meet it: that of its personas,
    {"               "}times how many of theirs come there, times the frequency), by_weights,
    {"               "}by_all (places it can take), actions
    {"  "}decisive     the judgement that would change the top three: kind, now, at, from, to
    {"  "}personas     the ranking of each persona, with factors
    {"  "}matrix       x, y (kind, low, middle, high), pain_points (x, y, quadrant, reach, action),
    {"               "}unplaced (missing)
    {"  "}what_if      of the first eight: of_leaving (the share of those who leave that it can
    {"               "}hit: its personas, and those on its transition), goal, leaving,
    {"               "}waiting_seconds, feelings and scores, now and then; assumed: on what conditions
    {"  "}actions      columns by status, overdue, pain_points_without, without_pain_points
cli-priorities-examples =
    Examples:
    {"  "}klantreis priorities move.ron
    {"  "}klantreis priorities --method rice --format json move.ron
