# Export
export-png-failed = The picture could not be written: { $error }
export-png-too-large = The picture would be { $width } × { $height } pixels, more than can be drawn (at most { $side } on a side). Choose a scale of { $fits } or less.
