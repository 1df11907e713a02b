# The window.

menu-file = File
menu-edit = Edit
menu-view = View
menu-insert = Insert
menu-help = Help
menu-keys = Moving around
menu-here-touchpoint = + Touchpoint here
menu-move-up = Move up
menu-move-down = Move down
menu-here-paste = Paste here

app-untitled-file = unsaved
app-search = Search or run a command
app-saved = Saved
app-unsaved = Not saved
app-saving = Saving…
app-unchanged = No changes
app-read-only = Read-only
app-save-tip = Save (Ctrl+S)

place-analyse = scores · evidence
place-visualise = map · personas
place-optimise = priorities · actions
tab-map = Map
tab-personas = Persona cards
tab-deck = Deck
tab-views = View
panel-top = Menus
panel-tabs = Places, views and filters
panel-status = Status bar
filter-persona = Persona
filter-channel = Channel
filter-device = Device
filter-lanes = Lanes
filter-all = all
step-lanes-by = Arrange lanes

outline-title = Outline
outline-add-phase = Add a phase
outline-empty = No phases yet
outline-unnamed-phase = Unnamed phase
outline-untitled = Untitled touchpoint
outline-personas = Personas
outline-add-persona = Add a persona
outline-no-personas = Who makes this journey? Add a persona with the + above.
outline-unnamed-persona = Unnamed persona
outline-persona-tip = Keys 1–5 set how this persona feels

status-counts = { $touchpoints ->
    [one] 1 touchpoint
   *[other] { $touchpoints } touchpoints
} · { $transitions ->
    [one] 1 transition
   *[other] { $transitions } transitions
} · { $personas ->
    [one] 1 persona
   *[other] { $personas } personas
} · { $pains ->
    [one] 1 pain point
   *[other] { $pains } pain points
}
status-selected = { $count } selected
status-fit = Fit (Shift+1)
hint-nothing = Enter  new touchpoint    arrows  select    Ctrl+K  search    ?  all shortcuts
hint-touchpoint = Enter  next touchpoint    Tab  next phase    F2  edit title    P  pain point    M  impact moment    A  action    1–5  emotion    Ctrl+L  transition
hint-transition = F2  label    P  pain point    Del  delete    Alt+arrows  along the flow
hint-item = F2  edit text    Del  delete    arrows  select    Ctrl+Z  undo
hint-map-pain = F2  edit text    0–4  severity    V  vote    A  action    Del  delete    arrows  select
hint-moment = F2  edit text    1–3  strength    Del  delete    arrows  select
hint-typing = Enter  keep    Esc  leave as it was
hint-title = Enter  keep    Tab  keep and next phase    Esc  leave as it was
hint-new = Enter  keep    Esc  take it away again
hint-capture = Enter  next touchpoint    Tab  next phase    Enter without a title, Esc  stop
hint-link = arrows or letters choose the target    Enter  join    Esc  stop
hint-lists = click a line to see and change its details    Ctrl+2  back to the map
hint-read-only = This journey is open in another window; here it can only be looked at.
canvas-link-hint = Where to? Use the arrows or type

palette-hint = A command, or anything on the map
palette-set-channel = Channel: { $name }
palette-set-channel-note = set for the selection
palette-nothing = Nothing found
find-hint = Find on the map
find-next = Next
find-close = Close the search
find-count = { $count ->
    [0] nothing found
    [one] 1 found
   *[other] { $at } of { $count }
}

sheet-hint = Look for a key or a command
sheet-hand = Mouse and typing
sheet-hand-pan = Move the map
sheet-keys-pan = wheel, Space or middle button and drag
sheet-hand-zoom = Zoom at the pointer
sheet-keys-zoom = Ctrl and wheel, pinch
sheet-hand-edit = Edit the text of a thing
sheet-keys-edit = F2 or double-click; Enter in the outline
sheet-hand-link = Draw a transition
sheet-keys-link = drag from the edge of a card
sheet-hand-band = Select several things
sheet-keys-band = drag around them, or Ctrl and click
sheet-hand-paste = One touchpoint for each pasted line or cell
sheet-keys-paste = Ctrl+V (Ctrl+Shift+V as plain text)

