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
    {"  "}klantreis check *.ron                         look for faults, as in a build
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

cli-check = Look for faults in journey files; says where they are
cli-check-usage = klantreis check FILE…
cli-check-files = The files to look into
cli-check-files-value = FILE
cli-check-examples =
    Faults come one a line as file:line:column: what is wrong.
    The exit code is 0 when all is fine, 1 with faults, 2 when a file can’t be read.

    Example:
    {"  "}klantreis check journeys/*.ron
cli-check-fine = { $file }: fine ({ $touchpoints } touchpoints, { $transitions } transitions)

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

cli-export = Draw a journey’s map as a picture, SVG or PNG, by the file name
cli-export-usage = klantreis export [OPTIONS] FILE OUT
cli-export-scale = How large a PNG is: 1 to 4 pixels for each pixel of the map at 100 %; 2 without it
cli-export-scale-value = SCALE
cli-export-theme = The colours, light or dark; light without it
cli-export-theme-value = THEME
cli-export-lang = The language of the words that are not the journey’s own, en or nl; that of the system without it
cli-export-lang-value = LANGUAGE
cli-export-outlines = Turn the letters of an SVG into shapes, which look alike without the font
cli-export-input = The journey to draw
cli-export-input-value = FILE
cli-export-output = The picture to make or replace, .svg or .png
cli-export-output-value = OUT
cli-export-examples =
    Examples:
    {"  "}klantreis export move.ron move.svg
    {"  "}klantreis export --scale 3 --theme dark --lang nl move.ron move.png
cli-export-done = Made { $file }.
cli-export-kind = { $file } must end in .svg or .png.
cli-export-misplaced = { $option } goes with { $ending } only.
cli-export-bad-scale = “{ $scale }” is no scale; choose a number from 1 to 4.
cli-export-bad-theme = There is no theme “{ $theme }”; choose light or dark.

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
cli-unknown-template = There is no template “{ $name }”. There are: { $known }.
cli-unknown-lang = There is no language “{ $lang }”; choose en or nl.
cli-unknown-kind = { $file } must end in .ron or .json.
cli-error-unknown = “{ $word }” is not known here.
cli-error-missing = Something is missing: { $what }.
cli-error-no-value = { $what } needs a value.
cli-error-value = “{ $value }” does not fit { $what }. Possible: { $known }.
cli-error-conflict = “{ $word }” does not go with the rest.
cli-error-other = The command line makes no sense: { $detail }.
cli-error-see-help = “klantreis --help” shows what is possible.
