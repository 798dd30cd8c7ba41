//! Columns of months.

use chargeboard::chart::bars::Bar;
use chargeboard::chart::columns::columns;
use chargeboard::chart::{Caption, Datum, Ink};
use chargeboard::dashboard::{Chart, Others, timeline};
use chargeboard::dataset::Dimension;
use chargeboard::view::Measure;

use super::{Pictured, bar};

pub fn pictures() -> Vec<Pictured> {
    let month = |key: &str, value: u64, total: u64| Bar {
        datum: Datum { key: key.to_owned(), ..bar(key, value, total).datum },
        ..bar(key, value, total)
    };
    let run = |first: u32, count: u32, part: u64| -> Vec<Bar> {
        let key = |i: u32| format!("{:04}-{:02}", (first + i) / 12, (first + i) % 12 + 1);
        let total = |i: u32| u64::from(20 + i * 3 + i * i % 17 * 9);
        (0..count).map(|i| month(&key(i), total(i) * part / 4, total(i))).collect()
    };
    let first = 2019 * 12;
    let few = || run(first + 3, 5, 4);
    let mut range = run(first, 48, 4);
    for (i, bar) in range.iter_mut().enumerate() {
        bar.datum.chosen = (14..=25).contains(&i);
        bar.ink = if bar.datum.chosen { Ink::Bar } else { Ink::Faded };
    }
    let gaps = [few(), run(first + 20, 3, 4), run(first + 41, 1, 4)].concat();
    let unknown = [run(first, 30, 2), vec![Bar { ink: Ink::Hatch, ..month("unknown", 300, 400) }]].concat();
    let watts =
        run(first, 24, 3).into_iter().map(|bar| Bar { value: bar.value * 150_000, total: bar.total * 150_000, ..bar });
    let states = [
        ("empty", "nothing at all", Vec::new(), Measure::Points, 720),
        ("few", "few months", few(), Measure::Points, 720),
        ("gaps", "months without any", gaps, Measure::Points, 720),
        ("unknown", "a part of each, and some not stated", unknown, Measure::Points, 720),
        ("power", "power", watts.collect(), Measure::Power, 720),
        ("range", "a range is chosen", range, Measure::Points, 720),
        ("long", "thirty years", run(first - 240, 360, 3), Measure::Points, 720),
        ("narrow", "on a narrow screen", run(first, 48, 4), Measure::Points, 300),
    ];
    let picture = |(name, words, bars, measure, width): (&str, &str, Vec<Bar>, Measure, u32)| {
        let chart = Chart {
            dimension: Dimension::Month,
            title: "".into(),
            subtitle: String::new(),
            bars,
            others: Others::default(),
        };
        let svg = columns(&timeline(&chart, measure), width)
            .to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        (format!("month-{name}"), format!("Months: {words}"), svg)
    };
    states.into_iter().map(picture).collect()
}
