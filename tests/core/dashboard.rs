//! What the page says, for many views of the bundled edition.

use chargeboard::dashboard::{Dashboard, dashboard};
use chargeboard::dataset::{Dataset, Dimension, bundled, edition::Edition};
use chargeboard::view::View;

fn march() -> Dataset {
    bundled::edition(Some("2024-03"))
}

fn page(query: &str) -> Dashboard {
    page_of(&march(), query)
}

fn page_of(dataset: &Dataset, query: &str) -> Dashboard {
    dashboard(dataset, &View::parse(query).settled(dataset, &dataset.id))
}

#[test]
fn leads() {
    let cases = [
        ("", "In March 2024, 14 operators announced 878 charge points in 15 countries."),
        (
            "region=north",
            "In March 2024, 5 operators, 1 of them without a figure, announced 187 charge points in the section “North of Europe”.",
        ),
        (
            "region=north&region=central-west",
            "In March 2024, 12 operators, 2 of them without a figure, announced 261 charge points in the sections “North of Europe” and “Central and West Europe”.",
        ),
        ("operator=IONITY", "In March 2024, IONITY announced 125 charge points in 8 countries."),
        ("operator=SWIO", "In March 2024, SWIO announced 2 charge points in Luxembourg."),
        ("operator=SWIO&operator=Bump", "In March 2024, Bump and SWIO announced 8 charge points in 2 countries."),
        ("country=FR", "In March 2024, 5 operators, 1 of them without a figure, announced 56 charge points in France."),
        (
            "country=NL&country=GB&country=NO",
            "In March 2024, 4 operators announced 101 charge points in the Netherlands, Norway and the United Kingdom.",
        ),
        ("country=LT", "In March 2024, 1 operator announced 3 charge points in Lithuania."),
        (
            "country=FR&country=ES",
            "In March 2024, 7 operators, 1 of them without a figure, announced 72 charge points in France and Spain.",
        ),
        ("regions=m49&region=eastern", "In March 2024, 1 operator announced 11 charge points in Eastern Europe."),
        (
            "class=ac-medium",
            "In March 2024, 2 operators announced 19 charge points of the power class Medium-speed AC (7.4 to 22 kW) in 3 countries.",
        ),
        (
            "class=said-fast&operator=Allego",
            "In March 2024, Allego announced 4 charge points called “fast” without kW in the Netherlands.",
        ),
        ("q=karsamaki", "In March 2024, 1 operator announced 8 charge points in Finland, searched for “karsamaki”."),
        ("measure=power", "In March 2024, 14 operators announced 21.5 MW of rated power in 15 countries."),
        ("measure=sites&country=DE", "In March 2024, 1 operator announced 1 site in Germany."),
        (
            "operator=IONITY&operator=Fastned&class=dc-ultra-1",
            "In March 2024, Fastned announced 24 charge points of the power class Ultra-fast DC, level 1 (150 to under 350 kW) in 3 countries.",
        ),
        // None.
        ("operator=SWIO&country=FR", "In March 2024, SWIO announced no charge points in France."),
        ("country=NL&country=PT", "In March 2024, 4 operators announced 64 charge points in the Netherlands."),
        (
            "country=FI&country=unknown",
            "In March 2024, 3 operators, 1 of them without a figure, announced 14 charge points in Finland and a country that is not stated.",
        ),
        (
            "region=north&class=unknown&operator=EVBox&measure=sites",
            "In March 2024, EVBox announced 1 site whose power is not stated in the section “North of Europe”.",
        ),
        ("q=%E2%80%AEswio", "In March 2024, 1 operator announced 2 charge points in Luxembourg, searched for “swio”."),
        ("country=PT", "In March 2024, no operator announced charge points in Portugal."),
        ("measure=sites&country=PT", "In March 2024, no operator announced sites in Portugal."),
        ("q=zzz", "In March 2024, no operator announced charge points, searched for “zzz”."),
        // Without the figure.
        ("operator=Circle+K", "In March 2024, Circle K announced charge points in Denmark, without saying how many."),
        ("country=NO", "In March 2024, 1 operator announced charge points in Norway, without saying how many."),
        (
            "measure=power&operator=IONITY",
            "In March 2024, IONITY announced charge points in 8 countries, without their power.",
        ),
        (
            "measure=sites&country=NO",
            "In March 2024, 1 operator announced charge points in Norway, without naming a place.",
        ),
        (
            "country=unknown",
            "In March 2024, 2 operators announced charge points in a country that is not stated, without saying how many.",
        ),
    ];
    let wrong: Vec<String> = cases
        .into_iter()
        .map(|(query, sentence)| (query, sentence, page(query).lead.text()))
        .filter(|(_, sentence, text)| sentence != text)
        .map(|(query, sentence, text)| format!("?{query}\n  is     {text}\n  not    {sentence}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_below_the_lead() {
    for (query, below) in [
        (
            "",
            "Be Charge leads with 595, then IONITY with 125. Atlante and Circle K are named without a count. Power is known for 86 of the 878 charge points.",
        ),
        (
            "region=north",
            "That is 21 % of the 878 in the whole overview. IONITY leads with 107, then Fastned with 54. Circle K is named without a count. Power is known for 54 of the 187 charge points.",
        ),
        ("operator=SWIO", "That is under 1 % of the 878 in the whole overview."),
        (
            "operator=IONITY&operator=Fastned&class=dc-ultra-1",
            "That is 3 % of the 878 in the whole overview. IONITY has nothing among it.",
        ),
        ("operator=Circle+K", ""),
        (
            "country=NL&country=PT&operator=Allego",
            "That is 1 % of the 878 in the whole overview. Portugal has nothing among it. Power is stated for none of the 8 charge points.",
        ),
        (
            "region=north&class=unknown",
            "That is under 1 % of the 878 in the whole overview. EVBox has all of it. Allego, Circle K and Fastned are named without a count. Power is stated for none of the 4 charge points.",
        ),
        ("operator=Circle+K&measure=power", "No count is stated."),
        ("country=PT", "Nothing in this edition meets every filter. Take one away to see more."),
        (
            "country=FR&class=unknown&operator=Driveco",
            "That is 3 % of the 878 in the whole overview. Power is stated for none of the 22 charge points.",
        ),
    ] {
        assert_eq!(page(query).lead.below, below, "{query}");
    }
}

/// The headline figures of a view: charge points, operators, countries, sites, kW.
fn check_figures(query: &str, expected: [&str; 5]) {
    let page = page(query);
    let plain: Vec<&str> = page.figures.iter().map(|figure| figure.plain.as_str()).collect();
    assert_eq!(plain, expected, "{query}");
}

#[test]
fn headline_figures() {
    check_figures("", ["878", "14", "15", "48", "21478"]);
    check_figures("region=north", ["187", "5", "8", "21", "18400"]);
    check_figures("operator=IONITY", ["125", "1", "8", "13", "0"]);
    check_figures("country=FR&class=unknown", ["46", "3", "1", "6", "0"]);
    check_figures("country=PT", ["0", "0", "0", "0", "0"]);
    check_figures("class=dc-ultra-1", ["33", "4", "6", "6", "8020"]);
}

/// The bars of a chart as key, shown and whole.
fn check_bars(query: &str, dimension: Dimension, expected: &[(&str, &str, &str)]) {
    let page = page(query);
    let chart = page.charts.iter().find(|chart| chart.dimension == dimension).expect("every dimension has a chart");
    let bars: Vec<(&str, &str, &str)> = chart
        .bars
        .iter()
        .map(|bar| (bar.datum.key.as_str(), bar.datum.value.as_str(), bar.datum.total.as_str()))
        .collect();
    assert_eq!(bars, expected, "{query}");
}

#[test]
fn charts_of_the_whole() {
    check_bars(
        "",
        Dimension::Region,
        &[("north", "187", "187"), ("central-west", "74", "74"), ("mediterranean", "617", "617")],
    );
    check_bars(
        "regions=m49",
        Dimension::Region,
        &[
            ("northern", "98", "98"),
            ("western", "152", "152"),
            ("eastern", "11", "11"),
            ("southern", "617", "617"),
            ("unknown", "0", "0"),
        ],
    );
    check_bars(
        "",
        Dimension::Class,
        &[
            ("ac-medium", "19", "19"),
            ("dc-fast", "2", "2"),
            ("dc-ultra-1", "33", "33"),
            ("dc-ultra-2", "32", "32"),
            ("said-ultra-fast", "18", "18"),
            ("said-fast", "111", "111"),
            ("unknown", "663", "663"),
        ],
    );
    check_bars(
        "measure=power",
        Dimension::Class,
        &[
            ("ac-medium", "418", "418"),
            ("dc-fast", "240", "240"),
            ("dc-ultra-1", "8020", "8020"),
            ("dc-ultra-2", "12800", "12800"),
            ("said-ultra-fast", "0", "0"),
            ("said-fast", "0", "0"),
            ("unknown", "0", "0"),
        ],
    );
}

#[test]
fn a_chart_shows_its_part_of_the_whole() {
    check_bars(
        "operator=IONITY",
        Dimension::Region,
        &[("north", "107", "187"), ("central-west", "0", "74"), ("mediterranean", "18", "617")],
    );
    let page = page("operator=IONITY");
    let own = &page.charts[0];
    assert_eq!(own.dimension, Dimension::Operator);
    assert_eq!(own.bars.iter().filter(|bar| bar.datum.chosen).count(), 1);
    assert!(own.bars.iter().all(|bar| bar.datum.value == bar.datum.total), "its own filter narrows no chart");
}

#[test]
fn bars_say_all_in_words() {
    let page = page("region=north");
    let spoken = |at: usize| page.charts[0].bars[at].datum.spoken.as_str();
    assert_eq!(spoken(0), "IONITY; 107 of 125 charge points; 57 % of what is shown; 1 announcement without a count");
    assert_eq!(page.charts[0].bars.last().map(|bar| bar.datum.spoken.as_str()), Some("Atlante; no charge points"));
}

#[test]
fn missing_is_not_zero() {
    let bar = |query: &str, dimension: Dimension, key: &str| {
        let page = page(query);
        let bar = page.charts[dimension as usize].bars.iter().find(|bar| bar.datum.key == key).cloned();
        bar.map(|bar| format!("{} {}", bar.figure, bar.of).trim().to_owned())
    };
    for (query, dimension, key, text) in [
        ("", Dimension::Operator, "Circle K", "not stated"),
        ("operator=Circle+K", Dimension::Country, "DK", "not stated of 24"),
        ("measure=power&operator=IONITY", Dimension::Region, "north", "not stated of 18.4 MW"),
        ("region=north", Dimension::Operator, "Atlante", "none"),
        ("region=north", Dimension::Operator, "Be Charge", "0 of 595"),
        ("class=ac-slow", Dimension::Class, "ac-slow", "none"),
        ("country=PT", Dimension::Country, "PT", "none"),
        ("measure=sites", Dimension::Country, "NO", "none named"),
    ] {
        assert_eq!(bar(query, dimension, key).as_deref(), Some(text), "{query} {key}");
    }
    let text = |query: &str, at: usize| page(query).figures[at].text.clone();
    assert_eq!(text("operator=Circle+K", 0), "not stated");
    assert_eq!(text("operator=IONITY", 4), "not stated");
    assert_eq!(text("country=PT", 0), "0");
}

#[test]
fn announcements_follow_filters_and_order() {
    let ids = |query: &str| page(query).records.rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids("").len(), 44);
    assert_eq!(ids("operator=SWIO").len(), 1);
    let points = |query: &str| page(query).records.rows.into_iter().map(|row| row.points.text).collect::<Vec<_>>();
    assert_eq!(points("operator=Eleport"), ["11", "3", "2"]);
    assert_eq!(points("operator=Eleport&sort=points"), ["2", "3", "11"]);
    assert_eq!(points("operator=Allego&sort=points").last().map(String::as_str), Some("not stated"));
    assert_eq!(points("operator=Allego&sort=-points").last().map(String::as_str), Some("not stated"));
    let shared = &page("operator=Driveco").records.rows[0];
    assert_eq!(shared.places.text, "Saint-Jean-de-Védas, Le Taillan-Médoc and Yzeure");
    assert_eq!((shared.points.text.as_str(), shared.points.aside.as_str()), ("22", "one figure over 3 places"));
    let derived = &page("operator=Powerdot").records.rows[0];
    assert_eq!((derived.kw.text.as_str(), &*derived.kw.basis), ("150", "derived"));
}

#[test]
fn notices_say_what_could_not_be_applied() {
    for (query, sentences) in [
        ("operator=IONITY", &[][..]),
        ("operator=Nope", &["No operator is called “Nope” in March 2024."]),
        ("class=warp", &["“warp” is no power class."]),
        ("country=ZZ", &["“ZZ” is no country’s code (ISO 3166-1, such as NL)."]),
        ("region=northern", &["“northern” is no section of the overview."]),
        ("edition=1999-01", &["There is no edition “1999-01”; this is March 2024."]),
        ("measure=volts", &["“volts” is no value of “measure”."]),
        ("measure=power&measure=sites", &["“measure” is there more than once; the first one counts, not “sites”."]),
        ("foo=1", &["“foo=1” means nothing here."]),
        ("foo", &["“foo” means nothing here."]),
        ("month=2019-03", &["March 2024 has no opening months, so not “2019-03” either."]),
        ("chart=month", &["March 2024 has no chart of opening months."]),
        ("merge=1", &["No operator of March 2024 is written in several ways."]),
        ("data=nl", &["This is March 2024, not the data set “nl”."]),
        ("data=../nl", &["“../nl” is no value of “data”."]),
        ("own=a.csv", &["This link was made on “a.csv”, which is not in it. Open that file to see the view."]),
        ("operator=", &["Nothing stands after “operator=”."]),
    ] {
        assert_eq!(page(query).notice, sentences, "{query}");
    }
    let many: String = (0..100).map(|i| format!("x{i}=1&")).collect();
    assert_eq!(page(&many).notice.len(), 7);
    assert_eq!(page(&many).notice.last().map(String::as_str), Some("And 94 more parts."));
}

#[cfg(feature = "import")]
#[test]
fn a_page_is_the_same_after_its_bytes() {
    use chargeboard::wire::{from_bytes, to_bytes};
    for query in ["", "region=north&measure=power", "foo=1&q=a&operator=IONITY", "country=PT"] {
        let page = page(query);
        assert_eq!(from_bytes(&to_bytes(&page)), Some(page), "{query}");
    }
    assert_eq!(from_bytes::<Dashboard>(b"no page"), None);
}

#[test]
fn titles_say_the_view() {
    for (query, title) in [
        ("", "Charge points – March 2024 – Chargeboard"),
        ("operator=IONITY&country=SE", "Charge points: IONITY and Sweden – March 2024 – Chargeboard"),
        ("measure=power&q=a", "Power: “a” – March 2024 – Chargeboard"),
    ] {
        assert_eq!(page(query).title, title, "{query}");
    }
}

#[test]
fn chips_stand_for_pairs_of_the_address() {
    let chips: Vec<String> =
        page("q=x&class=unknown&operator=Be+Charge").chips.into_iter().map(|chip| chip.pair).collect();
    assert_eq!(chips, ["operator=Be Charge", "class=unknown", "q=x"]);
}

/// A second edition with what the first one has not: a total over two countries, another section, other words.
const OTHER: &str = r#"{
  "id": "2024-04", "title": "April 2024",
  "source": {"publisher": "P", "title": "T", "address": "https://example.org/", "date": {"stated": "April 2024"}},
  "sections": [{"code": "all", "name": "All of it", "basis": "stated"}],
  "announcements": [
    {"id": "b1", "operator": "Übér & <Söhne>", "section": "all",
     "places": [{"name": "Aachen", "country": {"value": "DE", "basis": "stated"}, "in_opening_list": true},
                {"name": "Vaals", "country": {"value": "NL", "basis": "stated"}, "in_opening_list": true}],
     "charge_points": {"value": 10, "basis": "stated"}, "kw_each": {"value": 7.4, "basis": "stated"},
     "current": {"value": "AC", "basis": "stated"}, "word": {"basis": "not-stated"}}
  ]
}"#;

