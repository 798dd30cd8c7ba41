//! Sites by their size.

use crate::shown::shown;
use chargeboard::chart::legend::with_legend;
use chargeboard::chart::size::{Dot, Sizes, size};
use chargeboard::chart::{Caption, Datum};

use chargeboard::dataset::Dataset;
use chargeboard::view::{Picture, View};

use super::Pictured;

pub fn pictures(dataset: &mut Dataset) -> Vec<Pictured> {
    let mut pictures = Vec::new();
    for (name, words, query, width) in [
        ("whole", "the whole", "", 860),
        ("section", "filtered to a section", "region=north", 860),
        ("class", "filtered to a power class", "class=dc-ultra-2", 860),
        ("site", "one site chosen", "operator=Allego&q=Veenendaal", 860),
        ("power", "power", "measure=power&country=BE", 860),
        ("narrow", "on a narrow screen", "", 320),
        ("nothing", "nothing left", "country=PT", 860),
        ("compared", "two countries", "country=NL&compare=country%3DBE", 860),
    ] {
        let page = shown(dataset, &View::parse(query));
        let scene = size(&page.pictures.sizes.as_ref().expect("sites").sizes, width);
        let scene = page.pinned.as_ref().map_or(scene.clone(), |pinned| with_legend(scene, &pinned.names));
        let svg = scene.to_svg(&page.caption(Picture::Size));
        pictures.push((format!("size-{name}"), format!("Site size by power: {words}"), svg));
    }
    let site = |i: u64| {
        let powers = [0, 3_700, 11_000, 22_000, 22_000, 22_000, 50_000, 75_000, 150_000, 150_000, 300_000, 400_000];
        let points = 1 + i * i % 7 + if i.is_multiple_of(11) { i % 97 } else { 0 };
        let datum = Datum { key: i.to_string(), ..Datum::default() };
        let watts = powers[(i * 7919 % 12) as usize];
        Dot { datum, watts, points, value: points / 2, total: points, kept: true, ..Dot::default() }
    };
    let of = |dots: Vec<Dot>| Sizes { dots, ..Sizes::default() };
    let unknown = |i: u64| Dot { watts: 0, ..site(i) };
    let alike = |i: u64| {
        let (kw, points) = (i % 13, i / 13);
        let sites = 40_000 / (1 + (kw.abs_diff(5)).pow(2) * 3 + points * points * 2) + 1;
        let watts = (3_700.0 * 1.45_f64.powi(kw as i32)) as u32;
        let watts = if kw == 12 { 0 } else { watts };
        Dot { watts, points: 1 + points * points * 2, value: sites / 3, total: sites, ..site(i) }
    };
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung ".repeat(3);
    let named = ["<script>alert(\"1\")</script> & 'so on'", "شركة الشحن", "\u{202e}drawkcab", &long, "充電網路公司"];
    let names = named.iter().zip(1..).map(|(name, i)| Dot {
        name: (*name).to_owned(),
        watts: 11_000 * i as u32,
        points: i,
        value: i,
        total: i,
        ..site(1)
    });
    let gathered = |watts: bool| Sizes { gathered: true, watts, ..of((0..117).map(alike).collect()) };
    for (name, words, shown, width) in [
        ("empty", "nothing at all", of(Vec::new()), 860),
        ("one", "one site", of(vec![Dot { name: "Aberdeen".to_owned(), ..site(1) }]), 860),
        ("unknown", "no power known", of((1..40).map(unknown).collect()), 860),
        ("many", "four hundred sites", of((0..400).map(site).collect()), 860),
        (
            "crowd",
            "ninety sites alike",
            of((0..90).map(|i| Dot { watts: 22_000, points: 2, ..site(i) }).collect()),
            860,
        ),
        ("names", "names of any kind", of(names.collect()), 860),
        ("alike", "many thousand sites, those alike as one", gathered(false), 860),
        ("alike-narrow", "many thousand sites on a narrow screen", gathered(false), 320),
    ] {
        let svg = size(&shown, width).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        pictures.push((format!("size-{name}"), format!("Site size by power: {words}"), svg));
    }
    pictures
}
