//! The page before the app has come says what the dashboard says, all of it and in its order. The end-to-end tests hold it
//! to the same elements as the app's.

use crate::shown::shown;
use chargeboard::chart::bars::{Bar, bars};
use chargeboard::chart::{Form, Ink, Shape};
use chargeboard::dashboard::Dashboard;
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::still::{escape, still};
use chargeboard::view::View;

fn page() -> (Dataset, Dashboard, String) {
    let mut dataset = bundled::edition(Some("2024-03"));
    let page = shown(&mut dataset, &View::parse("")).page;
    let html = still(&dataset, &page);
    (dataset, page, html)
}

/// The texts between the tags, one after the other.
fn texts(html: &str) -> String {
    let parts = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    let text: String = parts.filter(|text| !text.is_empty()).flat_map(|text| [text, "\n"]).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What an attribute has, wherever it stands, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begins = format!(" {attribute}=\"");
    html.match_indices(&begins).filter_map(|(at, _)| html[at + begins.len()..].split('"').next()).collect()
}

/// Each of these comes after the one before it.
fn in_order(text: &str, parts: impl IntoIterator<Item = impl AsRef<str>>) {
    let mut rest = text;
    for part in parts {
        let part = part.as_ref();
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} is not where it should be in {rest}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn it_says_what_the_dashboard_says() {
    let (dataset, page, html) = page();
    let said = texts(&html);
    in_order(&said, ["Chargeboard", &page.heading]);
    in_order(&said, page.lead.sentence.iter().map(|span| &span.text));
    in_order(&said, page.figures.iter().flat_map(|figure| [figure.label.to_string(), figure.text.clone()]));
    in_order(&said, page.charts.iter().flat_map(|chart| [chart.title.to_string(), chart.subtitle.clone()]));
    in_order(&said, page.records.rows.iter().flat_map(|row| [&row.operator, &row.places.text, &row.points.text]));
    in_order(&said, page.notes.iter().map(|note| note.title.to_string()));
    assert!(said.contains(&dataset.title) && said.contains(&page.records.caption));
    assert_eq!(values(&html, "data-figure"), page.figures.iter().map(|figure| &*figure.code).collect::<Vec<_>>());
    assert_eq!(values(&html, "data-record"), page.records.rows.iter().map(|row| &*row.id).collect::<Vec<_>>());
    let charts: Vec<&str> = page.charts.iter().map(|chart| chart.dimension.code()).chain(["map"]).collect();
    assert_eq!(values(&html, "data-chart"), charts);
    assert_eq!(values(&html, "aria-sort"), ["none", "none", "none", "descending", "none", "none"]);
    in_order(&html, page.names.iter().map(|name| format!("<option value=\"{}\"", escape(name))));
    for (legend, count) in [("checked", 2), ("data-action=\"search\"", 1)] {
        assert_eq!(html.matches(legend).count(), count, "{legend}");
    }
}

/// All of it but the pictures, a line for each tag and text.
#[test]
#[cfg(feature = "import")]
fn it_is_as_it_was() {
    let (_, _, html) = page();
    let mut parts = html.split("<svg class=\"scene");
    let mut outside = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        outside += part.split_once("</svg>").expect("the picture's end").1;
    }
    let lines = outside.replace('<', "\n<").replace('>', ">\n");
    let lines: String = lines.lines().filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect();
    let changed = crate::text_snapshots::compare("still", &lines);
    assert!(changed.is_none(), "Read this, then take it over with UPDATE=1: {changed:?}");
}

#[test]
fn its_pictures_are_there_for_every_width_and_grow_with_it() {
    let (_, page, html) = page();
    let number = |svg: &str, name: &str| -> f64 { values(svg, name)[0].parse().expect("a number") };
    for (chart, figure) in page.charts.iter().zip(html.split("<figure ").skip(1)) {
        let bars: Vec<String> = chart.short().iter().map(|bar| bar.datum.key.clone()).collect();
        let pictures: Vec<&str> = figure.split("<svg ").filter(|part| part.starts_with("class=\"scene")).collect();
        let (mut next, mut seen) = (264.0, 0);
        for svg in pictures {
            let svg = format!(" {svg}");
            let (from, to, width) = (number(&svg, "data-from"), number(&svg, "data-to"), number(&svg, "width"));
            assert!(from == next && (from..=to).contains(&width), "{from} to {to} at {width}");
            next = to + 1.0;
            seen += usize::from(svg.contains("class=\"scene\""));
            assert_eq!(values(&svg, "data-key"), bars, "{} at {width}", chart.title);
            // Nothing grows faster than the picture, or the other way.
            for step in ["data-x", "data-width", "data-points"].iter().flat_map(|name| values(&svg, name)) {
                let step: f64 = step.parse().expect("a number");
                assert!((-0.001..=1.001).contains(&step), "{step}");
            }
        }
        assert_eq!((next, seen), (641.0, 1), "{}", chart.title);
    }
}

