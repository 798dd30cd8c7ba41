//! Bars: of the edition, of what no edition has, and of the others together.

use crate::shown::shown;
use chargeboard::chart::Caption;
use chargeboard::chart::bars::{Bar, bars};
use chargeboard::dashboard::Others;
use chargeboard::dataset::Dataset;
use chargeboard::view::{Measure, Picture, View};

use super::{Pictured, bar, detailed};

pub fn pictures(dataset: &mut Dataset) -> Vec<Pictured> {
    let mut pictures = Vec::new();
    for (name, words, rows, width) in states() {
        let svg = bars(&rows, width).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        pictures.push((format!("bars-{name}"), format!("Bars: {words}"), svg));
    }
    for (name, words, query) in [
        ("whole", "the whole", ""),
        ("section", "filtered to a section", "region=north"),
        ("operators", "two operators chosen", "operator=IONITY&operator=Fastned"),
        ("power", "power", "measure=power"),
        ("sites", "sites", "measure=sites&regions=m49"),
        ("nothing", "nothing left", "country=PT"),
    ] {
        let view = dataset.settled(View::parse(query));
        let page = shown(dataset, &view);
        for dimension in dataset.dimensions() {
            let chart = page.charts.iter().find(|chart| chart.dimension == dimension).expect("every dimension's chart");
            let words = format!("{}, {}: {words}", chart.title, chart.subtitle);
            let svg = bars(&chart.bars, 344).to_svg(&page.caption(Picture::Of(dimension)));
            pictures.push((format!("{}-{name}", dimension.code()), words, svg));
        }
    }
    pictures.extend(others(dataset));
    pictures
}

/// The bar of what has no bar of its own.
fn others(dataset: &mut Dataset) -> Vec<Pictured> {
    let whole = shown(dataset, &View::default());
    let pictures = [
        ("others", "the rest as one bar", 0, 240, 344),
        ("others-cut", "more in the rest than the scale reaches", 4000, 12_000, 344),
        ("others-narrow", "the rest on a narrow screen", 12_000, 12_000, 280),
    ];
    let picture = |(name, words, value, total, width): (&str, &str, u64, u64, u32)| {
        let mut chart = whole.charts[0].clone();
        chart.others = Others { count: 312, value, total, open: true, there: value > 0 };
        let rows = chart.with_others(false, Measure::Points);
        let svg = bars(&rows, width).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        (format!("bars-{name}"), format!("Bars: {words}"), svg)
    };
    pictures.into_iter().map(picture).collect()
}

/// Bars that no edition has, and that any edition may bring.
fn states() -> Vec<(&'static str, &'static str, Vec<Bar>, u32)> {
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung & Co. KG ";
    let huge: Vec<Bar> =
        (0..60).map(|i| bar(&format!("Operator {i}"), 5_000_000 / (i + 1), 5_000_000 / (i + 1))).collect();
    let markup = "<script>alert(\"1\")</script> & 'so on'";
    vec![
        ("empty", "nothing at all", vec![], 344),
        ("one", "one bar", vec![bar("Fastned", 54, 54)], 344),
        ("zero", "nothing but zeros", vec![bar("A", 0, 0), bar("B", 0, 0)], 344),
        ("filtered", "a part of each", vec![bar("A", 3, 30), bar("B", 0, 20), bar("C", 10, 10)], 344),
        ("one-in-many", "one charge point beside many", vec![bar("A", 100_000, 100_000), bar("B", 1, 1)], 344),
        ("long-names", "names of 200 characters", vec![bar(&long.repeat(2), 5, 9), bar("Ö", 3, 3)], 344),
        ("markup", "names with markup", vec![bar(markup, 5, 9)], 344),
        (
            "scripts",
            "other scripts",
            vec![bar("شركة الشحن", 5, 9), bar("充電網路公司", 4, 4), bar("Ελλάδα", 3, 3)],
            344,
        ),
        ("narrow", "on a narrow screen", vec![detailed("Ultra-fast DC, level 1", "150 to under 350 kW", 24, 33)], 280),
        ("tiny", "on hardly any room", vec![bar("Fastned", 54, 540)], 60),
        ("wide", "on a wide screen", vec![detailed("Medium-speed AC", "7.4 to 22 kW", 19, 19)], 1200),
        ("many", "many bars", huge, 344),
    ]
}
