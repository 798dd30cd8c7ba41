//! Country outlines in a viewport. They depend on the viewport only, not on figures.

use std::cell::RefCell;

use plotters_backend::BackendCoord;

use super::{Projection, Shapes, Viewport, clip, on_paper};
use crate::chart::{Form, Scene, backend::SceneBackend};

/// The visible part of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its outline.
    pub form: Form,
}

/// Returns the countries that are visible in the viewport.
pub fn lands(shapes: &Shapes, viewport: &Viewport) -> Vec<Land> {
    let mut nowhere = Scene { width: viewport.width as u32, height: viewport.height as u32, ..Scene::default() };
    let draw = on_paper(SceneBackend::fine(&mut nowhere), viewport);
    let window = viewport.window();
    let world = viewport.projection == Projection::World;
    let lands = RefCell::new(Vec::new());
    for outline in &shapes.countries {
        let mut lengths = Vec::new();
        let mut points = Vec::new();
        for ring in &outline.rings {
            // Skip rings behind the globe: they would cover everything.
            let seen = |(east, north): &(f64, f64)| world || *north > -10.0 && (-80.0..=190.0).contains(east);
            if ring.iter().all(seen) {
                let ring: Vec<(f64, f64)> = ring.iter().map(|point| viewport.projection.to_paper(*point)).collect();
                let ring = clip::clipped(&ring, window);
                lengths.push(ring.len());
                points.extend(ring);
            }
        }
        if points.is_empty() {
            continue;
        }
        draw(points, &|points, _| {
            let mut rest = points.as_slice();
            let rings = lengths.iter().filter_map(|length| {
                let (ring, others) = rest.split_at(*length);
                rest = others;
                thinned(ring)
            });
            let form = Form::Path { lines: rings.collect(), closed: true };
            lands.borrow_mut().push(Land { code: outline.code.clone(), form });
        });
    }
    lands.into_inner()
}

/// Drops points closer than half a pixel to the one before. Returns `None` if fewer than three points are left.
fn thinned(ring: &[BackendCoord]) -> Option<Vec<BackendCoord>> {
    let mut kept: Vec<BackendCoord> = Vec::with_capacity(ring.len());
    for point in ring {
        if kept.last().is_none_or(|last| (last.0 - point.0).abs() + (last.1 - point.1).abs() >= 5) {
            kept.push(*point);
        }
    }
    (kept.len() > 2).then_some(kept)
}
