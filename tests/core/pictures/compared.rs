//! Two selections side by side.

use crate::shown::shown;
use chargeboard::chart::bars::Bar;
use chargeboard::chart::columns::{Columns, columns};
use chargeboard::chart::matrix::matrix;
use chargeboard::chart::{Caption, Datum};
use chargeboard::chart::{
    legend::with_legend,
    paired_bars::{PairedBar, Side, paired_bars},
};

use chargeboard::dataset::{Dataset, Dimension};
use chargeboard::view::{Picture, View};

use super::{Pictured, bar};

pub fn pictures(dataset: &mut Dataset) -> Vec<Pictured> {
    let mut pictures = Vec::new();
    for (dimension, name, words, query, width) in [
        (Dimension::Operator, "operators", "two sections", "region=north&compare=region%3Dmediterranean", 344),
        (Dimension::Country, "countries", "two operators", "operator=Fastned&compare=operator%3DIONITY", 344),
        (Dimension::Class, "classes", "a part and the whole", "country=NL&compare=all", 344),
        (Dimension::Class, "narrow", "on a narrow screen", "country=NL&compare=country%3DFR", 280),
        (Dimension::Region, "power", "power", "measure=power&operator=Be+Charge&compare=all", 344),
        (
            Dimension::Operator,
            "chosen",
            "two operators, and what others would come to",
            "operator=Fastned&compare=operator%3DIONITY",
            344,
        ),
        (Dimension::Country, "nothing", "nothing on either side", "country=PT&q=zzz&compare=q%3Dzzz", 344),
    ] {
        let page = shown(dataset, &View::parse(query));
        let measure = View::parse(query).measure;
        let svg = page.drawn(dimension, false, measure, width).to_svg(&page.caption(Picture::Of(dimension)));
        pictures.push((format!("compared-{name}"), format!("Compared: {words}"), svg));
    }
    let twin = |i: u64| {
        let sides = [4000 / (i + 1), 700 * i * i].map(|value| Side {
            value,
            figure: value.to_string(),
            open: i == 2,
            missing: false,
        });
        let datum = Datum { key: i.to_string(), ..Datum::default() };
        PairedBar { datum, name: format!("Operator {i}"), sides, others: i == 4, ..PairedBar::default() }
    };
    let rows: Vec<PairedBar> = (0..5).map(twin).collect();
    let scene = with_legend(paired_bars(&rows, 344), &["Germany".to_owned(), "France".to_owned()]);
    pictures.push((
        "compared-others".to_owned(),
        "Compared: with the rest".to_owned(),
        scene.to_svg(&Caption::default()),
    ));
    let month = |i: u64| bar(&format!("2023-{i:02}"), i * 7 % 5, 9);
    let months: Vec<Bar> = (1..=12).map(month).collect();
    let slots = months.iter().map(Some).collect();
    let pairs = (1..=12).map(|i| [i * 7 % 5, i * 3 % 7]).collect();
    let months = Columns { slots, pairs, names: vec![(0, "2023".to_owned())], watts: false };
    let svg = columns(&months, 344).to_svg(&Caption::default());
    pictures.push(("compared-months".to_owned(), "Compared: by month".to_owned(), svg));
    for (name, words, query, width) in [
        ("matrix", "two countries by operator and class", "country=NL&compare=country%3DBE", 720),
        (
            "matrix-regions",
            "two operators by region and class",
            "matrix=region&operator=Fastned&compare=operator%3DIONITY",
            720,
        ),
        ("matrix-power", "a part and the whole by power", "measure=power&country=GB&compare=all", 720),
        ("matrix-operators", "two operators, each in its row", "operator=Fastned&compare=operator%3DIONITY", 720),
        ("matrix-narrow", "a matrix on a narrow screen", "matrix=region&country=NL&compare=all", 320),
    ] {
        let page = shown(dataset, &View::parse(query));
        let svg =
            matrix(page.pictures.matrix.as_ref().expect("a matrix"), width).to_svg(&page.caption(Picture::Matrix));
        pictures.push((format!("compared-{name}"), format!("Compared: {words}"), svg));
    }
    pictures
}
