//! Vector icons as paths in a box of 24 × 24, from `assets/icons` (Lucide, ISC licence). They are
//! stroked, 2 units wide with round caps.

use std::{collections::BTreeMap, sync::OnceLock};

use crate::{
    model::ChannelKind,
    scene::{PathSegment, Point},
};

/// Icon of a kind of channel (DOMAIN 59).
#[must_use]
pub fn channel_icon(kind: ChannelKind) -> &'static [PathSegment] {
    let name = match kind {
        ChannelKind::Other => "circle-dashed",
        ChannelKind::Phone => "phone",
        ChannelKind::Email => "mail",
        ChannelKind::Chat => "message-circle",
        ChannelKind::Web => "globe",
        ChannelKind::App => "smartphone",
        ChannelKind::Sms => "message-square",
        ChannelKind::Messaging => "messages-square",
        ChannelKind::Social => "share-2",
        ChannelKind::Reviews => "star",
        ChannelKind::Video => "video",
        ChannelKind::Letter => "mail-open",
        ChannelKind::Shop => "store",
        ChannelKind::InPerson => "handshake",
        ChannelKind::Community => "users",
    };
    named(name).unwrap_or_default()
}

/// Icon by its Lucide name, such as `folder-open`; `None` for an unknown name.
#[must_use]
pub fn named(name: &str) -> Option<&'static [PathSegment]> {
    all().get(name).map(Vec::as_slice)
}

/// Names of all icons, in alphabetical order.
pub fn names() -> impl Iterator<Item = &'static str> {
    all().keys().map(String::as_str)
}

fn all() -> &'static BTreeMap<String, Vec<PathSegment>> {
    static ICONS: OnceLock<BTreeMap<String, Vec<PathSegment>>> = OnceLock::new();
    ICONS.get_or_init(|| {
        // A test reads the file that is compiled in; without it there would be no icons.
        let texts: BTreeMap<String, String> =
            ron::from_str(include_str!("../../assets/icons/icons.ron")).unwrap_or_default();
        texts
            .into_iter()
            .map(|(name, data)| (name, path(&data).unwrap_or_default()))
            .collect()
    })
}

/// Parses absolute SVG path data with the commands M, L, C and Z.
fn path(data: &str) -> Option<Vec<PathSegment>> {
    let mut words = data.split_ascii_whitespace();
    let mut path = Vec::new();
    while let Some(command) = words.next() {
        let mut point = || {
            let x = words.next()?.parse().ok()?;
            let y = words.next()?.parse().ok()?;
            Some(Point::new(x, y))
        };
        path.push(match command {
            "M" => PathSegment::Move(point()?),
            "L" => PathSegment::Line(point()?),
            "C" => PathSegment::Cubic(point()?, point()?, point()?),
            "Z" => PathSegment::Close,
            _ => return None,
        });
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::{all, channel_icon, named, names};
    use crate::{
        model::{ChannelKind, Choice as _},
        scene::path_bounds,
    };

    #[test]
    fn every_icon_is_a_path_within_its_box() {
        assert!(!all().is_empty());
        for name in names() {
            let path = named(name).unwrap();
            let bounds = path_bounds(path);
            assert!(path.len() > 1, "{name} is empty");
            assert!(
                bounds.min.x >= 0.0 && bounds.min.y >= 0.0,
                "{name}: {bounds:?}"
            );
            assert!(
                bounds.max.x <= 24.0 && bounds.max.y <= 24.0,
                "{name}: {bounds:?}"
            );
        }
        assert!(named("no such icon").is_none());
    }

    #[test]
    fn every_kind_of_channel_has_an_icon() {
        assert!(
            ChannelKind::ALL
                .iter()
                .all(|&kind| !channel_icon(kind).is_empty())
        );
    }
}
