# What the map says by itself.
layout-untitled-journey = Untitled journey
layout-untitled-touchpoint = Untitled touchpoint
layout-unnamed-phase = Unnamed phase
layout-unnamed-channel = Unnamed channel
layout-unnamed-device = Unnamed device
layout-unnamed-lane = Unnamed lane
layout-no-channel = No channel
layout-no-device = No device
layout-no-owner = No owner
layout-no-actor = No actor
layout-no-lane = No lane
layout-alt-touchpoint = Touchpoint { $title }
layout-alt-phase = phase { $name }
layout-alt-channel = channel { $name }
layout-alt-lane = Lane { $name }
layout-alt-transition = { $kind } from { $from } to { $to }
layout-pain-count = { $count ->
    [one] 1 pain point
   *[other] { $count } pain points
}
