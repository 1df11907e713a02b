# Files: loading, saving, recovery, settings, and what comes with the program.

## Why a file can’t be opened

file-not-found = There is no such file.
file-no-permission = You may not read this file.
file-is-folder = This is a folder, not a journey file.
file-special = This is a pipe, a device or a socket, not a journey file.
file-cut-off = A save of this file was cut off. What was being saved is whole in { $copy }: open that and save it under another name.
file-cannot-read = The file could not be read: { $detail }.
file-too-large = The file is larger than { $max } MiB, the most that a journey may have. Smaller images help.
file-not-utf8 = The text is not UTF-8 here: the file is damaged or of another kind.
file-not-journey = This is not a journey file: it should begin with “(format: 1,”.
file-no-format = The field “format” is missing: a journey file begins with “(format: 1,”.
file-bad-format = “{ $found }” is not a format that exists; expected { $known }.
file-newer = This file has format { $found }, made by a newer version of Klantreis. This version reads up to { $known }; update it to open the file.
file-too-deep = The brackets nest deeper than { $max }: this is not a journey file.
file-too-many = The file holds more than { $max } values.
file-too-many-items = The file holds more than { $max } things (touchpoints, transitions, pain points and so on), the most that a journey may have.
file-unknown-field =
    The field “{ $field }” is unknown here.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
       *[none] {""}
    } Known are: { $known }.
file-missing-field = The field “{ $field }” is missing before this place.
file-double-field = The field “{ $field }” stands here twice.
file-expected-symbol = Expected “{ $symbol }” here.
file-expected-list = Expected a list here: “[ … ]”.
file-expected-boolean = Expected true or false here.
file-expected-number = Expected a number here.
file-number-range = This number is too large, too small or not whole for its field.
file-expected-text = Expected a text in double quotes here.
file-expected-field = Expected the name of a field here.
file-text-open = The text that begins before here has no closing quote.
file-comment-open = A comment that begins before here is not closed.
file-bad-escape = What follows the backslash means nothing; write \\ for a backslash itself.
file-unexpected = Did not expect “{ $found }” here.
file-ends-early = The file ends in the middle: it is cut off or a bracket is missing.
file-trailing = The journey ends before here; what follows does not belong to it.
file-not-understood = This is not understood: { $detail }.
file-choice =
    “{ $found }” is not a choice here.{ $hint ->
        [near] {" "}Did you mean “{ $near }”?
       *[none] {""}
    } Expected one of: { $known }.
file-colour = “{ $found }” is not a colour; expected one like “#0e6e80”.
file-item = “{ $found }” does not name an item; expected “journey” or something like “touchpoint/t-1”.
file-decimal-comma =
    A comma ends the field here; { $hint ->
        [thousands] write { $whole }, or { $number } for a fraction
       *[none] write { $number }
    }.
file-percent = Write { $number } for { $found }.
file-curly-quotes = These quotation marks are curly; put texts between straight ones: "like this".
file-single-quotes = Put texts between double quotation marks: "{ $word }".
file-unquoted = “{ $word }” is a text; put it between quotation marks: "{ $word }".
file-text-runs-on = The text that begins here has no closing quotation mark.
file-number-quoted = Write { $number } without quotation marks.
file-boolean = Write { $value } without quotation marks for “{ $found }”.
file-date-unquoted = Put dates between quotation marks: "{ $date }".
file-equals = Write “:” behind “{ $field }”, not “=”.
file-missing-colon = A colon is missing between “{ $field }” and this.
file-missing-comma = A comma is missing here.
file-missing-value = “{ $field }” has no value.
file-field-quoted = Names of fields have no quotation marks in RON; write { $field }:.
file-field-unquoted = Names of fields have quotation marks in JSON; write "{ $field }":.
file-trailing-comma = JSON has no comma before a closing bracket.
file-date =
    “{ $found }” is not a date; { $hint ->
        [near] write "{ $near }"
       *[none] expected year, month and day, like "2026-10-12"
    }.
file-base64 = The image data is not base64: { $detail }.
file-anchor = It must name either a “touchpoint” or a “transition”, not both and not neither.
file-score-target = A score is about a “phase” or a “touchpoint” (or neither: the journey), not both.
file-score-data = A score has either “replies”, or a “value” with an optional “n”.
file-report = “report” must be “mean”, “top-box” with “from”, or “net” with “top” and “bottom”.
file-custom-value = The custom field “{ $name }” needs exactly one of “text”, “number”, “date” or “choice” (with “options”).
file-unwritable = The journey can’t be written down: { $detail }.

## Images

file-image-too-large = The image is too large: at most { $max } pixels a side are read. Scale it down first.
file-image-unreadable = This is not a PNG, JPEG or WebP image that can be read: { $detail }.
file-image-bomb = The image holds more than { $max } MiB of packed data beside its pixels. Save it anew without colour profile and comments.
file-image-id = The id “{ $id }” does not belong to the image’s data, which goes by “{ $real }”: it was changed.
file-image-kind = Images in a file must be PNG or JPEG.
file-image-size = The image really is { $width } by { $height } pixels.

## Why a journey was not saved

save-changed-on-disk = Not saved: somebody changed { $path } since you opened it. Reload it, keep yours, or save a copy.
save-disk-full =
    Not saved: the disk of { $path } is full. Your work is still here{ $old ->
        [whole] {" "}and the old file is whole.
       *[none] .
    } Make room and save again, or save elsewhere.
save-quota =
    Not saved: your share of the disk of { $path } is used up. Your work is still here{ $old ->
        [whole] {" "}and the old file is whole.
       *[none] .
    } Make room and save again, or save elsewhere.
save-read-only = Not saved: { $path } may only be read. Save it under another name.
save-no-folder = Not saved: the folder of { $path } is not there (any more). Save it elsewhere, or bring the folder back.
save-is-folder = Not saved: { $path } is a folder. Choose another name.
save-is-special = Not saved: { $path } is a pipe, a device or a socket. Choose another name.
save-no-permission = Not saved: you may not write { $path }. Save it elsewhere, or ask for the right to write there.
save-too-large = Not saved: { $path } would be larger than a journey file may be. Remove or shrink some images.
save-too-many = Not saved: { $path } would hold more than a journey file may. Split the journey, or remove what nobody needs.
save-differs =
    Not saved: what was written to { $path } did not read back as the same journey.{ $old ->
        [whole] {" "}The old file is whole.
       *[none] {""}
    } Save elsewhere; the disk may be failing.
save-unconfirmed = { $path } was written, but the disk did not confirm it ({ $detail }). Save again, or save a copy elsewhere.
save-broken = Not saved: writing { $path } broke off ({ $detail }), and the old file could not be put back. Your work is whole in { $copy }. Save elsewhere; the disk may be failing.
save-failed =
    Not saved: { $path } could not be written ({ $detail }). Your work is still here{ $old ->
        [whole] {" "}and the old file is whole.
       *[none] .
    } Try again or save elsewhere.

save-lost-permissions = { $path } is saved, but its disk or your rights did not let it keep its permissions.
save-lost-owner = { $path } is saved, but its owner or group could not be kept: it is yours now.
save-lost-attributes = { $path } is saved, but its disk or your rights did not let it keep its extended attributes.

## Recovery and settings

recovery-trouble = Your last changes could not be kept for recovery ({ $detail }). Save soon; this is tried again.
recovery-unreadable = A recovery journal can’t be read, so what is in it can’t be offered: { $path }. It stays there; remove it when nobody needs it.
recovery-stopped = Changes are not being kept for recovery any more. Save, and start the program again.
settings-broken = The settings could not be read; the defaults are used. The old ones are in { $path }.

## Templates and journeys that come with the program

sample-blank = Blank
sample-blank-hint = three phases, all channels and devices, nothing filled in
sample-lifecycle = Customer lifecycle
sample-lifecycle-hint = from first need to renewal or goodbye
sample-e-commerce = E-commerce
sample-e-commerce-hint = inspiration, order, delivery, return and coming back
sample-service-stages = Before, during and after a service
sample-service-stages-hint = for an appointment, a stay or a visit
sample-service-blueprint = Service blueprint
sample-service-blueprint-hint = frontstage, backstage and supporting processes under every step
sample-employee = Employee journey
sample-employee-hint = from vacancy to farewell
sample-energy-move = Moving house with an energy supplier
sample-energy-move-hint = a worked-out example in English
sample-energy-move-to-be = Moving house, as it should become
sample-energy-move-to-be-hint = the to-be that goes with it, in English
sample-return-order = Returning an online order
sample-return-order-hint = a worked-out example in English
sample-b2b-onboarding = Onboarding a B2B product
sample-b2b-onboarding-hint = a worked-out example in English
sample-hypotheek = A first mortgage
sample-hypotheek-hint = a worked-out example in Dutch
sample-ziekenhuis = A cataract operation in a day
sample-ziekenhuis-hint = a worked-out example in Dutch
