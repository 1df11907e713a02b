//! Scene graph of vector shapes and text in f64, drawn alike by the screen and every exporter.
//!
//! Units are scene units: one is a pixel at 100 % and 1/96 inch on paper; x grows to the right, y
//! downwards. Of customers, only a [`SceneKey`] knows: it refers back to the model.

mod color;
mod connector;
mod deck;
mod drawing;
mod geometry;
mod group;
mod item;
mod key;
mod press;
mod scene_index;
mod shape;
mod text;
mod translate;

pub use self::{
    color::Rgba,
    connector::Connector,
    deck::{Deck, Page, SpeakerNote},
    drawing::{DrawingOrder, OwnedPart, ScenePart, in_drawing_order},
    geometry::{
        ArrowHead, PathSegment, Point, Rect, arrow_head, distance_to_segment, flatten, path_bounds,
    },
    group::{Group, ItemRole, StickyEdge},
    item::{ImageItem, Instance, SceneItem},
    key::{CurveSubject, FlowFigure, ItemPart, SceneKey},
    press::{AddOffer, AssumptionChoice, PressAction, WhatIfFigure},
    scene_index::{Hit, SceneIndex},
    shape::{Dash, ShapeGeometry, ShapeItem, Stroke},
    text::{LineBreak, Text, TextAlign, TextLine, TextWeight, unbroken},
};

/// Complete drawing: a map, a page or a view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height, from the origin.
    pub size: Point,
    /// Background colour; `None` for transparent.
    pub background: Option<Rgba>,
    /// Title, for metadata.
    pub title: String,
    /// Summary in a sentence or two, for people who can't see the drawing.
    pub description: String,
    /// Items, back to front.
    pub items: Vec<SceneItem>,
}