#[test]
fn another_edition_needs_no_other_code() {
    let edition: Edition = serde_json::from_str(OTHER).expect("an edition");
    let dataset = Dataset::from_edition(edition);
    let page = page_of(&dataset, "");
    assert_eq!(page.lead.text(), "In April 2024, 1 operator announced 10 charge points in 2 countries.");
    // How the total is split between the countries is not stated, so it is in neither.
    let bars: Vec<(String, String)> =
        page.charts[2].bars.iter().map(|bar| (bar.datum.key.clone(), bar.datum.value.clone())).collect();
    assert_eq!(bars, [("unknown".to_owned(), "10".to_owned())]);
    assert_eq!(page.figures[4].plain, "74");
    assert_eq!(page_of(&dataset, "operator=IONITY").notice, ["No operator is called “IONITY” in April 2024."]);
}

/// An edition with this many operators, each with one place and as many charge points as its number.
fn crowd(operators: u32) -> Dataset {
    let mut edition: Edition = serde_json::from_str(OTHER).expect("an edition");
    let one = edition.announcements.remove(0);
    for number in 1..=operators {
        let mut row = one.clone();
        row.operator = format!("Operator {number:05}");
        row.charge_points.value = Some(number);
        edition.announcements.push(row);
    }
    Dataset::from_edition(edition)
}

