//! The page as HTML, as it stands before the app has come, and where it never comes.
//!
//! The same elements, classes and texts as the components of `ui` make for the same dashboard (the end-to-end tests
//! compare them), so that nothing moves when the app takes over. What works only then is disabled, and is hidden where
//! it will never work. A mark is an item of a list here, and an option only where it can be chosen.

mod html;
mod one_file;
mod picture;
mod rows;

pub use self::html::{Html, escape};
pub use self::one_file::{File, OneFile, PAGE, needed};

use crate::dashboard::{Chart, Dashboard, Figure};
use crate::dataset::{Dataset, Dimension, Scheme, bundled};
use crate::i18n::Messages;
use crate::view::Measure;

/// The body of the page for an edition in its default view.
pub fn still(dataset: &Dataset, page: &Dashboard) -> String {
    let mut html = Html::default();
    hatch(&mut html);
    header(&mut html, page);
    html.element("main", &[], |html| {
        html.element("h1", &[("class", "lead"), ("tabindex", "-1")], |html| {
            for span in &page.lead.sentence {
                if span.strong { html.of_text("em", &[], &span.text) } else { html.text(&span.text) }
            }
        });
        html.element("p", &[("class", "below")], |html| {
            html.text(&page.lead.below);
            html.text(" ");
            why(html, "lead", Messages::THE_ANSWER);
        });
        html.element("dl", &[("class", "figures")], |html| page.figures.iter().for_each(|each| figure(html, each)));
        filters(html, page);
        html.element("div", &[("class", "charts")], |html| {
            page.charts.iter().for_each(|each| chart(html, each, page));
            map(html);
            // Here, so that the charts fit before they are painted.
            html.0 += "<script>fit()</script>";
        });
        rows::table(html, page);
        rows::notes(html, page);
    });
    rows::footer(&mut html, dataset);
    html.element("p", &[("class", "spoken"), ("role", "status"), ("aria-live", "polite")], |_| {});
    html.0
}

fn hatch(html: &mut Html) {
    let pattern = [
        ("id", "hatch"),
        ("width", "5"),
        ("height", "5"),
        ("patternUnits", "userSpaceOnUse"),
        ("patternTransform", "rotate(45)"),
    ];
    html.element("svg", &[("class", "hidden"), ("aria-hidden", "true")], |html| {
        // Leptos groups what a picture begins with.
        html.element("g", &[], |html| {
            html.element("pattern", &pattern, |html| {
                for (class, width) in [("hatch-paper", "5"), ("hatch-line", "2")] {
                    html.element("rect", &[("class", class), ("width", width), ("height", "5")], |_| {});
                }
            });
        });
    });
}

fn header(html: &mut Html, page: &Dashboard) {
    html.element("header", &[("class", "top")], |html| {
        html.element("a", &[("class", "name"), ("href", "?"), ("aria-label", Messages::HOME)], |html| {
            let bolt = [("viewBox", "0 0 24 24"), ("width", "22"), ("height", "22"), ("aria-hidden", "true")];
            html.element("svg", &bolt, |html| {
                html.element("path", &[("d", "M13 2 4.5 13.5H11L9.5 22 19.5 9.5H13z")], |_| {});
            });
            html.text(Messages::NAME);
        });
        edition(html, page);
        html.element("span", &[("class", "space")], |_| {});
        html.element("label", &[("class", "open")], |html| {
            html.tag("input", &[("type", "file"), ("multiple", ""), ("data-action", "open-file"), ("disabled", "")]);
            html.of_text("span", &[], Messages::OPEN_YOUR_DATA);
        });
        html.element("label", &[("class", "theme")], |html| {
            html.of_text("span", &[("class", "hidden")], Messages::THEME);
            html.element("select", &[("data-action", "theme"), ("disabled", "")], |html| {
                html.of_text("option", &[("value", "")], Messages::SYSTEM_THEME);
                html.of_text("option", &[("value", "light")], Messages::LIGHT);
                html.of_text("option", &[("value", "dark")], Messages::DARK);
            });
        });
        html.element("div", &[("class", "share")], |html| {
            html.element("button", &[("class", "primary"), ("data-action", "share"), ("disabled", "")], |html| {
                html.text(Messages::SHARE);
                html.of_text("span", &[("class", "rest")], Messages::SHARE_WHAT);
            });
        });
    });
}

fn edition(html: &mut Html, page: &Dashboard) {
    if bundled::ids().count() == 1 {
        return html.of_text("span", &[("class", "edition")], &page.heading);
    }
    html.element("label", &[("class", "edition")], |html| {
        html.of_text("span", &[("class", "hidden")], Messages::EDITION);
        html.element("select", &[("data-action", "edition"), ("disabled", "")], |html| {
            for (id, title) in bundled::titles() {
                html.of_text("option", &[("value", id)], title);
            }
        });
    });
}

