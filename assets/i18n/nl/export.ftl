# Export
export-png-failed = De afbeelding kon niet worden geschreven: { $error }
export-png-too-large = De afbeelding zou { $width } × { $height } pixels worden, meer dan er getekend kan worden (hoogstens { $side } per kant). Kies een schaal van { $fits } of minder.