#[test]
fn places_of_one_name_are_told_apart() {
    use chargeboard::dashboard::pick_of;
    use chargeboard::dataset::edition::Position;
    let mut edition: Edition = serde_json::from_str(OTHER).expect("an edition");
    let one = edition.announcements.remove(0);
    edition.announcements.clear();
    for (number, country) in (1..).zip(["BE", "NL", "NL"]) {
        let mut row = one.clone();
        row.charge_points.value = Some(number);
        row.places.truncate(1);
        let place = &mut row.places[0];
        place.name = Some("Limburg".to_owned());
        place.country.value = Some(country.to_owned());
        let latitude = 50.0 + f64::from(number);
        place.position = Some(Position { latitude, longitude: 5.0, quality: "town centre".to_owned() });
        edition.announcements.push(row);
    }
    let data = Dataset::from_edition(edition);
    let whole = page_of(&data, "");
    let spots = whole.map.expect("a map").map.spots;
    let keys: Vec<(&str, u64)> = spots.iter().map(|spot| (spot.datum.key.as_str(), spot.value)).collect();
    assert_eq!(keys, [("q=Limburg&country=BE", 1), ("q=Limburg&country=NL", 2), ("q=Limburg&country=NL&n=2", 3)]);
    for (key, query) in [
        ("q=Limburg&country=NL&n=2", "country=NL&q=Limburg"),
        ("q=Limburg&country=BE", "country=BE&q=Limburg"),
        ("q=Rome", "q=Rome"),
        ("q=Rome&country=Elsewhere", "q=Rome%26country%3DElsewhere"),
    ] {
        assert_eq!(pick_of(key).expect("a place").apply(View::default()).to_query(), query);
    }
    let chosen = page_of(&data, "country=BE&q=Limburg").map.expect("a map").map.spots;
    assert_eq!(chosen.iter().map(|spot| spot.datum.chosen).collect::<Vec<_>>(), [true, false, false]);
    let sites = page_of(&data, "").sizes.expect("sites").sizes.dots;
    let keys: Vec<&str> = sites.iter().map(|dot| dot.datum.key.rsplit_once("&q=").expect("a name").1).collect();
    assert_eq!(keys, ["Limburg&country=BE", "Limburg&country=NL"], "a site is a name in a country");
}

