//! Draws a scene as live SVG nodes and updates them in place.
//!
//! This works on the DOM directly instead of with components: a scene may have thousands of marks, and an update must
//! cost only what it changes. A mark keeps its nodes as long as its key is in the scene, so it keeps the focus and its
//! CSS transitions. Data is only ever set as text or as an attribute value.

use web_sys::{Element, HtmlElement};

use super::document;
use crate::chart::{Form, Mark, Node, Paint, Scene, Shape};

/// Draws scenes into a group of an `svg` element.
pub struct Painter {
    guides_group: Element,
    guides: Vec<Shape>,
    marks_group: Element,
    marks: Vec<Drawn>,
}

/// A mark and its nodes.
///
/// Visible texts are outside the focusable group: they may be cut, and its accessible name says more.
struct Drawn {
    mark: Mark,
    tab_stop: bool,
    /// Positions the mark.
    row: Element,
    /// The focusable option with the accessible name.
    group: Element,
    words: Element,
    /// In the order of the mark's shapes.
    shapes: Vec<Element>,
}

impl Painter {
    /// Returns a painter for a group. The group is emptied first.
    pub fn new(canvas: &Element) -> Painter {
        canvas.set_text_content(None);
        let [guides_group, marks_group] = ["g", "g"].map(node);
        set(&guides_group, "aria-hidden", "true");
        // A list may have only options as children.
        set(&marks_group, "role", "none");
        append(canvas, &guides_group);
        append(canvas, &marks_group);
        Painter { guides_group, guides: Vec::new(), marks_group, marks: Vec::new() }
    }

    /// Updates the nodes to this scene; the mark at `current` gets the tab stop.
    pub fn draw(&mut self, scene: &Scene, current: usize) {
        if self.guides != scene.guides {
            self.guides_group.set_text_content(None);
            for guide in &scene.guides {
                append(&self.guides_group, &shape_node(guide));
            }
            self.guides.clone_from(&scene.guides);
        }
        let mut former: Vec<Option<Drawn>> = self.marks.drain(..).map(Some).collect();
        let mut marks = Vec::with_capacity(scene.marks.len());
        for (i, mark) in scene.marks.iter().enumerate() {
            // Most marks are where they were.
            let same =
                |drawn: &Option<Drawn>| drawn.as_ref().is_some_and(|drawn| drawn.mark.datum.key == mark.datum.key);
            let at = if former.get(i).is_some_and(same) { Some(i) } else { former.iter().position(same) };
            let drawn = match at.and_then(|at| former[at].take()) {
                Some(mut drawn) => {
                    drawn.update(mark, i == current);
                    drawn
                }
                None => Drawn::new(mark, i == current),
            };
            marks.push(drawn);
        }
        let focused = document().active_element();
        let mut bereft = None;
        for (at, gone) in former.into_iter().enumerate() {
            let Some(gone) = gone else { continue };
            if focused.as_ref() == Some(&gone.group) {
                bereft = Some(at);
            }
            gone.row.remove();
        }
        self.marks = marks;
        self.put_in_order(focused.as_ref());
        // If the focused mark is gone, focus the one in its place.
        if let Some(at) = bereft {
            self.focus(at.min(self.marks.len().saturating_sub(1)));
        }
    }

    /// Orders the nodes without moving the focused one, because a moved node loses the focus.
    fn put_in_order(&self, focused: Option<&Element>) {
        let mut next = self.marks_group.first_element_child();
        for Drawn { row, group, .. } in &self.marks {
            if focused == Some(group) {
                while let Some(other) = next.take_if(|next| next != row) {
                    next = other.next_element_sibling();
                    append(&self.marks_group, &other);
                }
            }
            if next.as_ref() == Some(row) {
                next = row.next_element_sibling();
            } else {
                let _ = self.marks_group.insert_before(row, next.as_deref());
            }
        }
    }

    /// Focuses the mark with this index.
    pub fn focus(&self, index: usize) {
        if let Some(drawn) = self.marks.get(index) {
            focus(&drawn.group);
        }
    }
}

