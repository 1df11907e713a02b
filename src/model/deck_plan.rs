//! Plan of the board deck: the slides that a team shows, in which order and with which titles, and
//! the decisions that it asks for.

use super::choice::{Choice as _, choices};

choices! {
    /// Slide of the board deck, one message each; in the usual order.
    BoardSlide as "slide" {
        /// Title of the journey with its main finding.
        Cover = "cover",
        /// The whole journey at a glance: phases, curves and the worst pain points.
        Journey = "journey",
        /// Personas with what they need and meet, each with a curve.
        Personas = "who",
        /// The top pain points.
        PainPoints = "hurts",
        /// Flow of a hundred customers to where their journeys end.
        Outcomes = "outcomes",
        /// The newest scores.
        Scores = "key-scores",
        /// Actions on a time line.
        Plan = "plan",
        /// Decisions asked of the audience.
        Asks = "asks",
    }
}

/// Board deck as a team wants it. The default is all slides in the usual order, titled by their
/// findings, with proposed decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeckPlan {
    /// Slides whose place, title or visibility the team decided. Others follow in the usual order.
    pub slides: Vec<PlannedSlide>,
    /// Decisions that the team asks for; the proposed ones when empty.
    pub asks: Vec<Ask>,
    /// Set to add the appendix to slides too. Paper always has it.
    pub appendix: bool,
}

/// Slide in the plan of a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedSlide {
    /// The slide.
    pub slide: BoardSlide,
    /// Title given by the team; the finding when empty.
    pub title: String,
    /// Set for a slide that is left out.
    pub hidden: bool,
}

impl PlannedSlide {
    /// A slide that is shown under its finding.
    #[must_use]
    pub fn new(slide: BoardSlide) -> Self {
        Self {
            slide,
            title: String::new(),
            hidden: false,
        }
    }
}

/// Decision that a team asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// The decision, as a request.
    pub decision: String,
    /// The reason, or what follows without it.
    pub reason: String,
    /// Person or group that can decide.
    pub decider: String,
}

impl DeckPlan {
    /// All slides in the team's order, hidden ones too: planned ones first, then the others in the
    /// usual order. Each occurs once.
    #[must_use]
    pub fn all_slides(&self) -> Vec<PlannedSlide> {
        let mut all: Vec<PlannedSlide> = Vec::new();
        let usual = BoardSlide::ALL.iter().copied().map(PlannedSlide::new);
        for slide in self.slides.iter().cloned().chain(usual) {
            if !all.iter().any(|other| other.slide == slide.slide) {
                all.push(slide);
            }
        }
        all
    }

    /// The title that the team gave a slide; `None` where its finding stands.
    #[must_use]
    pub fn title_of(&self, slide: BoardSlide) -> Option<&str> {
        let planned = self.slides.iter().find(|planned| planned.slide == slide)?;
        let title = planned.title.trim();
        (!title.is_empty()).then_some(title)
    }

    /// Changes the plan of one slide. The list keeps no more than it must: a slide that is planned
    /// as usual is dropped from it as long as the order doesn't need it.
    pub fn change(&mut self, slide: BoardSlide, change: impl FnOnce(&mut PlannedSlide)) {
        let mut all = self.all_slides();
        if let Some(planned) = all.iter_mut().find(|planned| planned.slide == slide) {
            change(planned);
        }
        self.set_slides(all);
    }

    /// Moves a slide to an index among all slides.
    pub fn move_slide(&mut self, slide: BoardSlide, to: usize) {
        let mut all = self.all_slides();
        let Some(from) = all.iter().position(|planned| planned.slide == slide) else {
            return;
        };
        let moved = all.remove(from);
        all.insert(to.min(all.len()), moved);
        self.set_slides(all);
    }

    /// Stores all slides; none when they are as usual, so that a file says nothing that isn't
    /// decided.
    fn set_slides(&mut self, mut all: Vec<PlannedSlide>) {
        // What follows the last decision in the usual order need not be said.
        while let Some(last) = all.pop() {
            let before = Self {
                slides: all.clone(),
                ..Self::default()
            };
            let mut with = all.clone();
            with.push(last.clone());
            let filled = before.all_slides();
            let is_implied =
                filled.get(all.len()) == Some(&last) && last == PlannedSlide::new(last.slide);
            if !is_implied {
                all = with;
                break;
            }
        }
        self.slides = all;
    }
}

#[cfg(test)]
mod tests {
    use super::{BoardSlide, DeckPlan};

    fn order(plan: &DeckPlan) -> Vec<BoardSlide> {
        let all = plan.all_slides();
        all.iter().map(|planned| planned.slide).collect()
    }

    #[test]
    fn a_plan_keeps_only_what_was_decided() {
        let usual = order(&DeckPlan::default());
        let mut plan = DeckPlan::default();
        plan.move_slide(BoardSlide::Asks, 1);
        assert_eq!(order(&plan)[1], BoardSlide::Asks);
        assert_eq!(order(&plan).len(), usual.len());
        assert_eq!(plan.slides.len(), 2, "the rest follows as usual");
        plan.move_slide(BoardSlide::Asks, usual.len() - 1);
        assert_eq!(plan, DeckPlan::default());

        plan.change(BoardSlide::Personas, |slide| {
            " Who ".clone_into(&mut slide.title);
        });
        assert_eq!(plan.title_of(BoardSlide::Personas), Some("Who"));
        assert_eq!(plan.title_of(BoardSlide::Cover), None);
        assert_eq!(order(&plan), usual);
        plan.change(BoardSlide::Personas, |slide| slide.title.clear());
        assert_eq!(plan, DeckPlan::default());
    }

    #[test]
    fn a_slide_that_is_listed_twice_occurs_once() {
        let mut plan = DeckPlan::default();
        plan.change(BoardSlide::Plan, |slide| slide.hidden = true);
        let twice = plan.slides[plan.slides.len() - 1].clone();
        plan.slides.push(twice);
        let plans = plan.all_slides();
        let hidden = plans.iter().filter(|planned| planned.hidden);
        assert_eq!(hidden.count(), 1);
        assert_eq!(plans.len(), order(&DeckPlan::default()).len());
    }
}
