//! Table of the kinds of entities. All that has one part per kind follows from it: ids, lists of
//! the journey, references, edits with their inverses, sections of the file and of the recovery
//! journal, and the dispatch to what each kind does in its own way.
//!
//! A new kind is a row at the end of the table, and besides
//!
//! - its type, in the module that the row names, and its rules: [`Validate`] and [`Item`];
//! - its wire type, in `file::wire::v1`;
//! - its form, in `app::inspector`, and its list there;
//! - its messages `item-<key>` and `inspector-kind-<key>`.
//!
//! [`Item`]: super::Item
//! [`Validate`]: super::validate::Validate

/// Calls a macro with a row per kind of entity, in the order of their sections in a file.
///
/// ```text
/// reference storage Variant(Type IdType section "key") { module "prefix" text [stale] "one" "many" }
/// ```
///
/// - reference: `item` for a variant of [`ItemRef`](crate::model::ItemRef), or `part` for a kind
///   that can't be selected;
/// - storage: `list` in an order of the user's, `sorted` by id, or in the `graph`;
/// - variant: its name in `Edit` and `ItemRef`;
/// - section: its list in the journey and in a file;
/// - key: its name in message ids and in the text form of references;
/// - module of the model that defines the type, and prefix of new ids;
/// - text: its field with the title, name, label or text;
/// - stale: the parts of the index that a change of the list makes stale;
/// - what one and many are called in the documentation.
macro_rules! for_each_kind {
    ($then:ident $($with:tt)*) => {
        $then! {
            $($with)*
            item list Phase(Phase PhaseId phases "phase")
                { entities "ph" name [drop_order] "a phase" "phases" }
            item list Lane(Lane LaneId lanes "lane")
                { entities "la" name [drop_lanes] "a lane of the user's own" "user's own lanes" }
            item list Row(Row RowId rows "row")
                { entities "ro" name [] "a row under the map" "rows under the map" }
            item list Channel(Channel ChannelId channels "channel")
                { entities "ch" name [drop_lanes] "a channel of the catalogue" "channels" }
            item list Device(Device DeviceId devices "device")
                { entities "d" name [drop_lanes] "a device of the catalogue" "devices" }
            item list Persona(Persona PersonaId personas "persona")
                { entities "pe" name [] "a persona" "personas" }
            item graph Touchpoint(Touchpoint TouchpointId touchpoints "touchpoint")
                { touchpoint "t" title [] "a touchpoint" "touchpoints" }
            item graph Transition(Transition TransitionId transitions "transition")
                { touchpoint "e" label [] "a transition" "transitions" }
            item list PainPoint(PainPoint PainPointId pain_points "pain-point")
                { annotations "p" text [drop_pins] "a pain point" "pain points" }
            item list Moment(ImpactMoment MomentId moments "impact-moment")
                { annotations "m" text [] "an impact moment" "impact moments" }
            item list Action(Action ActionId actions "action")
                { annotations "a" text [] "an action" "actions" }
            item list Metric(MetricDef MetricId metrics "metric")
                { metric "me" name [] "a metric of the user's own" "user's own metrics" }
            item list Score(Score ScoreId scores "score")
                { score "s" source [drop_pins] "a score" "scores" }
            item list Path(JourneyPath PathId paths "path")
                { entities "pa" name [] "a named path" "named paths" }
            part sorted Image(Image ImageId images "image")
                { common "i" alt [] "an image, derived from the hash of its content" "images" }
        }
    };
}

/// Calls a macro with the rows of [`for_each_kind`] that [`ItemRef`](crate::model::ItemRef) names.
macro_rules! for_each_item {
    ($($then:tt)*) => { for_each_kind! { keep_items { $($then)* } [] } };
}

macro_rules! keep_items {
    ({ $then:ident $($with:tt)* } [$($kept:tt)*]) => { $then! { $($with)* $($kept)* } };
    ($then:tt [$($kept:tt)*] item $store:ident $kind:ident $core:tt $more:tt $($rest:tt)*) => {
        keep_items! { $then [$($kept)* item $store $kind $core $more] $($rest)* }
    };
    ($then:tt $kept:tt part $store:ident $kind:ident $core:tt $more:tt $($rest:tt)*) => {
        keep_items! { $then $kept $($rest)* }
    };
}

/// Calls a macro with the rows of [`for_each_kind`] that are stored in a catalogue.
macro_rules! for_each_list {
    ($($then:tt)*) => { for_each_kind! { keep_lists { $($then)* } [] } };
}

macro_rules! keep_lists {
    ({ $then:ident $($with:tt)* } [$($kept:tt)*]) => { $then! { $($with)* $($kept)* } };
    ($then:tt $kept:tt $item:ident graph $kind:ident $core:tt $more:tt $($rest:tt)*) => {
        keep_lists! { $then $kept $($rest)* }
    };
    ($then:tt [$($kept:tt)*] $item:ident $store:ident $kind:ident $core:tt $more:tt $($rest:tt)*) => {
        keep_lists! { $then [$($kept)* $item $store $kind $core $more] $($rest)* }
    };
}

/// Matches an [`ItemRef`](crate::model::ItemRef) by what is done for any kind of entity: in the
/// last arm, `$entity` is the type of the entity and `$id` its id. The arms before it are those of
/// the references that name no entity: the journey as a whole, and cells.
///
/// ```text
/// match_item!(item, { ItemRef::Journey => true, ItemRef::Cell(..) => false, }
///     T(id) => T::find(journey, id).is_some())
/// ```
macro_rules! match_item {
    ($item:expr, { $($other:pat => $value:expr),* $(,)? } $entity:ident($id:ident) => $each:expr) => {
        for_each_item! { match_item_arms ($item, { $($other => $value,)* } $entity $id $each) }
    };
}

macro_rules! match_item_arms {
    (
        ($item:expr, { $($other:pat => $value:expr,)* } $T:ident $bound:ident $each:expr)
        $($item_or_part:ident $store:ident $kind:ident
            ($entity:ident $id:ident $list:ident $key:literal) $more:tt)*
    ) => {
        match $item {
            $($other => $value,)*
            $($crate::model::ItemRef::$kind($bound) => {
                type $T = $crate::model::$entity;
                $each
            })*
        }
    };
}