#[test]
fn of_many_bars_the_first_and_the_chosen_are_shown() {
    let shown = |operators: u32, query: &str| {
        let page = page_of(&crowd(operators), query);
        page.charts[0].short().into_iter().map(|bar| bar.datum.key).collect::<Vec<_>>()
    };
    assert_eq!(shown(30, "").len(), 30, "a few more are no trouble");
    assert_eq!(shown(31, "").len(), 25);
    let keys = shown(5000, "operator=Operator+00001&operator=Operator+05000");
    assert_eq!((keys.len(), keys[0].as_str(), keys[25].as_str()), (26, "Operator 05000", "Operator 00001"));
}

#[test]
fn the_others_are_one_bar_and_nothing_is_lost() {
    use chargeboard::dashboard::{BEYOND, OTHERS, Others};
    use chargeboard::view::Measure;
    let page = page_of(&crowd(400), "operator=Operator+00001");
    let shown = page.charts[0].with_others(false, Measure::Points);
    let rest = shown.last().expect("a bar");
    assert_eq!((shown.len(), rest.datum.key.as_str(), rest.name.as_str()), (27, OTHERS, "374 others"));
    assert_eq!(shown.iter().map(|bar| bar.total).sum::<u64>(), 400 * 401 / 2);
    assert_eq!(
        rest.datum.spoken,
        "374 other operators; 70,499 charge points; 88 % of what is shown; choose to see each of them"
    );
    let all = page.charts[0].with_others(true, Measure::Points);
    assert_eq!((all.len(), all.iter().any(|bar| bar.datum.key == OTHERS)), (400, false));
    // What is beyond the bars that there are is told as such.
    let mut chart = page.charts[0].clone();
    chart.others = Others { count: 3, value: 0, total: 7, open: false, there: false };
    let beyond = chart.with_others(true, Measure::Points).pop().expect("a bar");
    assert_eq!((beyond.datum.key.as_str(), beyond.figure.as_str(), beyond.of.as_str()), (BEYOND, "0", "of 7"));
    let few = page_of(&march(), "").charts[0].with_others(false, Measure::Points);
    assert!(few.iter().all(|bar| bar.datum.key != OTHERS), "few are told one by one");
}

