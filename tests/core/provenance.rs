//! What is behind a figure: the parts add up to it, whatever was asked of in whatever view.

#![cfg(feature = "import")]

use crate::shown::dataset_of;
use crate::shown::{Shown, shown};
use chargeboard::dashboard::{Asked, Provenance, provenance};
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::view::{Picture, View};

const VIEWS: [&str; 14] = [
    "",
    "matrix=region",
    "matrix=region&regions=m49&region=northern&operator=IONITY&measure=power",
    "measure=power",
    "measure=sites",
    "region=north",
    "operator=IONITY&country=FR",
    "operator=IONITY&measure=sites&class=said-ultra-fast",
    "regions=m49&region=western&measure=power",
    "class=dc-ultra-1&class=unknown",
    "q=allego&measure=sites",
    "country=unknown",
    "country=PT",
    "q=nothing-is-called-this",
];

fn settled(dataset: &Dataset, query: &str) -> View {
    dataset.settled(View::parse(query))
}

/// What the parts come to, as the page writes the number of a measure.
fn sum(found: &Provenance, in_watts: bool) -> String {
    let sum: u64 = found.behind.iter().map(|behind| behind.amount).sum();
    if in_watts { chargeboard::format::kilowatts(sum) } else { sum.to_string() }
}

/// Every mark of a page: its picture, key, number and whether that is missing.
fn marks(page: &Shown) -> Vec<(Picture, String, String, bool)> {
    let of = |picture: Picture, datum: &chargeboard::chart::Datum| {
        (picture, datum.key.clone(), datum.value.clone(), datum.missing)
    };
    let bars =
        page.charts.iter().flat_map(|chart| chart.bars.iter().map(|bar| of(Picture::Of(chart.dimension), &bar.datum)));
    let cells =
        page.pictures.matrix.iter().flat_map(|matrix| matrix.cells.iter().map(|cell| of(Picture::Matrix, &cell.datum)));
    let map = page.pictures.map.iter().map(|places| &places.map);
    let spots = map.clone().flat_map(|map| map.spots.iter().map(|spot| of(Picture::Map, &spot.datum)));
    let areas = map.flat_map(|map| map.areas.iter().map(|area| of(Picture::Map, &area.datum)));
    let dots =
        page.pictures.sizes.iter().flat_map(|sizes| sizes.sizes.dots.iter().map(|dot| of(Picture::Size, &dot.datum)));
    bars.chain(cells).chain(spots).chain(areas).chain(dots).collect()
}

#[test]
fn the_parts_of_every_mark_add_up_to_it() {
    let mut dataset = bundled::edition(Some("2024-03"));
    for query in VIEWS {
        let view = settled(&dataset, query);
        let page = shown(&mut dataset, &view);
        let watts = query.contains("measure=power");
        for (picture, key, value, missing) in marks(&page) {
            let found = provenance(&mut dataset, (None, None), &[], view.clone(), &Asked::Mark(picture, key.clone()));
            let at = format!("{query:?}, {picture:?} {key:?}: {found:#?}");
            assert_eq!(sum(&found, watts), value, "{at}");
            assert_eq!(
                missing,
                found.behind.iter().all(|behind| behind.amount == 0) && !found.behind.is_empty(),
                "{at}"
            );
            let shares: u32 = found.bases.iter().map(|(.., share)| share).sum();
            assert!(value == "0" || (998..=1002).contains(&shares), "{at}");
            assert!(!found.title.is_empty(), "{at}");
        }
    }
}

#[test]
fn the_parts_of_every_headline_figure_add_up_to_it() {
    let mut dataset = bundled::edition(Some("2024-03"));
    for query in VIEWS {
        let view = settled(&dataset, query);
        let page = shown(&mut dataset, &view);
        for figure in &page.figures {
            let found =
                provenance(&mut dataset, (None, None), &[], view.clone(), &Asked::Figure(figure.code.to_string()));
            assert_eq!(sum(&found, figure.code == "power"), figure.plain, "{query:?}, {}: {found:#?}", figure.code);
            assert_eq!(found.title, figure.label);
        }
        let lead = provenance(&mut dataset, (None, None), &[], view.clone(), &Asked::Lead);
        assert_eq!(lead.title, page.lead.text());
        assert_eq!(lead.behind.len() as u64, page.records.count, "{query:?}");
    }
}

#[test]
fn it_is_said_how_a_figure_is_made() {
    let mut dataset = bundled::edition(Some("2024-03"));
    let cases = [
        ("", "points", "878 charge points, the sum of 35 announcements. 9 more have no count and add nothing."),
        ("", "operators", "14 operators, named by 44 announcements. Repeated names count once."),
        (
            "",
            "countries",
            "15 countries, named by 42 announcements. Repeated names count once. 2 more have no name and add nothing.",
        ),
        (
            "",
            "power",
            "21.5 MW of rated power, the sum of 15 announcements: charge points × kW each, or the stated total. 29 more have no charge points or kW and add nothing.",
        ),
        ("", "operator SWIO", "2 charge points, from 1 announcement."),
        ("", "operator Circle K", "The announcement does not state it."),
        ("", "country PT", "No announcement matches the filters."),
        (
            "measure=sites",
            "operator IONITY",
            "13 sites, named by 13 announcements. 2 more have no name and add nothing.",
        ),
        ("measure=power", "operator Allego", "None of the 5 announcements states it."),
    ];
    for (query, asked, expected) in cases {
        let asked = Asked::from_code(asked).expect("what the page asks");
        let found = provenance(&mut dataset, (None, None), &[], View::parse(query), &asked);
        assert_eq!(found.sentence, expected, "{query:?} {asked:?}");
    }
}

