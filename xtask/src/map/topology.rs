//! Natural Earth's TopoJSON: borders that are shared, and countries that are made of them.

use super::{codes::code, simplify::Point};
use crate::run::Outcome;
use serde_json::Value;
use std::collections::BTreeMap;

/// Borders, and which of them each country is made of.
pub struct Topology {
    /// Each border once.
    pub borders: Vec<Vec<Point>>,
    /// By code: rings of borders, backwards where the number is negative (`!n`).
    pub countries: BTreeMap<String, Vec<Vec<i64>>>,
}

/// What belongs elsewhere than Natural Earth, which draws who is in control, has it: from, to, and a point within.
///
/// Codes of ISO 3166-1 go by what the United Nations recognise; so do the registers of charge points.
const MOVED: &[(&str, &str, Point)] = &[("RU", "UA", (34.3, 45.2))];

/// No charge point is there, and it would take a fifth of the picture.
const LEFT_OUT: &[&str] = &["AQ"];

/// Reads the file; a country's inner borders go, such as one between two parts that have one code.
pub fn read(text: &str) -> Outcome<Topology> {
    let odd = || "world-atlas is not as expected: see whether its version in xtask/src/tools.rs is right.".to_owned();
    let file: Value = serde_json::from_str(text).map_err(|_| odd())?;
    let pair = |value: &Value| Some((value[0].as_f64()?, value[1].as_f64()?));
    let transform = &file["transform"];
    let (scale, shift) = pair(&transform["scale"]).zip(pair(&transform["translate"])).ok_or_else(odd)?;
    let border = |points: &Value| -> Option<Vec<Point>> {
        let (mut x, mut y) = (0.0, 0.0);
        let place = |step: &Value| {
            let (dx, dy) = pair(step)?;
            (x, y) = (x + dx, y + dy);
            Some((x * scale.0 + shift.0, y * scale.1 + shift.1))
        };
        points.as_array()?.iter().map(place).collect()
    };
    let borders: Vec<Vec<Point>> =
        file["arcs"].as_array().ok_or_else(odd)?.iter().map(border).collect::<Option<_>>().ok_or_else(odd)?;
    let mut countries: BTreeMap<String, Vec<Vec<i64>>> = BTreeMap::new();
    for geometry in file["objects"]["countries"]["geometries"].as_array().ok_or_else(odd)? {
        let name = geometry["properties"]["name"].as_str().ok_or_else(odd)?;
        let code =
            code(geometry["id"].as_str(), name).ok_or_else(|| format!("{name} has no code: add it to codes.rs."))?;
        if LEFT_OUT.contains(&code) {
            continue;
        }
        let polygons = match geometry["type"].as_str() {
            Some("Polygon") => vec![&geometry["arcs"]],
            _ => geometry["arcs"].as_array().ok_or_else(odd)?.iter().collect(),
        };
        for polygon in polygons {
            let rings: Vec<Vec<i64>> = serde_json::from_value(polygon.clone()).map_err(|_| odd())?;
            let outer = rings.first().map(|ring| ring_points(&borders, ring)).unwrap_or_default();
            let moved = MOVED.iter().find(|(from, _, within)| *from == code && contains(&outer, *within));
            countries.entry(moved.map_or(code, |(_, to, _)| to).to_owned()).or_default().extend(rings);
        }
    }
    for rings in countries.values_mut() {
        *rings = dissolved(&borders, rings);
    }
    Ok(Topology { borders, countries })
}

/// The ring's points, the first one once more at the end.
pub fn ring_points(borders: &[Vec<Point>], ring: &[i64]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for border in ring {
        points.pop();
        points.extend(directed(borders, *border));
    }
    points
}

fn directed(borders: &[Vec<Point>], border: i64) -> Vec<Point> {
    let index = if border < 0 { !border } else { border };
    let mut points = borders[index as usize].clone();
    if border < 0 {
        points.reverse();
    }
    points
}

/// The rings without the borders that they share.
fn dissolved(borders: &[Vec<Point>], rings: &[Vec<i64>]) -> Vec<Vec<i64>> {
    let all: Vec<i64> = rings.concat();
    let shared = |border: &i64| all.contains(&!*border);
    let (touched, mut kept): (Vec<Vec<i64>>, Vec<Vec<i64>>) =
        rings.iter().cloned().partition(|ring| ring.iter().any(shared));
    let mut loose: Vec<i64> = touched.concat().into_iter().filter(|border| !shared(border)).collect();
    while let Some(first) = loose.pop() {
        let mut ring = vec![first];
        let start = directed(borders, first)[0];
        loop {
            let end = *directed(borders, ring[ring.len() - 1]).last().expect("a border has points");
            if end == start {
                break;
            }
            let Some(next) = loose.iter().position(|border| directed(borders, *border)[0] == end) else { break };
            ring.push(loose.remove(next));
        }
        kept.push(ring);
    }
    kept
}

/// Whether a point is within a ring.
fn contains(ring: &[Point], (x, y): Point) -> bool {
    let crosses = |side: &&[Point]| {
        let ((ax, ay), (bx, by)) = (side[0], side[1]);
        (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
    };
    ring.windows(2).filter(crosses).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side, with the border 1 between them.
    fn two_squares() -> Vec<Vec<Point>> {
        vec![
            vec![(1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0)],
            vec![(1.0, 0.0), (1.0, 1.0)],
            vec![(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)],
        ]
    }

    #[test]
    fn what_two_parts_share_goes() {
        assert_eq!(dissolved(&two_squares(), &[vec![0, 1], vec![2, !1]]), [[2, 0]]);
        assert_eq!(dissolved(&two_squares(), &[vec![0, 1]]), [[0, 1]]);
    }

    #[test]
    fn a_point_is_within_or_not() {
        let square = ring_points(&two_squares(), &[0, 1]);
        assert!(contains(&square, (0.5, 0.5)) && !contains(&square, (1.5, 0.5)));
    }
}
