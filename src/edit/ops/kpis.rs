//! KPIs, which actions name.

use crate::{
    edit::{Change, Draft, Edit},
    model::{Journey, Message},
};

/// Gives a KPI another name, in the journey's list and in every action that names it. Nothing
/// happens when the new name is blank or taken.
#[must_use]
pub fn rename_kpi(journey: &Journey, old: &str, new: &str, label: Message) -> Draft {
    let about = journey.about();
    let is_taken = about.kpis.iter().any(|kpi| kpi.name == new);
    if new.trim().is_empty() || is_taken || about.kpis.iter().all(|kpi| kpi.name != old) {
        return Draft::new(label, Vec::new());
    }
    let mut changed = about.clone();
    for kpi in changed.kpis.iter_mut().filter(|kpi| kpi.name == old) {
        new.clone_into(&mut kpi.name);
    }
    let mut edits = vec![Edit::About(changed.into())];
    for action in journey.actions() {
        if action.kpis.iter().any(|name| name == old) {
            let mut action = crate::model::Action::clone(action);
            action.kpis.retain(|name| name != new);
            for name in action.kpis.iter_mut().filter(|name| *name == old) {
                new.clone_into(name);
            }
            edits.push(Edit::Action(Change::put(action)));
        }
    }
    Draft::new(label, edits)
}

#[cfg(test)]
mod tests {
    use super::rename_kpi;
    use crate::{
        edit::ops::{add_action, testing},
        model::{IdSource, Journey, Kpi, Message},
    };

    fn step() -> Message {
        Message::new("step-set-field").with("field", "x")
    }

    #[test]
    fn a_kpi_is_renamed_where_actions_name_it() {
        let journey = testing::journey("A: a");
        let mut ids = IdSource::new(1);
        let journey = testing::apply(&journey, add_action(&journey, &mut ids, &[]));
        let mut parts = journey.to_parts();
        let kpi = |name: &str| Kpi {
            name: name.to_owned(),
            ..Kpi::default()
        };
        parts.about.kpis = vec![kpi("Churn"), kpi("Calls")];
        parts.actions[0].kpis = vec!["Calls".to_owned(), "Churn".to_owned()];
        let journey = Journey::from_parts(parts).unwrap();
        let after = testing::apply(&journey, rename_kpi(&journey, "Churn", "Leavers", step()));
        assert_eq!(after.about().kpis[0].name, "Leavers");
        let action = after.actions().at(0).unwrap();
        assert_eq!(action.kpis, ["Calls", "Leavers"]);
        for (old, new) in [("Churn", "Calls"), ("Churn", " "), ("?", "New")] {
            assert!(rename_kpi(&journey, old, new, step()).edits.is_empty());
        }
    }
}