mod own {
    use super::*;
    use chargeboard::dashboard::provenance;
    use chargeboard::import::{Importer, Options};

    const OWN: &str = "\
operator,country,region,site_id,latitude,longitude,charge_points,power_kw,current,opened
IONITY,DE,Bayern,s1,48.1,11.5,4,350,DC,2019-03-01
Ionity,DE,Bayern,s1,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,Hessen,s2,50.1,8.6,3,150,DC,2021-07-09
EnBW,AT,Tirol,s3,47.2,11.4,1,22,AC,
,AT,,s4,47.3,11.3,5,,,2020-01-05
";

    fn read() -> Dataset {
        let mut importer = Importer::new(Options::default());
        importer.feed(OWN.as_bytes());
        dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register")
    }

    #[test]
    fn the_records_behind_every_mark_add_up_to_it() {
        let (mut data, names) = (read(), ["own.csv".to_owned()]);
        let (mut ground, mut sites) = (None, None);
        for query in [
            "",
            "measure=power",
            "country=DE",
            "merge=1&operator=IONITY",
            "month=2021-01..2021-12",
            "q=enbw",
            "q=nobody",
        ] {
            let view = || View::parse(query);
            let page = shown(&mut data, &view());
            let watts = query.contains("measure=power");
            let _ = chargeboard::dashboard::sizes(&mut data, &mut sites, view());
            for (picture, key, value, _) in marks(&page) {
                let asked = Asked::Mark(picture, key.clone());
                let found = provenance(&mut data, (ground.as_ref(), sites.as_ref()), &names, view(), &asked);
                assert_eq!(sum(&found, watts), value, "{query:?}, {picture:?} {key:?}: {found:#?}");
                assert!(!found.title.is_empty(), "{query:?}, {picture:?} {key:?}");
            }
            let places = chargeboard::dashboard::map(&mut data, &mut ground, view(), 640).expect("a map");
            let scene = chargeboard::chart::map::map(&places.map, None, None, 640);
            for datum in scene.marks.iter().map(|mark| &mark.datum).filter(|datum| datum.key.contains(',')) {
                let asked = Asked::Mark(Picture::Map, datum.key.clone());
                let found = provenance(&mut data, (ground.as_ref(), None), &names, view(), &asked);
                assert_eq!(sum(&found, watts), datum.value, "{query:?}, {}: {found:#?}", datum.key);
            }
            for figure in page.figures.iter().filter(|figure| matches!(&*figure.code, "points" | "power")) {
                let asked = Asked::Figure(figure.code.to_string());
                let found = provenance(&mut data, (None, None), &names, view(), &asked);
                assert_eq!(sum(&found, figure.code == "power"), figure.plain, "{query:?}: {found:#?}");
            }
        }
    }

    #[test]
    fn a_record_is_told_by_file_and_line() {
        let mut data = read();
        let asked = Asked::from_code("operator EnBW").expect("a mark");
        let found = provenance(&mut data, (None, None), &["own.csv".to_owned()], View::default(), &asked);
        assert_eq!(found.sentence, "4 charge points, the sum of 2 rows of the data.");
        let places: Vec<&str> = found.behind.iter().map(|behind| behind.place.as_str()).collect();
        assert_eq!(places, ["own.csv, line 4", "own.csv, line 5"]);
        let asked = Asked::Figure("power".to_owned());
        let found = provenance(&mut data, (None, None), &["own.csv".to_owned()], View::default(), &asked);
        assert_eq!(
            found.sentence,
            "2.6 MW of rated power in 5 rows, charge points × kW each; known for 10 of 15 charge points."
        );
    }

    #[test]
    fn it_is_said_what_was_asked_of() {
        let mut data = read();
        for (query, asked, title) in [
            ("", "lead", "In own.csv, 3 operators have 15 charge points in 2 countries."),
            ("", "power", "Power, where known"),
            ("", "operator unknown", "Not stated"),
            ("", "country DE", "Germany"),
            ("", "map DE", "Germany"),
            ("measure=sites", "map AT", "Austria"),
            // A place has a name only where it is found.
            ("", "map 11.5,48.1", ""),
            ("", "map q=Ulm", ""),
            ("", "matrix operator=EnBW&class=dc-ultra-1", "EnBW, Ultra-fast DC, level 1"),
            ("", "size operator=EnBW&site=s2", ""),
        ] {
            let asked = Asked::from_code(asked).expect("what the page asks");
            let found = provenance(&mut data, (None, None), &[], View::parse(query), &asked);
            assert_eq!(found.title, title, "?{query} {asked:?}");
        }
    }
}
