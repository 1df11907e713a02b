# How customers flow through a journey.

## Choices: outcome

choice-outcome-reached = Goal reached
choice-outcome-left = Left without it
choice-outcome-stops = The map stops here
choice-outcome-drops-off = Dropped off