fn figure(html: &mut Html, figure: &Figure) {
    html.element("div", &[("data-figure", &*figure.code), ("data-value", &figure.plain)], |html| {
        html.element("dt", &[], |html| {
            html.of_text("a", &[("href", &format!("#{}", figure.note))], &figure.label);
            why(html, &figure.code, &figure.label);
        });
        html.element("dd", &[], |html| {
            html.of_text("strong", &[("data-stated", &figure.stated.to_string())], &figure.text);
            html.of_text("small", &[], &figure.aside);
        });
    });
}

fn why(html: &mut Html, code: &str, label: &str) {
    let label = Messages::where_from(label);
    html.of_text("button", &[("class", "why"), ("data-why", code), ("aria-label", &label), ("disabled", "")], "");
}

fn filters(html: &mut Html, page: &Dashboard) {
    html.element("section", &[("class", "filters"), ("aria-label", Messages::FILTERS)], |html| {
        let measures = Measure::ALL.map(|measure| match measure {
            Measure::Points => (measure.code(), Messages::CHARGE_POINTS),
            Measure::Power => (measure.code(), Messages::POWER),
            Measure::Sites => (measure.code(), Messages::SITES),
        });
        segments(html, Messages::WHAT_IS_COUNTED, &measures, Measure::default().code());
        let sought = Messages::SEARCH_OPERATORS_AND_PLACES;
        let search = [
            ("type", "search"),
            ("class", "search"),
            ("data-action", "search"),
            ("placeholder", sought),
            ("aria-label", sought),
            ("list", "names"),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("maxlength", "500"),
            ("disabled", ""),
        ];
        html.tag("input", &search);
        html.element("datalist", &[("id", "names")], |html| {
            for name in &page.names {
                html.element("option", &[("value", name)], |_| {});
            }
        });
        html.element("ul", &[("class", "chips")], |_| {});
    });
}

fn segments(html: &mut Html, legend: &str, options: &[(&str, &str)], chosen: &str) {
    html.element("fieldset", &[("class", "segments")], |html| {
        html.of_text("legend", &[("class", "hidden")], legend);
        for (code, label) in options {
            html.element("label", &[], |html| {
                // Without a name: it would be one group with the app's, which is built beside it.
                let mut input = vec![("type", "radio"), ("value", code), ("disabled", "")];
                if *code == chosen {
                    input.push(("checked", ""));
                }
                html.tag("input", &input);
                html.of_text("span", &[], label);
            });
        }
    });
}

fn chart(html: &mut Html, chart: &Chart, page: &Dashboard) {
    let code = chart.dimension.code();
    html.element("figure", &[("data-chart", code), ("class", "card chart")], |html| {
        html.element("figcaption", &[], |html| {
            html.of_text("h2", &[], &chart.title);
            html.of_text("p", &[("class", "subtitle")], &chart.subtitle);
            if chart.dimension == Dimension::Region && page.schemes {
                let schemes =
                    [(Scheme::Reported.code(), Messages::AS_REPORTED), (Scheme::M49.code(), Messages::UN_M49)];
                segments(html, Messages::WHICH_REGIONS, &schemes, Scheme::default().code());
            }
        });
        let shown = chart.short();
        let label = Messages::heading(&chart.title, &chart.subtitle);
        html.element("div", &[("class", "room")], |html| picture::picture(html, &shown, &label));
        if shown.is_empty() {
            html.of_text("p", &[("class", "nothing")], Messages::NOTHING_TO_SHOW);
        }
        let hidden = (chart.bars.len() - shown.len()) as u64 + chart.others.count;
        if hidden > 0 {
            let more = Messages::show_more(hidden);
            html.of_text("button", &[("class", "more"), ("data-action", "more"), ("disabled", "")], &more);
        }
        html.element("div", &[("class", "foot")], |html| {
            if chart.dimension == Dimension::Operator {
                hint(html);
            }
            html.element("span", &[("class", "take")], |html| {
                take(html, "chart-alone", Messages::ALONE_OR_ALL, Messages::ALONE);
                take(html, "download-svg", Messages::DOWNLOAD_SVG, Messages::SVG);
                take(html, "download-png", Messages::DOWNLOAD_PNG, Messages::PNG);
            });
        });
    });
}

/// What brings the map.
fn map(html: &mut Html) {
    html.element("figure", &[("data-chart", "map"), ("class", "card chart")], |html| {
        html.element("figcaption", &[], |html| {
            html.of_text("h2", &[], Messages::MAP);
            html.of_text("p", &[("class", "subtitle")], Messages::MAP_SUBTITLE);
        });
        html.of_text(
            "button",
            &[("class", "more"), ("data-action", "show-map"), ("disabled", "")],
            Messages::SHOW_THE_MAP,
        );
    });
}

fn hint(html: &mut Html) {
    html.element("p", &[("class", "hint")], |html| {
        html.element("svg", &[("width", "6"), ("height", "14"), ("aria-hidden", "true")], |html| {
            html.element("rect", &[("width", "6"), ("height", "14"), ("rx", "2"), ("fill", "url(#hatch)")], |_| {});
        });
        html.text(Messages::HINT);
    });
}

fn take(html: &mut Html, action: &str, title: &str, label: &str) {
    html.of_text("button", &[("data-action", action), ("title", title), ("disabled", "")], label);
}
