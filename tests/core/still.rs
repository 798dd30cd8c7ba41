//! The page before the app has come says what the dashboard says, all of it and in its order. The end-to-end tests hold it
//! to the same elements as the app's.

use chargeboard::dashboard::{Dashboard, dashboard};
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::still::{escape, still};
use chargeboard::view::View;

fn page() -> (Dataset, Dashboard, String) {
    let dataset = bundled::edition(Some("2024-03"));
    let page = dashboard(&dataset, &View::parse("").settled(&dataset, "2024-03"));
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
