//! What the page says, for many views of the bundled edition.

use crate::shown::{Shown, shown};
use chargeboard::dashboard::Dashboard;
use chargeboard::dataset::{Dataset, Dimension, bundled, edition::Edition};
use chargeboard::view::View;

mod compared;
mod many;
mod map;
mod sites;
mod taken;

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

fn march() -> Dataset {
    bundled::edition(Some("2024-03"))
}

fn page(query: &str) -> Shown {
    page_of(&mut march(), query)
}

fn page_of(dataset: &mut Dataset, query: &str) -> Shown {
    shown(dataset, &View::parse(query))
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
        (
            "region=north&region=unknown&operator=IONITY",
            "In March 2024, IONITY announced 107 charge points in the section “North of Europe”.",
        ),
        ("region=unknown", "In March 2024, no operator announced charge points in an unspecified region."),
        (
            "region=unknown&region=north&country=PT",
            "In March 2024, no operator announced charge points in Portugal, in the section “North of Europe” and an unspecified region.",
        ),
        (
            "regions=m49&region=unknown&region=western&country=PT",
            "In March 2024, no operator announced charge points in Portugal, in Western Europe and an unspecified region.",
        ),
        ("country=NL&country=PT", "In March 2024, 4 operators announced 64 charge points in the Netherlands."),
        (
            "country=FI&country=unknown",
            "In March 2024, 3 operators, 1 of them without a figure, announced 14 charge points in Finland and an unspecified country.",
        ),
        (
            "region=north&class=unknown&operator=EVBox&measure=sites",
            "In March 2024, EVBox announced 1 site (power not stated) in the section “North of Europe”.",
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
            "In March 2024, 2 operators announced charge points in an unspecified country, without saying how many.",
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
            "Be Charge leads with 595, then IONITY with 125. Atlante and Circle K give no count. Power is known for 86 of the 878 charge points.",
        ),
        (
            "region=north",
            "That is 21 % of the 878 in the whole overview. IONITY leads with 107, then Fastned with 54. Circle K gives no count. Power is known for 54 of the 187 charge points.",
        ),
        ("operator=SWIO", "That is under 1 % of the 878 in the whole overview."),
        (
            "operator=IONITY&operator=Fastned&class=dc-ultra-1",
            "That is 3 % of the 878 in the whole overview. Nothing from IONITY matches.",
        ),
        ("operator=Circle+K", ""),
        (
            "country=NL&country=PT&operator=Allego",
            "That is 1 % of the 878 in the whole overview. Nothing from Portugal matches. Power is stated for none of the 8 charge points.",
        ),
        (
            "region=north&class=unknown",
            "That is under 1 % of the 878 in the whole overview. EVBox accounts for all of it. Allego, Circle K and Fastned give no count. Power is stated for none of the 4 charge points.",
        ),
        ("operator=Circle+K&measure=power", "No count is stated."),
        ("country=PT", "No announcement matches all filters. Remove a filter to see more."),
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
    assert_eq!(spoken(0), "IONITY; 107 of 125 charge points; 57 % of the current view; 1 announcement without a count");
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
    let ids = |query: &str| page(query).page.records.rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids("").len(), 44);
    assert_eq!(ids("operator=SWIO").len(), 1);
    let points = |query: &str| page(query).page.records.rows.into_iter().map(|row| row.points.text).collect::<Vec<_>>();
    assert_eq!(points("operator=Eleport"), ["11", "3", "2"]);
    assert_eq!(points("operator=Eleport&sort=points"), ["2", "3", "11"]);
    assert_eq!(points("operator=Allego&sort=points").last().map(String::as_str), Some("not stated"));
    assert_eq!(points("operator=Allego&sort=-points").last().map(String::as_str), Some("not stated"));
    let shared = &page("operator=Driveco").records.rows[0];
    assert_eq!(shared.places.text, "Saint-Jean-de-Védas, Le Taillan-Médoc and Yzeure");
    assert_eq!((shared.points.text.as_str(), shared.points.aside.as_str()), ("22", "one figure for 3 places"));
    let derived = &page("operator=Powerdot").records.rows[0];
    assert_eq!((derived.kw.text.as_str(), &*derived.kw.basis), ("150", "derived"));
}

#[test]
fn notices_say_what_could_not_be_applied() {
    for (query, sentences) in [
        ("operator=IONITY", &[][..]),
        ("operator=Nope", &["No operator is called “Nope” in March 2024."]),
        ("class=warp", &["“warp” isn’t a power class."]),
        ("country=ZZ", &["“ZZ” isn’t a country code (ISO 3166-1, such as NL)."]),
        ("region=northern", &["“northern” isn’t a section of the overview."]),
        ("edition=1999-01", &["There is no edition “1999-01”; this is March 2024."]),
        ("measure=volts", &["“volts” isn’t a valid value of “measure”."]),
        ("measure=power&measure=sites", &["“measure” appears more than once; “sites” was ignored."]),
        ("foo=1", &["Unknown parameter “foo=1”."]),
        ("foo", &["Unknown parameter “foo”."]),
        ("month=2019-03", &["March 2024 has no opening dates; the month “2019-03” was ignored."]),
        ("chart=month", &["March 2024 has no chart of opening months."]),
        ("merge=1", &["March 2024 has no operator with several spellings."]),
        ("data=nl", &["This is March 2024, not the data set “nl”."]),
        ("data=../nl", &["“../nl” isn’t a valid value of “data”."]),
        (
            "own=a.csv",
            &["This link needs the file “a.csv”, which isn’t part of the link. Open that file to see the view."],
        ),
        ("operator=", &["“operator=” has no value."]),
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
    use chargeboard::protocol::{from_bytes, to_bytes};
    for query in ["", "region=north&measure=power", "foo=1&q=a&operator=IONITY", "country=PT"] {
        let page = page(query).page;
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
        page("q=x&class=unknown&operator=Be+Charge").page.chips.into_iter().map(|chip| chip.pair).collect();
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
    let mut dataset = Dataset::from_edition(edition);
    let page = page_of(&mut dataset, "");
    assert_eq!(page.lead.text(), "In April 2024, 1 operator announced 10 charge points in 2 countries.");
    // How the total is split between the countries is not stated, so it is in neither.
    let bars: Vec<(String, String)> =
        page.charts[2].bars.iter().map(|bar| (bar.datum.key.clone(), bar.datum.value.clone())).collect();
    assert_eq!(bars, [("unknown".to_owned(), "10".to_owned())]);
    assert_eq!(page.figures[4].plain, "74");
    assert_eq!(page_of(&mut dataset, "operator=IONITY").notice, ["No operator is called “IONITY” in April 2024."]);
}

#[test]
fn an_edition_without_sites_says_that_it_has_no_picture_of_them() {
    let edition: Edition =
        serde_json::from_str(&OTHER.replace(r#""name": "Aachen", "#, "").replace(r#""name": "Vaals", "#, ""))
            .expect("an edition");
    let mut dataset = Dataset::from_edition(edition);
    let view = dataset.settled(View::parse("chart=size"));
    assert_eq!(
        (view.chart, view.to_query().as_str()),
        (None, "chart=size"),
        "all charts are shown, and the link stays"
    );
    let page = shown(&mut dataset, &view);
    assert_eq!(page.notice, ["April 2024 lists no sites, so there is no chart of site sizes."]);
    assert_eq!(page.pictures.sizes, None);
    assert_eq!(march().settled(View::parse("chart=size")).unapplied, []);
}
