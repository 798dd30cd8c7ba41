//! How large sites are: every site has its dot or is named beside it, and nothing of a view is lost between them.

#![cfg(feature = "import")]

use crate::shown::dataset_of;
use crate::shown::shown;
use chargeboard::dataset::Dataset;
use std::fmt::Write as _;

use chargeboard::chart::size::{Dot, MANY, size};
use chargeboard::dashboard::{Asked, SiteSizes, Sizes, dashboard, provenance};
use chargeboard::dataset::bundled;
use chargeboard::i18n::Messages;
use chargeboard::import::{Importer, Options};
use chargeboard::view::{Picture, View};
use proptest::prelude::*;

fn edition(query: &str) -> Sizes {
    let mut dataset = bundled::edition(Some("2024-03"));
    shown(&mut dataset, &View::parse(query)).pictures.sizes.expect("sites")
}

fn spoken<'a>(sizes: &'a Sizes, key: &str) -> &'a str {
    let dot = sizes.sizes.dots.iter().find(|dot| dot.datum.key == key);
    &dot.unwrap_or_else(|| panic!("no dot {key}")).datum.spoken
}

#[test]
fn every_site_of_an_edition_has_a_dot_or_is_named_beside() {
    let whole = edition("");
    assert_eq!(whole.sizes.dots.len(), 31);
    assert_eq!(whole.sizes.dots.iter().map(|dot| dot.points).sum::<u64>(), 878 - 22 - 202 - 393);
    let beside: Vec<(&str, usize)> = whole.beside.iter().map(|(why, items)| (why.as_str(), items.len())).collect();
    assert_eq!(
        beside,
        [("One figure for several sites", 3), ("Sites without a count", 6), ("No site named", 3)],
        "{:#?}",
        whole.beside
    );
    assert_eq!(whole.beside[0].1[1], "Cagliari, Mantova, Pisa and Alessandria (Be Charge): 202 charge points");
    assert_eq!(whole.beside[1].1[0], "Horsens (Circle K)");
    let part = edition("operator=IONITY");
    assert_eq!(part.sizes.dots.len(), 31, "the others stay where they are");
    assert_eq!(part.sizes.dots.iter().filter(|dot| dot.kept).count(), 11);
    assert_eq!(part.beside.iter().map(|(_, items)| items.len()).sum::<usize>(), 2 + 2);
}

#[test]
fn a_site_says_what_it_is() {
    let whole = edition("");
    for (key, expected) in [
        (
            "operator=Fastned&q=Haydock",
            "Haydock, United Kingdom (Fastned); 8 charge points; 300 kW each; 1 % of the current view",
        ),
        (
            "operator=Allego&q=Veenendaal",
            "Veenendaal, Netherlands (Allego); 8 charge points; kW not stated; 1 % of the current view",
        ),
        (
            "operator=Powerdot&q=Cholet",
            "Cholet, France (Powerdot); 4 charge points; 150 kW each; under 1 % of the current view",
        ),
    ] {
        assert_eq!(spoken(&whole, key), expected);
    }
    let power = edition("measure=power&country=GB");
    assert_eq!(
        spoken(&power, "operator=Fastned&q=Haydock"),
        "Haydock, United Kingdom (Fastned); 2.4 MW of rated power; 8 charge points, 300 kW each; 100 % of the current view"
    );
    assert_eq!(
        spoken(&power, "operator=IONITY&q=Aberdeen"),
        "Aberdeen, United Kingdom (IONITY); power not stated; 12 charge points, kW not stated"
    );
    assert_eq!(
        spoken(&power, "operator=SWIO&q=Bereldange"),
        "Bereldange, Luxembourg (SWIO); nothing in the current view; 2 charge points, 400 kW each"
    );
    let part = edition("class=said-fast");
    assert_eq!(
        spoken(&part, "operator=Allego&q=Veenendaal"),
        "Veenendaal, Netherlands (Allego); 4 of 8 charge points; 8 charge points, kW not stated; 4 % of the current view"
    );
}