/// What a tag of a picture says once the page's script has stretched it by so many pixels.
fn stretched(tag: &str, more: f64) -> Vec<(&'static str, String)> {
    let tag = format!(" {tag}");
    let value = |name: &str| values(&tag, name).first().copied();
    let number = |text: &str| text.parse::<f64>().expect("a number");
    let moved = |name: &'static str, step: &str| {
        let stood = value(name)?;
        let Some(step) = value(step) else { return Some((name, stood.to_owned())) };
        Some((name, (number(stood) + number(step) * more).max(0.0).round().to_string()))
    };
    let by = value("data-points").map_or(0.0, |step| (number(step) * more).round());
    let point = |point: &str| {
        let (x, y) = point.split_once(',').expect("a point");
        format!("{},{y}", number(x) + by)
    };
    let line = value("points").map(|points| ("points", points.split(' ').map(point).collect::<Vec<_>>().join(" ")));
    let others = ["class", "y", "height", "text-anchor", "font-size", "fill"];
    let others = others.into_iter().filter_map(|name| Some((name, value(name)?.to_owned())));
    [moved("x", "data-x"), moved("width", "data-width"), line].into_iter().flatten().chain(others).collect()
}

/// What the app draws in its place.
fn drawn(shape: &Shape) -> Vec<(&'static str, String)> {
    let class = ("class", shape.ink.class().to_owned());
    match &shape.form {
        Form::Rect { x, y, width, height } => {
            let fill = (shape.ink == Ink::Hatch).then(|| ("fill", "url(#hatch)".to_owned()));
            let [x, y, width, height] = [x, y, width, height].map(ToString::to_string);
            [("x", x), ("width", width), class, ("y", y), ("height", height)].into_iter().chain(fill).collect()
        }
        Form::Text { x, y, anchor, size, .. } => {
            let [x, y, size] = [x.to_string(), y.to_string(), size.to_string()];
            vec![("x", x), class, ("y", y), ("text-anchor", anchor.code().to_owned()), ("font-size", size)]
        }
        Form::Line { points } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            vec![("points", points.join(" ")), class]
        }
        other => panic!("no shape of bars: {other:?}"),
    }
}

/// The shapes of a chart in the order of the document: the guides, and of each mark its words last.
fn shapes(rows: &[Bar], width: u32) -> Vec<Shape> {
    let scene = bars(rows, width);
    let is_text = |shape: &&Shape| matches!(shape.form, Form::Text { .. });
    let marks = scene.marks.iter().flat_map(|mark| {
        mark.shapes.iter().filter(move |shape| !is_text(shape)).chain(mark.shapes.iter().filter(is_text))
    });
    scene.guides.iter().chain(marks).cloned().collect()
}

/// Whatever the width: what stands there once it is stretched is what the app draws, to the pixel beside it.
#[test]
fn a_stretched_picture_is_the_one_that_the_app_draws() {
    let (_, page, html) = page();
    let mut compared = 0;
    for (chart, figure) in page.charts.iter().zip(html.split("<figure ").skip(1)) {
        for svg in figure.split("<svg ").filter(|part| part.starts_with("class=\"scene")) {
            let svg = format!(" {svg}");
            let number = |name: &str| -> u32 { values(&svg, name)[0].parse().expect("a number") };
            let (from, to, at) = (number("data-from"), number("data-to"), number("width"));
            let tags: Vec<&str> = svg
                .split('<')
                .filter(|tag| ["rect ", "text ", "polyline "].iter().any(|name| tag.starts_with(name)))
                .collect();
            for width in [from, (from + to) / 2, to] {
                let shapes = shapes(&chart.short(), width);
                assert_eq!(tags.len(), shapes.len(), "{} at {width}", chart.title);
                for (tag, shape) in tags.iter().zip(&shapes) {
                    let (stood, draws) = (stretched(tag, f64::from(width) - f64::from(at)), drawn(shape));
                    let near = |a: &str, b: &str| {
                        let numbers = |text: &str| -> Vec<f64> {
                            text.split([',', ' ']).filter_map(|number| number.parse().ok()).collect()
                        };
                        let (a, b) = (numbers(a), numbers(b));
                        !a.is_empty() && a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| (a - b).abs() <= 1.0)
                    };
                    let same = stood.len() == draws.len()
                        && stood.iter().zip(&draws).all(|(a, b)| a.0 == b.0 && (a.1 == b.1 || near(&a.1, &b.1)));
                    assert!(same, "{} at {width}: {stood:?} and {draws:?}", chart.title);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 500, "{compared} shapes");
}

/// An edition of so many operators, each with one announcement.
fn crowd(operators: usize) -> Dataset {
    let mut edition = bundled::unpacked(None);
    let one = edition.announcements.swap_remove(0);
    edition.announcements.clear();
    for number in 0..operators {
        let mut row = one.clone();
        row.operator = format!("Operator {number}");
        row.id = format!("o{number}");
        edition.announcements.push(row);
    }
    Dataset::from_edition(edition)
}

/// What is not shown at first is offered, and how much that is.
#[test]
fn more_is_offered_where_there_is_more() {
    use chargeboard::i18n::Messages;
    for (operators, hidden, rows) in
        [(20, 0, false), (31, 6, false), (200, 175, false), (201, 176, true), (300, 275, true)]
    {
        let mut dataset = crowd(operators);
        let page = shown(&mut dataset, &View::parse("")).page;
        let html = still(&dataset, &page);
        let said = texts(&html);
        let offered = hidden > 0;
        assert_eq!(said.lines().any(|line| line == Messages::show_more(hidden)), offered, "{operators}");
        assert_eq!(said.lines().any(|line| line == Messages::SHOW_ALL), rows, "{operators}");
        let buttons = html.matches("data-action=\"more\"").count();
        assert_eq!(buttons, usize::from(offered) + usize::from(rows), "{operators}");
    }
}
