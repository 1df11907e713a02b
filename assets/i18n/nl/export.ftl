# Export
export-pdf-failed = De pdf kon niet worden geschreven: { $error }
export-pdf-too-large = Pagina { $page } zou { $width } × { $height } cm worden; een pagina van een pdf is hoogstens 508 cm per kant. Kies een papierformaat, zoals A0, in plaats van één pagina voor de hele kaart, of exporteer als SVG.
export-png-failed = De afbeelding kon niet worden geschreven: { $error }
export-png-too-large = De afbeelding zou { $width } × { $height } pixels worden, meer dan er getekend kan worden (hoogstens { $side } per kant). Kies een schaal van { $fits } of minder.
