//! A scene in the prerendered page: views that never change.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;

use super::dynamic::each;
use crate::chart::Scene;
use crate::chart::responsive::{SvgElement, pictures};

/// The pictures of a scene for every screen width; `draw` takes the width in CSS pixels.
pub fn static_scene(draw: impl Fn(u32) -> Scene, label: &str) -> AnyView {
    each(pictures(&draw, label), element)
}

fn element(SvgElement { tag, attributes, text, children }: SvgElement) -> AnyView {
    let attribute = |(name, value)| custom_attribute(name, value).into_any_attr();
    let attributes: Vec<AnyAttribute> = attributes.into_iter().map(attribute).collect();
    custom(tag).child(text).child(each(children, element)).add_any_attr(attributes).into_any()
}