#[test]
fn a_click_on_a_site_chooses_it_and_again_all() {
    let key = "operator=Allego&q=Veenendaal";
    let change = edition("").pick(key).expect("a click");
    let view = change.clone().apply(View::parse("measure=power"));
    assert_eq!(view.to_query(), "measure=power&operator=Allego&q=Veenendaal");
    let chosen: Vec<String> = edition(&view.to_query())
        .sizes
        .dots
        .into_iter()
        .filter(|dot| dot.datum.chosen)
        .map(|dot| dot.datum.key)
        .collect();
    assert_eq!(chosen, [key]);
    assert_eq!(change.apply(view).to_query(), "measure=power");
}

#[test]
fn two_selections_are_told_by_dot() {
    let both = edition("country=NL&compare=country%3DBE");
    let of = |key: &str| {
        let dot = both.sizes.dots.iter().find(|dot| dot.datum.key == key).expect("the dot");
        (dot.value, dot.beside, dot.datum.beside.as_deref())
    };
    assert_eq!(of("operator=Fastned&q=Roevenpeel"), (8, Some(0), Some("0")));
    assert_eq!(of("operator=Fastned&q=Anderlues"), (0, Some(6), Some("6")));
    assert!(spoken(&both, "operator=Fastned&q=Anderlues").ends_with("; pinned: 6 charge points"));
    let beside =
        |query: &str| edition(query).beside.into_iter().map(|(why, items)| (why, items.len())).collect::<Vec<_>>();
    let expected =
        [("One figure for several sites", 2), ("Sites without a count (pinned)", 2), ("No site named (pinned)", 2)];
    assert_eq!(
        beside("operator=Be+Charge&compare=operator%3DIONITY"),
        expected.map(|(why, items)| (why.to_owned(), items)),
        "of each side what has no dot"
    );
    let power = edition("measure=power&operator=Fastned&compare=operator%3DIONITY");
    let dot = power.sizes.dots.iter().find(|dot| dot.datum.key == "operator=IONITY&q=Aberdeen").expect("the dot");
    assert_eq!(dot.datum.beside.as_deref(), Some(""), "not stated is no nought");
}