#[test]
fn what_is_not_stated_is_none_of_the_others() {
    use chargeboard::dashboard::OTHERS;
    use chargeboard::view::Measure;
    let mut chart = page_of(&crowd(400), "").charts[0].clone();
    let mut unknown = chart.bars[399].clone();
    unknown.datum.key = "unknown".to_owned();
    chart.bars.push(unknown);
    let keys: Vec<String> =
        chart.with_others(false, Measure::Points).into_iter().map(|bar| bar.datum.key).skip(25).collect();
    assert_eq!(keys, [OTHERS, "unknown"]);
}

#[test]
fn the_map_has_every_place_and_what_has_none_beside_it() {
    let page = page("");
    let places = page.map.expect("a map");
    let total: u64 = places.map.spots.iter().map(|spot| spot.total).sum();
    // Fastned's 8 at Vundelaar have no position.
    assert_eq!(total, 878 - 8);
    let spot = |key: &str| places.map.spots.iter().find(|spot| spot.datum.key == key).expect("a place");
    assert_eq!(spot("q=Veenendaal").datum.spoken, "Veenendaal; Allego; 8 charge points");
    let shared = spot("q=Cagliari");
    assert_eq!((shared.total, shared.places.len()), (202, 4));
    assert_eq!(
        shared.datum.spoken,
        "Cagliari, Mantova, Pisa and Alessandria, one figure together; Be Charge; 202 charge points"
    );
    assert!(!places.map.wide);
    let [(_, nowhere), (_, silent)] = places.beside.as_slice() else { panic!("{:?}", places.beside) };
    assert_eq!(nowhere.len(), 5, "{nowhere:?}");
    assert!(nowhere.contains(&"Norway (IONITY): not stated".to_owned()));
    assert_eq!(silent.len(), 5, "{silent:?}");
}