about-version = Version { $version }
about-words = Draws, annotates and keeps customer journeys as plain text files on your own computer. No account, no network, nothing sent anywhere.
about-licence = MIT or Apache-2.0. Font: Inter (SIL OFL). Icons: Lucide (ISC).

start-title = Klantreis
start-subtitle = Map the whole journey, see where it hurts, and decide what to do first.
start-recent = Go on with
start-templates = Begin with a template
start-samples = Look at a worked-out journey
start-forget = Take off the list

unknown = unknown

persona-of-customers = of customers
persona-goals = Wants to
persona-needs = Needs
persona-frustrations = Gets annoyed by
persona-expectations = Expects
persona-uses = Uses

new-channel = New channel
new-device = New device
files-journeys = Journeys
files-images = Images

dialog-save = Save
dialog-discard = Don’t save
dialog-cancel = Cancel
dialog-close = Close
dialog-open = Open
dialog-add = Add
dialog-export = Export
dialog-unsaved = Save the changes?
dialog-unsaved-words = “{ $name }” has changes that are not saved. Without saving they are lost.
dialog-refused = One field can’t be kept
dialog-refused-words = “{ $text }” doesn’t fit in “{ $field }”. { $reason }
dialog-back-to-field = Back to the field
dialog-drop-text = Go on without it
unsaved-text = “{ $text }” doesn’t fit in “{ $field }” and is not saved. { $reason }
unkept-text = “{ $text }” doesn’t fit in “{ $field }” and was not kept. { $reason }
recovered-text = “{ $text }” was typed in “{ $field }”, where it doesn’t fit. Type it again if you still need it.
dialog-changed = The file has changed on disk
dialog-changed-words = Somebody or another program has changed “{ $name }” since it was opened here. Nothing has been overwritten yet.
dialog-save-copy = Save a copy…
dialog-reload = Reload, drop my changes
dialog-keep-mine = Keep mine, overwrite
dialog-held = The journey is open in another window
dialog-held-words = “{ $name }” is being edited in another window. Here it can only be looked at, so that neither overwrites the other.
dialog-read-only = Open to look at
dialog-path = Path
dialog-path-hint = /folder/journey.ron
dialog-path-open = Open which file?
dialog-path-save = Save where?
dialog-path-export = Export where?
dialog-path-image = Which image?
dialog-replace = “{ $name }” exists already. Replace it?
dialog-replace-words = It is in { $folder }. What it holds now would be lost.
dialog-replace-files = { $count } of the { $all } files exist already. Replace them?
dialog-replace-files-words = In { $folder }: { $names }{ $more ->
    [0] .
   *[other] { " " }and { $more } more.
} What they hold now would be lost.
dialog-replace-it = Replace
dialog-other-name = Choose another name…
dialog-not-exported = Nothing is exported
dialog-make-folder = Make this folder
dialog-arrived = “{ $name }” has been read and can be opened.
replace-own = It is the file of this journey.
replace-as-is = It is the as-is that this to-be journey is based on.
opening-file = Opening “{ $name }”…
dialog-load-failed = “{ $name }” can’t be opened
dialog-load-unchanged = The file is unchanged.
dialog-save-failed = The journey is not saved
dialog-save-unconfirmed = The disk has not confirmed the journey
dialog-recover = Unsaved work was found
dialog-recover-words = { $count ->
    [one] Klantreis was ended before this journey was saved. Nothing on disk has been changed.
   *[other] Klantreis was ended before these journeys were saved. Nothing on disk has been changed.
}
dialog-recover-open = Open
dialog-recover-forget = Throw away
dialog-recover-later = Decide later
recover-line = { $title } ({ $name }), { $count ->
    [one] 1 touchpoint
   *[other] { $count } touchpoints
}
dialog-export-title = Export
choice-format-pptx = PowerPoint
choice-format-pdf = PDF
choice-format-svg = SVG
choice-format-png = PNG
choice-format-html = Web page
choice-format-xlsx = Excel
choice-format-csv = CSV
choice-format-mmd = Mermaid
export-about-pptx = Slides with real shapes and text that colleagues can edit, and speaker notes.
export-about-pdf = Pages to print or send; sharp at every size, and the text can be searched.
export-about-svg = A picture that stays sharp at every size, for designers and websites.
export-about-png = An ordinary picture, for chats, documents and wikis.
export-about-html = One page for the browser: the map with everything behind it, no program needed.
export-about-xlsx = All tables in one workbook, with types and dates.
export-about-csv = Tables as plain text, for other programs.
export-about-mmd = Text for wikis and code tools that draw Mermaid diagrams.
export-group-shows = Picture
export-group-pages = Pages
export-group-look = Look
export-group-filters = Filters
export-whole-map = The whole map
export-as-pages = A picture a page
export-scale = Size in pixels
export-scale-usual = 2×, or as sharp as fits
export-letters = Letters
export-letters-text = Text: small, can be edited
export-letters-fonts = Text, with the font inside
export-letters-shapes = Shapes: need no font
export-transparent = Transparent ground
export-page-size = Page size
export-board = Slides for the board
export-parts-usual = Appendix
export-parts-insight = In depth
export-min-text = Smallest letters
export-min-text-tip = What would need smaller letters goes on on another page.
export-tone = Colours
export-tone-print = Light on white paper
export-language = Language
export-table = Table
export-phases = Pages of phases
export-dialect = Separator
export-all-tables = All tables, a file each
export-diagram = Diagram
export-diagram-journey = Journey: sections and feelings
export-diagram-flowchart = Flowchart: steps and transitions
export-preview = { $count ->
    [one] Preview, 1 page
   *[other] Preview, { $count } pages
}
export-preview-map = Preview of the map
export-page-of = Page { $number } of { $count }: { $title }
export-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
export-smallest = smallest letters { $points } pt
export-size = { $width } × { $height } pixels
export-png-beyond = This is larger than a PNG can be. Choose fewer pixels, pages instead of the whole map, or SVG.
export-page-holds = The page also has the personas, pain points, scores and actions, and works without the internet.
export-tables = { $count ->
    [one] 1 table
   *[other] { $count } tables
}
export-table-size = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} · { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}
export-table-left-out = left out
export-beside = The files stand beside each other, with the table at the end of each name.
export-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
export-no-parts = Choose at least one kind of page.
export-refreshing = Being refreshed…
export-under-way = Exporting { $name }…
export-stopped = The export was stopped. Nothing was written.
toast-copied-nothing = What is selected is not on the map, so there is no picture of it.
dialog-quote = What did a customer say?
dialog-quote-hint = in their own words
path-empty = Type where the file is.
path-missing = There is no file at { $path }.
path-is-folder = { $path } is a folder. Add the name of a file.
path-not-in-file = { $path } is a file, not a folder. Choose another place.
path-read-only = The folder { $path } may only be read. Choose another one.
path-taken = “{ $name }” is open in another window. Choose another name, or close it there first.
toast-chosen-late = Nothing was written: the journey that this file was chosen for is no longer open.
toast-image-late = The picture wasn’t added: the journey that it was for is no longer open.
path-no-folder = The folder { $path } doesn’t exist. Make it first, or choose another one.