#[test]
fn both_scales_are_in_the_files() {
    use chargeboard::dashboard::{chart_csv, chart_json};
    let mut dataset = bundled::edition(Some("2024-03"));
    let view = dataset.settled(View::parse("measure=sites&country=BE"));
    let page = shown(&mut dataset, &view);
    let scene = size(&page.pictures.sizes.as_ref().expect("sites").sizes, 640);
    let csv = chart_csv(&page, &view, &scene);
    assert!(csv.starts_with("key,name,sites,sites_in_all,filters,source,kw_each,charge_points_of_site\r\n"), "{csv}");
    let line = |key: &str| csv.lines().find(|line| line.contains(key)).expect("a line").to_owned();
    assert!(line("q=Anderlues").ends_with(",400,6") && line("q=Gorinchem").ends_with(",,24"), "{csv}");
    let json = chart_json(&page, &view, Picture::Size, &scene, "https://example.org/");
    assert!(json.contains(r#""sites":0,"sites_in_all":1,"kw_each":null,"charge_points_of_site":24}"#), "{json}");
}

const HEAD: &str = "operator,country,site_id,charge_points,power_kw,current,opened\n";

fn read(rows: &str) -> Dataset {
    let mut importer = Importer::new(Options::default());
    importer.feed(HEAD.as_bytes());
    importer.feed(rows.as_bytes());
    dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register")
}

fn sizes(data: &mut Dataset, query: &str) -> Option<Sizes> {
    chargeboard::dashboard::sizes(data, &mut None, View::parse(query))
}

#[test]
fn few_sites_of_own_data_have_a_dot_each() {
    let mut data = read("A,DE,s1,2,22,AC,\nA,DE,s1,4,150,DC,\nB,DE,s2,3,,,\nB,DE,,5,50,DC,\n");
    let whole = sizes(&mut data, "").expect("sites");
    let dots: Vec<(&str, u32, u64)> =
        whole.sizes.dots.iter().map(|dot| (dot.datum.key.as_str(), dot.watts, dot.points)).collect();
    assert_eq!(dots, [("operator=A&site=s1", 150_000, 6), ("operator=B&site=s2", 0, 3)]);
    assert_eq!(
        spoken(&whole, "operator=A&site=s1"),
        "Site s1 (A); 6 charge points; 22 to 150 kW each; 43 % of the current view"
    );
    assert_eq!(
        whole.beside,
        [("Not in the chart".to_owned(), vec!["5 charge points in rows without a site".to_owned()])]
    );
    let part = sizes(&mut data, "class=ac-medium").expect("sites");
    assert_eq!((part.sizes.dots[0].value, part.sizes.dots[0].total, part.sizes.dots[0].points), (2, 6, 6));
    let pick = whole.pick("operator=A&site=s1").expect("a click");
    assert_eq!(pick.apply(View::default()).to_query(), "operator=A");
    let asked = Asked::Mark(Picture::Size, "operator=A&site=s1".to_owned());
    let found = SiteSizes::new(&data);
    let found = provenance(&mut data, (None, Some(&found)), &[], View::default(), &asked);
    assert_eq!((found.title.as_str(), found.behind.len()), ("Site s1 (A)", 2));
    let mut none = read("A,DE,,2,22,AC,\n");
    assert_eq!(sizes(&mut none, ""), None);
    let page = dashboard(&mut none, View::parse("chart=size"), 9);
    assert_eq!(page.unapplied, [("chart".to_owned(), "size".to_owned())]);
    assert_eq!(page.notice, ["own.csv lists no sites, so there is no chart of site sizes."]);
}

/// Rows at so many sites.
fn many(sites: usize) -> String {
    let mut text = String::new();
    for site in 0..sites {
        let kw = [3.7, 11.0, 22.0, 22.0, 22.0, 50.0, 150.0, 300.0][site * 7919 % 8];
        let kw = if site % 9 == 0 { String::new() } else { kw.to_string() };
        let points = 1 + site % 4 + if site % 50 == 0 { site % 200 } else { 0 };
        writeln!(text, "O{},DE,S{site},{points},{kw},DC,2020-0{}-01", site % 7, 1 + site % 9).expect("text");
    }
    text
}

#[test]
fn of_many_sites_those_alike_are_one() {
    let mut data = read(&many(5000));
    let whole = sizes(&mut data, "").expect("sites");
    assert!(whole.sizes.gathered && (10..200).contains(&whole.sizes.dots.len()), "{}", whole.sizes.dots.len());
    assert!(whole.sizes.dots.iter().all(|dot| whole.pick(&dot.datum.key).is_none()), "it is asked which they are");
    let at = |sizes: &Sizes| sizes.sizes.dots.iter().map(|dot| (dot.watts, dot.points)).collect::<Vec<_>>();
    let part = sizes(&mut data, "operator=O1&month=2020-03").expect("sites");
    assert_eq!(at(&whole), at(&part), "whatever is filtered, they stay");
    assert!(spoken(&whole, "kw=22&points=2").starts_with("Sites of 2 charge points, 22 kW; "));
    assert!(whole.sizes.dots.iter().any(|dot| dot.datum.key.starts_with("kw=unknown&points=")));
    let mut keys: Vec<&str> = whole.sizes.dots.iter().map(|dot| dot.datum.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), whole.sizes.dots.len());
    assert_eq!(size(&whole.sizes, 640).marks.len(), whole.sizes.dots.len());
}

/// Every site is in the dot whose ranges it is in, and what a dot says follows from its sites.
#[test]
fn a_dot_of_many_sites_says_what_they_come_to() {
    let text = many(1500);
    let mut data = read(&text);
    // By site: its operator, its power in watts and its charge points.
    let sites: Vec<(&str, u64, u64)> = text
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let watts = cells[4].parse::<f64>().map_or(0, |kw| (kw * 1000.0).round() as u64);
            (cells[0], watts, cells[3].parse().expect("a number"))
        })
        .collect();
    let range = |text: &str, unit: f64| {
        let (least, most) = text.split_once("..").unwrap_or((text, text));
        let number = |text: &str| text.parse::<f64>().map_or(0, |number| (number * unit).round() as u64);
        number(least)..=number(most)
    };
    let all: u64 = sites.iter().map(|(.., points)| points).sum();
    let part = sizes(&mut data, "operator=O1").expect("sites");
    let of_part: u64 = sites.iter().filter(|(operator, ..)| *operator == "O1").map(|(.., points)| points).sum();
    let (mut seen, mut silent) = (0, 0);
    for (at, dot) in sizes(&mut data, "").expect("sites").sizes.dots.iter().enumerate() {
        let (kw, points) = dot.datum.key.strip_prefix("kw=").and_then(|key| key.split_once("&points=")).expect("a key");
        let (kw, points) = (range(kw, 1000.0), range(points, 1.0));
        let within: Vec<&(&str, u64, u64)> =
            sites.iter().filter(|(_, watts, number)| kw.contains(watts) && points.contains(number)).collect();
        let sum: u64 = within.iter().map(|(.., points)| points).sum();
        let (key, said) = (&dot.datum.key, &dot.datum.spoken);
        assert_eq!((dot.value, dot.total, dot.kept), (sum, sum, true), "{key}");
        let share = chargeboard::i18n::share(sum, all);
        let told = format!(
            "; {}; {} in total; {share} of the current view",
            Messages::charge_points(sum),
            Messages::sites(within.len() as u64)
        );
        assert!(said.ends_with(&told), "{said} and {told}");
        // It stands where most of them are.
        let same = |watts: u64, points: u64| {
            within.iter().filter(|(_, other, number)| (*other, *number) == (watts, points)).count()
        };
        let most = within.iter().map(|(_, watts, points)| same(*watts, *points)).max().expect("a site");
        assert_eq!(same(dot.watts.into(), dot.points), most, "{key}");
        seen += within.len();
        // The same dot of a part.
        let of_it: u64 = within.iter().filter(|(operator, ..)| *operator == "O1").map(|(.., points)| points).sum();
        let dot = &part.sizes.dots[at];
        assert_eq!((&dot.datum.key, dot.value, dot.total, dot.kept), (key, of_it, sum, of_it > 0));
        let expected = match of_it {
            0 => format!("; nothing in the current view; {} in total", Messages::sites(within.len() as u64)),
            _ if of_it == sum => format!(
                "; {} in total; {} of the current view",
                Messages::sites(within.len() as u64),
                chargeboard::i18n::share(of_it, of_part)
            ),
            _ => format!(
                "; {of_it} of {} charge points; {} in total; {} of the current view",
                chargeboard::i18n::whole(sum),
                Messages::sites(within.len() as u64),
                chargeboard::i18n::share(of_it, of_part)
            ),
        };
        assert!(dot.datum.spoken.ends_with(&expected), "{} and {expected}", dot.datum.spoken);
        silent += usize::from(of_it == 0);
    }
    assert_eq!(seen, sites.len());
    assert!(silent > 0, "some dot has none of the part");
    let by_sites = sizes(&mut data, "measure=sites").expect("sites");
    assert!(!spoken(&by_sites, "kw=22&points=2").contains(" in all"), "the figure says how many they are");
    // What has no power has no place in a picture of power, and is said beside it.
    let by_power = sizes(&mut data, "measure=power").expect("sites");
    let powerless: u64 = sites.iter().filter(|(_, watts, _)| *watts == 0).map(|(.., points)| points).sum();
    let beside = format!("{} at sites whose kW is not stated", Messages::charge_points(powerless));
    assert_eq!(by_power.beside, [("Not in the chart".to_owned(), vec![beside])]);
    assert!(by_power.sizes.watts && by_power.sizes.dots.iter().all(|dot| dot.watts > 0));
}

