//! Operators or regions by power class.

use crate::shown::shown;
use chargeboard::chart::Caption;
use chargeboard::chart::matrix::{Cell, Matrix, matrix};

use chargeboard::dataset::Dataset;
use chargeboard::view::{Picture, View};

use super::{Pictured, bar};

pub fn pictures(dataset: &mut Dataset) -> Vec<Pictured> {
    let mut pictures = Vec::new();
    for (name, words, query, width) in [
        ("whole", "the whole", "", 720),
        ("section", "filtered to a section", "region=north", 720),
        ("pair", "one cell chosen", "operator=IONITY&class=said-fast", 720),
        ("power", "power", "measure=power", 720),
        ("narrow", "on a narrow screen", "", 320),
        ("nothing", "nothing left", "country=PT", 720),
        ("regions", "by region", "matrix=region&regions=m49&operator=Fastned", 720),
    ] {
        let page = shown(dataset, &View::parse(query));
        let caption = page.caption(Picture::Matrix);
        let svg = matrix(page.pictures.matrix.as_ref().expect("a matrix"), width).to_svg(&caption);
        let title = caption.title.split(':').next().unwrap_or_default().to_owned();
        pictures.push((format!("matrix-{name}"), format!("{title}: {words}"), svg));
    }
    pictures.extend(odd());
    pictures
}

/// Matrices that no edition has.
fn odd() -> Vec<Pictured> {
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung ".repeat(3);
    let rows = ["<script>alert(\"1\")</script> & 'so on'", "شركة الشحن", "\u{202e}drawkcab", &long];
    let cell = |(row, column): (usize, usize)| {
        let value = (row * 37 + column * 11) as u64;
        let datum = bar(&format!("{row} {column}"), value, value).datum;
        Cell { datum, value, total: value, figure: value.to_string(), sides: None }
    };
    let of = |rows: &[&str], columns: usize| Matrix {
        cells: (0..rows.len()).flat_map(|row| (0..columns).map(move |column| (row, column))).map(cell).collect(),
        rows: rows.iter().map(|name| (*name).to_owned()).collect(),
        columns: (0..columns).map(|column| format!("Class {column}")).collect(),
        names: None,
    };
    let mut few = of(&["Fastned", "IONITY"], 2);
    for (cell, value) in few.cells.iter_mut().zip(1..) {
        *cell =
            Cell { datum: bar("few", value, value).datum, value, total: value, figure: value.to_string(), sides: None };
    }
    let states = [
        ("names", "names of any kind", of(&rows, 4)),
        ("one", "one cell", of(&["Fastned"], 1)),
        ("few", "four at the most", few),
        ("empty", "nothing at all", of(&[], 0)),
    ];
    let picture = |(name, words, shown): (&str, &str, Matrix)| {
        let svg = matrix(&shown, 720).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        (format!("matrix-{name}"), format!("Operators by power class: {words}"), svg)
    };
    states.into_iter().map(picture).collect()
}