toast-close = Close this message
toast-saved = Saved: { $name }
toast-exported = Exported to { $path }
toast-exported-files = { $count } files exported to { $path }: { $name } and so on
toast-copied-map = The map is on the clipboard as a picture of { $width } × { $height } pixels.
toast-copied-selection = The selection is on the clipboard as a picture of { $width } × { $height } pixels.
toast-recovered = Your work is back. Save it when you have looked it over.
toast-recovered-kept = Your work is back, but a new recovery journal could not be written yet. The old one stays until that works; save your work soon.
toast-recovered-changed = Your work is back, but its file has changed since. Saving will ask what to do.
toast-select-touchpoint = Select a touchpoint first.
clipboard-nothing = There is nothing on the clipboard that can be pasted here: no text, and no picture.
clipboard-columns = The column with the titles was pasted. Left out: { $count ->
    [one] the column { $columns }
   *[other] the columns { $columns }
}. Whole tables can’t be pasted yet.
clipboard-untitled = { $count ->
    [one] 1 row has no title and was left out.
   *[other] { $count } rows have no title and were left out.
}
clipboard-too-many = The first { $most } lines were pasted. { $count } more were left out.
clipboard-no-answer = The picture on the clipboard did not arrive: the program that it was copied in does not answer. Copy it once more.
clipboard-too-large = The picture on the clipboard is larger than 64 MB. Scale it down first.
toast-drop-image = Drop the picture on a touchpoint, a persona, a cell of an image row or the title; or select one of these first.
drop-here-logo = Logo of the journey
drop-here-portrait = Portrait of the persona
drop-here-picture = Picture goes here
drop-several = Drop one file at a time. Several pictures at once can go to a touchpoint.
drop-several-pictures = Only a touchpoint takes several pictures. Drop one at a time here.
drop-table = “{ $name }” can’t be read in: tables can’t be opened yet. Copy the column with the steps in your spreadsheet and paste it here with Ctrl+V; each cell becomes a touchpoint.
drop-folder = “{ $name }” is a folder. Drop a journey (.ron, .json) or a picture.
drop-no-journey = Open a journey first; then drop the picture on what it belongs to.
drop-other = “{ $name }” can’t be taken in. Drop a journey (.ron, .json) or a picture (PNG, JPEG, WebP, BMP). Text comes in when you copy it and paste it with Ctrl+V.
toast-select-for-image = Select a touchpoint, a persona or the journey first; the image goes there.
read-only-held = This journey is open in another window. Save it under another name to change it.
to-be-needs-file = Save this journey first: the to-be journey names its file.
to-be-same-file = Choose another file for the to-be journey; this one stays the as-is.
sub-journey-missing = There is no journey at { $path }. Check the touchpoint’s sub-journey.
link-unsafe = “{ $link }” is not opened: only http, https and mailto links are.
image-unreadable = The image { $path } can’t be read: { $reason }
image-too-large = The image { $path } is larger than 64 MB. Scale it down first.
export-failed = { $path } could not be written: { $reason }. Nothing was changed.
export-broken = { $path } could not be written ({ $reason }), and { $changed } could not be brought back to what it was. The disk may be failing.
no-display = No window can be opened: there is no display. These commands work without one: klantreis check, convert, export, new, templates.
no-renderer = No window can be opened: { $reason }. These commands work without one: klantreis check, convert, export, new, templates.
views-working = Working it out…
views-refreshing = Being refreshed…
dialog-leave-alone = Leave this finding alone?
dialog-leave-alone-reason = Why
dialog-leave-alone-hint = The reason is kept in the file
dialog-leave = Dismiss
filter-method = Ranked by
filter-more = Filters
filter-severity = At least
filter-family = About
filter-phase = Phase
filter-evidence = Evidence
filter-status = Status
filter-owner = Owner
filter-clear = Show everything
outline-checks = Checks
outline-no-findings = Nothing found
hint-pain = A  action    V  vote    0–4  severity    Del  delete    Ctrl+2  back to the map
hint-board = Alt+Shift+arrows  another status (or drag)    Del  delete    Ctrl+2  back to the map
toast-job-failed = That didn’t work: a fault in the program. Your journey is as it was.