/// So many sites have a dot each, and one more are gathered; a site without any charge point is none of either.
#[test]
fn as_many_sites_have_a_dot_each_as_are_said() {
    for (sites, gathered) in [(MANY, false), (MANY + 1, true)] {
        let mut data = read(&many(sites));
        let shown = sizes(&mut data, "").expect("sites");
        assert_eq!((shown.sizes.gathered, shown.beside.len()), (gathered, 0));
        assert_eq!(shown.sizes.dots.len() == sites, !gathered);
    }
}

#[test]
fn the_rows_behind_every_dot_add_up_to_it() {
    for sites in [30, MANY + 200] {
        let (mut data, names) = (read(&many(sites)), ["own.csv".to_owned()]);
        let mut at: Option<SiteSizes> = None;
        for query in ["", "measure=power", "operator=O1", "class=unknown"] {
            let shown = chargeboard::dashboard::sizes(&mut data, &mut at, View::parse(query)).expect("sites");
            for datum in shown.sizes.dots.iter().map(|dot| &dot.datum) {
                let asked = Asked::Mark(Picture::Size, datum.key.clone());
                let found = provenance(&mut data, (None, at.as_ref()), &names, View::parse(query), &asked);
                let sum: u64 = found.behind.iter().map(|behind| behind.amount).sum();
                let sum = if query == "measure=power" { chargeboard::format::kilowatts(sum) } else { sum.to_string() };
                assert!(found.more > 0 || sum == datum.value, "{query:?} {}: {found:#?}", datum.key);
                assert!(!found.title.is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// For any rows and any view, few sites or many: the dots and what is beside them add up to the page's figure.
    #[test]
    fn nothing_is_lost_between_the_dots(
        rows in prop::collection::vec((0..4_u32, 0..40_u32, 0..9_u32, 0..6_usize, 1..7_u32), 1..160),
        more in prop::sample::select(vec![0, 500_usize]),
        queries in prop::collection::vec((0..5_usize, 0..3_usize, 0..3_usize), 1..6),
    ) {
        let mut text = many(more);
        for (operator, site, points, kw, month) in rows {
            let kw = ["", "3.7", "11", "22", "150", "400"][kw];
            let site = if site == 0 { String::new() } else { format!("T{site}") };
            writeln!(text, "O{operator},DE,{site},{points},{kw},AC,2020-0{month}-01").expect("text");
        }
        let mut data = read(&text);
        let mut at: Option<SiteSizes> = None;
        for (operator, measure, month) in queries {
            let operator = ["", "operator=O0&", "operator=O1&operator=O2&", "class=unknown&", "q=1&"][operator];
            let code = ["points", "power", "sites"][measure];
            let month = ["", "month=2020-01..2020-03", "month=2020-02"][month];
            let view = View::parse(&format!("{operator}measure={code}&{month}"));
            let page = dashboard(&mut data, view.clone(), 1000);
            let Some(shown) = chargeboard::dashboard::sizes(&mut data, &mut at, view) else { continue };
            let figure = page.figures.iter().find(|figure| figure.code == code).expect("a figure");
            let number = |text: &str| (text.parse::<f64>().expect("a number") * 1000.0).round() as u64;
            let amount = |dot: &Dot| number(&dot.datum.value);
            let dots: u64 = shown.sizes.dots.iter().map(amount).sum();
            prop_assert!(shown.sizes.dots.iter().all(|dot| dot.value <= dot.total && amount(dot) <= number(&dot.datum.total)));
            let beside = shown.beside.iter().flat_map(|(_, items)| items);
            let said = |why: &str| {
                let found = beside.clone().find(|text| text.ends_with(why)).and_then(|text| text.split(' ').next());
                found.map_or(0, |text| number(&text.replace(',', "")))
            };
            match code {
                "points" => prop_assert_eq!(dots + said("in rows without a site"), number(&figure.plain)),
                "power" => prop_assert!(dots <= number(&figure.plain)),
                // A site without any charge point is a site all the same.
                _ => prop_assert!(dots + said("without any charge point") >= number(&figure.plain)),
            }
        }
    }
}