impl Drawn {
    fn new(mark: &Mark, tab_stop: bool) -> Drawn {
        let [row, group, words] = ["g", "g", "g"].map(node);
        set(&row, "role", "none");
        set(&row, "class", "row");
        set(&group, "class", "mark");
        set(&group, "role", "option");
        set(&group, "data-key", &mark.datum.key);
        set(&words, "class", "words");
        set(&words, "aria-hidden", "true");
        for child in [&group, &words] {
            append(&row, child);
        }
        let mut drawn = Drawn { mark: Mark::default(), tab_stop, row, group, words, shapes: Vec::new() };
        set(&drawn.group, "tabindex", tab_index(tab_stop));
        set(&drawn.group, "aria-selected", "false");
        drawn.update(mark, tab_stop);
        drawn
    }

    fn update(&mut self, mark: &Mark, tab_stop: bool) {
        let Drawn { mark: former, row, group, words, shapes, .. } = self;
        if self.tab_stop != tab_stop {
            self.tab_stop = tab_stop;
            set(group, "tabindex", tab_index(tab_stop));
        }
        if former == mark {
            return;
        }
        let (old, new) = (&former.datum, &mark.datum);
        // A new mark's value may be empty, as in the default mark.
        if old.value != new.value || old.key != new.key {
            set(group, "data-value", &new.value);
        }
        if old.total != new.total || old.key != new.key {
            set(group, "data-total", &new.total);
        }
        if old.chosen != new.chosen {
            set(group, "aria-selected", if new.chosen { "true" } else { "false" });
        }
        if old.spoken != new.spoken {
            set(group, "aria-label", &new.spoken);
        }
        if former.top != mark.top || old.key != new.key {
            set(row, "transform", &format!("translate(0 {})", mark.top));
        }
        let parts = |mark: &Mark| mark.shapes.iter().map(|shape| shape.part).collect::<Vec<_>>();
        if parts(former) == parts(mark) {
            for ((old, new), node) in former.shapes.iter().zip(&mark.shapes).zip(shapes.iter()) {
                update_node(node, old, new);
            }
        } else {
            // Parts that stay keep their nodes.
            let mut kept: Vec<Element> = Vec::new();
            for shape in &mark.shapes {
                let at = former.shapes.iter().position(|old| old.part == shape.part);
                let node = match at {
                    Some(at) => {
                        update_node(&shapes[at], &former.shapes[at], shape);
                        shapes[at].clone()
                    }
                    None => shape_node(shape),
                };
                let seen = matches!(shape.form, Form::Text { .. });
                append(if seen { words } else { group }, &node);
                kept.push(node);
            }
            shapes.retain(|node| !kept.contains(node));
            shapes.iter().for_each(Element::remove);
            *shapes = kept;
        }
        self.mark = mark.clone();
    }
}

fn tab_index(tab_stop: bool) -> &'static str {
    if tab_stop { "0" } else { "-1" }
}

fn shape_node(shape: &Shape) -> Element {
    let svg = node_of(shape);
    let node = node(svg.tag);
    svg.attributes.iter().for_each(|(name, value)| set(&node, name, value));
    if svg.text.is_some() {
        node.set_text_content(svg.text);
    }
    node
}

/// Brings a node up to date. Only changes are written: even an equal value makes the browser lay out its surroundings.
/// A part of a mark always has the same kind of form, so its attributes stand in the same order.
fn update_node(node: &Element, old: &Shape, new: &Shape) {
    if old == new {
        return;
    }
    let (old, new) = (node_of(old), node_of(new));
    for (at, attribute) in new.attributes.iter().enumerate() {
        if old.attributes.get(at) != Some(attribute) {
            set(node, attribute.0, &attribute.1);
        }
    }
    for (name, _) in old.attributes.iter().skip(new.attributes.len()) {
        let _ = node.remove_attribute(name);
    }
    if old.text != new.text {
        match node.first_child() {
            Some(text) => text.set_node_value(new.text),
            None => node.set_text_content(new.text),
        }
    }
}

fn node_of(shape: &Shape) -> Node<'_> {
    shape.node(Paint::Classes).expect("a page shows every shape")
}

fn node(name: &str) -> Element {
    document().create_element_ns(Some("http://www.w3.org/2000/svg"), name).expect("the name is one of SVG's")
}

fn set(node: &Element, name: &str, value: &str) {
    let _ = node.set_attribute(name, value);
}

fn append(parent: &Element, child: &Element) {
    let _ = parent.append_child(child);
}

fn focus(element: &Element) {
    // SVG elements have `focus` too; the cast is only for the type.
    let _ = wasm_bindgen::JsCast::unchecked_ref::<HtmlElement>(element).focus();
}
