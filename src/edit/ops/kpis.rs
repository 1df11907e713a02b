//! KPIs of a journey. Actions refer to them by name, so a rename changes those references too.

use super::update::{update, update_about};
use crate::{
    edit::Draft,
    model::{Action, Journey, Kpi, Message},
};

/// Adds a KPI at the end of the list. A name that is blank or taken makes no edit.
#[must_use]
pub fn add_kpi(journey: &Journey, name: &str, goal: &str) -> Draft {
    let name = name.trim();
    update_about(journey, message!("step-add-kpi"), |about| {
        if !name.is_empty() && !about.kpis.iter().any(|kpi| kpi.name == name) {
            about.kpis.push(Kpi {
                name: name.to_owned(),
                goal: goal.trim().to_owned(),
                target: String::new(),
            });
        }
    })
}

/// Renames a KPI, in the list and in the actions that refer to it. A name that is blank or taken
/// makes no edit.
#[must_use]
pub fn rename_kpi(journey: &Journey, old: &str, new: &str) -> Draft {
    let label = message!("step-rename-kpi");
    let new = new.trim();
    let kpis = &journey.about().kpis;
    let is_taken = kpis.iter().any(|kpi| kpi.name == new);
    if new.is_empty() || is_taken || !kpis.iter().any(|kpi| kpi.name == old) {
        return Draft::new(label, Vec::new());
    }
    let mut draft = update_about(journey, label.clone(), |about| {
        let named = about.kpis.iter_mut().filter(|kpi| kpi.name == old);
        named.for_each(|kpi| new.clone_into(&mut kpi.name));
    });
    let actions = in_actions(journey, label, |names| {
        if names.iter().any(|name| name == new) {
            names.retain(|name| name != old);
        }
        let named = names.iter_mut().filter(|name| *name == old);
        named.for_each(|name| new.clone_into(name));
    });
    draft.edits.extend(actions.edits);
    draft
}

/// Removes a KPI from the list and from the actions that refer to it.
#[must_use]
pub fn remove_kpi(journey: &Journey, name: &str) -> Draft {
    let label = message!("step-remove-kpi");
    let mut draft = update_about(journey, label.clone(), |about| {
        about.kpis.retain(|kpi| kpi.name != name);
    });
    if !draft.edits.is_empty() {
        let actions = in_actions(journey, label, |names| names.retain(|other| other != name));
        draft.edits.extend(actions.edits);
    }
    draft
}

fn in_actions(journey: &Journey, label: Message, change: impl Fn(&mut Vec<String>)) -> Draft {
    let ids = journey.actions().iter().map(|action| &action.id);
    update::<Action>(journey, ids, label, |action| change(&mut action.kpis))
}

#[cfg(test)]
mod tests {
    use super::{add_kpi, remove_kpi, rename_kpi};
    use crate::{
        edit::ops::{add_action, update},
        model::{Action, IdSource, Journey},
        testkit::journey_line::{apply, journey},
    };

    fn with_two() -> Journey {
        let bare = journey("A: a");
        let one = apply(&bare, add_kpi(&bare, " Churn ", "Stay"));
        let two = apply(&one, add_kpi(&one, "Calls", ""));
        let acting = apply(&two, add_action(&two, &mut IdSource::new(3), &[]));
        let id = acting.actions().get_index(0).unwrap().id.clone();
        let label = message!("step-add-kpi");
        let draft = update(&acting, [&id], label, |action: &mut Action| {
            action.kpis = vec!["Churn".to_owned(), "Calls".to_owned()];
        });
        apply(&acting, draft)
    }

    fn words(journey: &Journey) -> (String, String) {
        let kpis: Vec<_> = journey
            .about()
            .kpis
            .iter()
            .map(|kpi| kpi.name.as_str())
            .collect();
        let named = journey.actions().get_index(0).unwrap().kpis.join(" ");
        (kpis.join(" "), named)
    }

    #[test]
    fn a_name_changes_in_the_list_and_in_the_actions() {
        let before = with_two();
        let after = apply(&before, rename_kpi(&before, "Churn", " Leavers "));
        assert_eq!(
            words(&after),
            ("Leavers Calls".to_owned(), "Leavers Calls".to_owned())
        );
        assert_eq!(after.about().kpis[0].goal, "Stay");
        for (old, new) in [
            ("Churn", "Calls"),
            ("Churn", " "),
            ("Churn", "Churn"),
            ("No", "New"),
        ] {
            assert_eq!(
                rename_kpi(&before, old, new).edits,
                Vec::new(),
                "{old} > {new}"
            );
        }
    }

    #[test]
    fn a_figure_goes_from_the_list_and_from_the_actions() {
        let before = with_two();
        let after = apply(&before, remove_kpi(&before, "Churn"));
        assert_eq!(words(&after), ("Calls".to_owned(), "Calls".to_owned()));
        assert_eq!(remove_kpi(&before, "No").edits, Vec::new());
    }

    #[test]
    fn a_figure_is_there_once() {
        let journey = with_two();
        for name in ["Churn", " Churn", "", " "] {
            assert_eq!(add_kpi(&journey, name, "").edits, Vec::new(), "{name:?}");
        }
    }
}