#[test]
fn the_map_follows_the_filters_and_the_measure() {
    let spot = |query: &str, key: &str| {
        let map = page(query).map.expect("a map").map;
        let spot = map.spots.into_iter().find(|spot| spot.datum.key == key).expect("a place");
        (spot.value, spot.total, spot.datum.chosen)
    };
    assert_eq!(spot("region=north", "q=Cagliari"), (0, 202, false));
    assert_eq!(spot("q=aberdeen", "q=Aberdeen"), (12, 12, true));
    assert_eq!(spot("measure=sites", "q=Cagliari"), (1, 1, false), "a site is each for itself");
    assert_eq!(spot("measure=power", "q=Aberdeen"), (0, 0, false), "its power is not stated");
}

#[test]
fn a_chart_is_taken_along_as_rows() {
    use chargeboard::chart::bars::bars;
    use chargeboard::dashboard::{chart_csv, chart_json, snippet};
    use chargeboard::view::Picture;
    let view = View::parse("region=north").settled(&march(), "2024-03");
    let page = dashboard(&march(), &view);
    let scene = bars(&page.chart(Dimension::Operator).expect("a chart").bars, 640);
    let csv = chart_csv(&page, &view, &scene);
    assert!(csv.contains("\r\nIONITY,IONITY,107,125,region=north,\"Source: FLEXeCHARGE"), "{csv}");
    assert!(csv.contains("\r\nCircle K,Circle K,,,region=north,"), "what is not stated is no nought: {csv}");
    let json = chart_json(&page, &view, Picture::Of(Dimension::Operator), &scene, "https://example.org/?region=north");
    let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(read["rows"].as_array().map(Vec::len), Some(scene.marks.len()));
    assert_eq!(read["title"], "Operators: charge points");
    let html = snippet(&page, &view, "2024-03", Picture::Map, "https://example.org/");
    assert!(
        html.contains(
            "edition=2024-03&amp;measure=points&amp;regions=reported&amp;region=north&amp;chart=map&amp;embed=1"
        ),
        "{html}"
    );
}

mod compared {
    use super::*;
    use chargeboard::chart::twins::Twin;
    use chargeboard::dashboard::Pinned;
    use chargeboard::view::Measure;

    fn pinned(query: &str) -> Pinned {
        page(query).pinned.expect("two selections")
    }

    /// Key, and both numbers.
    fn pairs(pinned: &Pinned, dimension: Dimension) -> Vec<(String, u64, u64)> {
        let (_, twins) = pinned.charts.iter().find(|(of, _)| *of == dimension).expect("a chart");
        let pair = |twin: &Twin| (twin.datum.key.clone(), twin.sides[0].value, twin.sides[1].value);
        twins.iter().map(pair).collect()
    }

    #[test]
    fn two_selections_are_said_and_shown_side_by_side() {
        let both = pinned("operator=Fastned&compare=operator%3DIONITY");
        assert_eq!(both.names, ["Fastned", "IONITY"]);
        assert_eq!(
            both.words,
            "Pinned: In March 2024, IONITY announced 125 charge points in 8 countries. What is shown now is 43 % of that."
        );
        let pair = |key: &str, now, then| (key.to_owned(), now, then);
        let operators = pairs(&both, Dimension::Operator);
        assert_eq!(operators[..3], [pair("IONITY", 0, 125), pair("Fastned", 54, 0), pair("Be Charge", 0, 0)]);
        assert_eq!(operators.len(), 14, "others can be chosen");
        let countries = pairs(&both, Dimension::Country);
        assert_eq!(countries.iter().map(|pair| pair.1).sum::<u64>(), 54);
        assert_eq!(countries.iter().map(|pair| pair.2).sum::<u64>(), 125);
        let (_, twins) = both.charts.iter().find(|(of, _)| *of == Dimension::Operator).expect("a chart");
        assert_eq!(
            twins[0].datum.spoken,
            "IONITY; shown now: not chosen; pinned: 125 charge points, 100 % of it, 4 announcements without a count"
        );
        assert_eq!((twins[0].datum.value.as_str(), twins[0].datum.beside.as_deref()), ("0", Some("125")));
    }

    #[test]
    fn a_pair_says_how_much_of_each_side_is_known() {
        let spoken = |query: &str, key: &str| {
            let both = pinned(query);
            let twins = both.of(Dimension::Country).expect("a chart").to_vec();
            twins.into_iter().find(|twin| twin.datum.key == key).expect("the pair").datum.spoken
        };
        assert_eq!(
            spoken("measure=power&operator=Fastned&compare=all", "NL"),
            "Netherlands; shown now: 4.8 MW of rated power, 26 % of it, known for 16 of 16 charge points; \
             pinned: 4.8 MW of rated power, 22 % of it, known for 16 of 64 charge points"
        );
        assert_eq!(
            spoken("operator=IONITY&compare=all", "IT"),
            "Italy; shown now: 6 charge points, 5 % of it, 2 announcements without a count; \
             pinned: 601 charge points, 68 % of it, 2 announcements without a count"
        );
    }

    #[test]
    fn words_fit_how_they_compare() {
        for (query, end) in [
            ("compare=all", "This is what is pinned: choose something else to compare it."),
            ("compare=operator%3DIONITY", " What is shown now is 7 times that."),
            ("operator=SWIO&compare=all", " What is shown now is under 1 % of that."),
            ("operator=EVBox&compare=operator%3DPowerdot", " Both come to the same."),
            ("operator=Circle+K&compare=operator%3DIONITY", "IONITY announced 125 charge points in 8 countries."),
        ] {
            let words = pinned(query).words;
            assert!(words.ends_with(end), "{query}: {words}");
        }
        assert_eq!(page("").pinned, None);
    }

    #[test]
    fn what_has_no_pair_is_in_the_last_one() {
        let data = crowd(400);
        let both = page_of(&data, "compare=operator%3DOperator%2B00001").pinned.expect("two selections");
        let pairs = pairs(&both, Dimension::Operator);
        assert_eq!(pairs.len(), 27, "the first ones, the pinned one, and the rest");
        assert_eq!(pairs.iter().map(|pair| pair.1).sum::<u64>(), 400 * 401 / 2);
        assert_eq!(pairs.iter().map(|pair| pair.2).sum::<u64>(), 1);
        // It opens to show all of them.
        let all = both.all(Dimension::Operator).expect("more");
        assert_eq!((all.len(), both.hidden(Dimension::Operator)), (400, 374));
        assert_eq!(all.iter().map(|twin| twin.sides[0].value).sum::<u64>(), 400 * 401 / 2);
        assert_eq!((both.all(Dimension::Country), both.hidden(Dimension::Country)), (None, 0));
        let page = page_of(&data, "compare=operator%3DOperator%2B00001");
        let marks = |all| page.drawn(Dimension::Operator, all, Measure::Points, 344).marks.len();
        assert_eq!((marks(false), marks(true)), (27, 400));
    }
}
