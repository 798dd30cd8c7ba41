//! Sentences and marks where figures meet: none, equal ones, all; not stated, not there, not known.

use crate::shown::{Shown, dataset_of, shown};
use chargeboard::chart::bars::Bar;
use chargeboard::chart::{Datum, Ink};
use chargeboard::crossfilter::Listing;
use chargeboard::dashboard::{Asked, Chart, Dashboard, Others, account, beside, dashboard, listed, provenance};
use chargeboard::dataset::edition::{Announcement, Basis, Edition, Reported};
use chargeboard::dataset::{Dataset, Dimension, bundled};
use chargeboard::import::{Importer, Options};
use chargeboard::view::{Measure, View};

fn own(table: &str, query: &str) -> Dashboard {
    let mut importer = Importer::new(Options::default());
    importer.feed(b"operator,country,site_id,charge_points,power_kw,current,opened\n");
    importer.feed(table.as_bytes());
    let imported = importer.finish().expect("a table");
    dashboard(&mut dataset_of(imported, "own.csv".to_owned()).expect("a register"), View::parse(query), 100)
}

/// Operators with their counts.
type Counts<'a> = &'a [(&'a str, Option<u32>)];

/// The first announcement that states a count and a power, once for each of these operators with their counts.
fn edition(operators: Counts) -> Dataset {
    let march = bundled::unpacked(Some("2024-03"));
    let stated =
        |row: &&Announcement| row.charge_points.value.is_some() && row.kw_each.value.is_some() && row.places.len() == 1;
    let one = march.announcements.iter().find(stated).expect("an announcement").clone();
    let row = |(operator, points): &(&str, Option<u32>)| Announcement {
        operator: (*operator).to_owned(),
        charge_points: Reported {
            value: *points,
            basis: if points.is_some() { Basis::Stated } else { Basis::NotStated },
        },
        ..one.clone()
    };
    Dataset::from_edition(Edition { announcements: operators.iter().map(row).collect(), ..march })
}

fn page(data: &mut Dataset, query: &str) -> Shown {
    shown(data, &View::parse(query))
}

/// Prints all that differ at once.
#[track_caller]
fn alike(said: impl IntoIterator<Item = (String, String)>) {
    let wrong: Vec<String> = said
        .into_iter()
        .filter(|(is, expected)| is != expected)
        .map(|(is, expected)| format!("is     {is}\n  not    {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_has_what_of_own_data() {
    let two = "A,DE,s1,2,22,AC,\nB,DE,s2,2,,,\n";
    let three = "A,DE,s1,2,22,AC,\nB,DE,s2,2,,,\nC,DE,s2,2,,,\n";
    let cases = [
        (
            "A,DE,s1,2,,,\n",
            "measure=power",
            "In own.csv, 1 operator has no stated power in Germany.",
            "Power is stated for none of the 2 charge points.",
        ),
        ("A,DE,,2,22,AC,\n", "measure=sites", "In own.csv, 1 operator has no sites in Germany.", ""),
        (",DE,s1,2,22,AC,\n", "", "In own.csv, unnamed operators have 2 charge points in Germany.", ""),
        (
            "A,DE,s1,2,22,AC,\n",
            "q=zzz",
            "In own.csv, no operator has no charge points, searched for “zzz”.",
            "Nothing in this data matches all filters. Remove a filter to see more.",
        ),
        (
            two,
            "",
            "In own.csv, 2 operators have 4 charge points in Germany.",
            "A and B lead with 2 each. Power is known for 2 of the 4 charge points.",
        ),
        (
            two,
            "measure=power",
            "In own.csv, 2 operators have 44 kW of rated power in Germany.",
            "A accounts for all of it. Power is known for 2 of the 4 charge points.",
        ),
        (
            two,
            "class=unknown&measure=power",
            "In own.csv, 1 operator has no stated power (power not stated) in Germany.",
            "Power is stated for none of the 2 charge points.",
        ),
        (
            three,
            "",
            "In own.csv, 3 operators have 6 charge points in Germany.",
            "3 operators lead with 2 each. Power is known for 2 of the 6 charge points.",
        ),
        (
            "A,DE,s1,2,,,\nB,DE,s2,3,,,\n",
            "measure=power",
            "In own.csv, 2 operators have no stated power in Germany.",
            "Power is stated for none of the 5 charge points.",
        ),
        (
            "A,DE,s1,2,22,AC,2019-03\n",
            "month=2019-01..2019-12",
            "In own.csv, 1 operator has 2 charge points in Germany, opened in 2019.",
            "That is all 2 in the data.",
        ),
        (
            "A,DE,s1,2,22,AC,2019-03\nB,DE,s2,2,22,AC,2021-03\n",
            "month=2019-01..2020-12",
            "In own.csv, 1 operator has 2 charge points in Germany, opened in 2019-01 to 2020-12.",
            "That is 50 % of the 4 in the data.",
        ),
        (
            "A,DE,s1,2,22,AC,2019-03\n",
            "operator=unknown&country=PT",
            "In own.csv, an unnamed operator has no charge points in Portugal.",
            "Nothing in this data matches all filters. Remove a filter to see more.",
        ),
    ];
    alike(cases.map(|(table, query, sentence, below)| {
        let lead = own(table, query).lead;
        (format!("?{query} {} {}", lead.text(), lead.below), format!("?{query} {sentence} {below}"))
    }));
}

#[test]
fn who_leads_of_an_edition() {
    let cases: [(Counts, &str, &str); 7] = [
        (&[("A", Some(5)), ("B", Some(3))], "", "A leads with 5, then B with 3."),
        (&[("A", Some(5)), ("B", Some(5))], "", "A and B lead with 5 each."),
        (&[("A", Some(5)), ("B", Some(5)), ("C", Some(3))], "", "A and B lead with 5 each."),
        (&[("A", Some(5)), ("B", Some(5)), ("C", Some(5)), ("D", Some(1))], "", "3 operators lead with 5 each."),
        (&[("A", Some(5)), ("B", None)], "", "A accounts for all of it. B gives no count."),
        (&[("A", None), ("B", None)], "", ""),
        (
            &[("A", Some(5)), ("B", Some(3))],
            "measure=power",
            "A leads with 1.5 MW, then B with 900 kW. Power is known for all 8 charge points.",
        ),
    ];
    alike(cases.map(|(operators, query, below)| {
        let said = page(&mut edition(operators), query).page.lead.below;
        (format!("{operators:?} {said}"), format!("{operators:?} {below}"))
    }));
}

#[test]
fn what_is_not_applied_to_own_data_and_to_an_edition() {
    let table = "A,DE,s1,2,22,AC,2019-03\n";
    let mut data = bundled::edition(Some("2024-03"));
    let cases = [
        ("region=atlantis", "“atlantis” isn’t a region in own.csv.", "“atlantis” isn’t a section of the overview."),
        (
            "regions=m49&region=atlantis",
            "“atlantis” isn’t a region in own.csv.",
            "“atlantis” isn’t a UN M49 sub-region.",
        ),
        (
            "month=2031-01",
            "Nothing in own.csv opened in “2031-01”.",
            "March 2024 has no opening dates; the month “2031-01” was ignored.",
        ),
        (
            "edition=1999-01",
            "This is own.csv, not the edition “1999-01”.",
            "There is no edition “1999-01”; this is March 2024.",
        ),
        ("own=", "“” isn’t a valid value of “own”.", "“” isn’t a valid value of “own”."),
        (
            "own=other.csv",
            "",
            "This link needs the file “other.csv”, which isn’t part of the link. Open that file to see the view.",
        ),
        (
            "merge=1",
            "own.csv has no operator with several spellings.",
            "March 2024 has no operator with several spellings.",
        ),
        ("merge=0", "“0” isn’t a valid value of “merge”.", "“0” isn’t a valid value of “merge”."),
        ("chart=map", "own.csv has no map.", ""),
        ("chart=matrix", "own.csv has no matrix.", ""),
        ("chart=size", "", ""),
        ("chart=month", "", "March 2024 has no chart of opening months."),
        ("chart=pie", "“pie” isn’t a valid value of “chart”.", "“pie” isn’t a valid value of “chart”."),
        ("compare=", "“” isn’t a valid value of “compare”.", "“” isn’t a valid value of “compare”."),
        (
            "compare=month%3D2031-01",
            "The comparison “month=2031-01” doesn’t apply to own.csv.",
            "The comparison “month=2031-01” doesn’t apply to March 2024.",
        ),
        (
            "compare=theme%3Ddark",
            "“theme=dark” isn’t a valid value of “compare”.",
            "“theme=dark” isn’t a valid value of “compare”.",
        ),
        ("country=", "“country=” has no value.", "“country=” has no value."),
        (
            "theme=dark&theme=light",
            "“theme” appears more than once; “light” was ignored.",
            "“theme” appears more than once; “light” was ignored.",
        ),
        ("utm=", "Unknown parameter “utm”.", "Unknown parameter “utm”."),
    ];
    alike(cases.map(|(query, of_own, of_edition)| {
        let said = [own(table, query).notice, page(&mut data, query).page.notice].map(|notice| notice.join(" "));
        (format!("?{query} | {} | {}", said[0], said[1]), format!("?{query} | {of_own} | {of_edition}"))
    }));
}

#[test]
fn what_is_filtered_has_a_name() {
    let mut data = bundled::edition(Some("2024-03"));
    let table = "A,DE,s1,2,22,AC,2019-03\n";
    let cases = [
        ("class=ac-slow&country=PT", "Portugal, Slow AC", "Portugal, Slow AC"),
        ("region=unknown&class=unknown", "Not stated, Not stated", "Not stated, Not stated"),
        ("country=unknown&month=2019-01..2019-12", "Not stated, 2019", "Not stated"),
        ("compare=class%3Ddc-slow", "", ""),
    ];
    let names = |page: Dashboard| page.chips.iter().map(|chip| chip.name.clone()).collect::<Vec<_>>().join(", ");
    alike(cases.map(|(query, of_own, of_edition)| {
        let said = [names(own(table, query)), names(page(&mut data, query).page)];
        (format!("?{query} | {} | {}", said[0], said[1]), format!("?{query} | {of_own} | {of_edition}"))
    }));
}

/// An edition beside own data: those with the most first, what is not stated as such, and nobody who is not stated.
#[test]
fn the_edition_beside_own_data() {
    let data = bundled::edition(Some("2024-03"));
    let operators = beside(&data, Dimension::Operator);
    let said: Vec<String> = operators.iter().map(|one| format!("{} {}", one.name, one.announced)).collect();
    assert_eq!(said[..3], ["Be Charge 595", "IONITY 125", "Fastned 54"]);
    assert_eq!((said.len(), said[13].ends_with(" not stated")), (14, true), "{said:?}");
    let countries = beside(&data, Dimension::Country);
    assert_eq!(countries[0].name, "Italy");
    assert_eq!(countries.len(), 15);
    assert!(countries.iter().all(|country| country.key != "unknown"));
}

/// Neither is anything times nothing, nor nothing a part of anything that is said.
#[test]
fn what_is_pinned_is_compared_where_both_have_a_figure() {
    let mut data = edition(&[("A", Some(40)), ("B", Some(41)), ("C", Some(43)), ("D", None)]);
    alike(
        [
            ("B", "A", " The current selection is 3 % larger."),
            ("C", "A", " The current selection is 1.1 times as large."),
            ("A", "C", " The current selection is 93 % of that."),
            ("A", "D", ""),
            ("D", "A", ""),
        ]
        .map(|(now, then, ratio)| {
            let pinned = page(&mut data, &format!("operator={now}&compare=operator%3D{then}"))
                .page
                .pinned
                .expect("a comparison")
                .words;
            let answer = page(&mut data, &format!("operator={then}")).lead.text();
            (format!("{now}, {then}: {pinned}"), format!("{now}, {then}: Pinned: {answer}{ratio}"))
        }),
    );
}

/// Of a file alone it is not said which one it is.
#[test]
fn where_a_row_of_own_data_is() {
    let mut importer = Importer::new(Options::default());
    importer.feed(b"operator,country,charge_points,lat,lon\nA,DE,2,48,11\n");
    importer.feed("B,DE,2,95,11\n".repeat(150).as_bytes());
    let mut data = dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register");
    assert_eq!(listed(&mut data, &mut Listing::default(), View::default(), 0, 9)[0].section, "line 2");
    let behind = |data: &mut Dataset, names: &[String]| {
        provenance(data, (None, None), names, View::default(), &Asked::Lead).behind[0].place.clone()
    };
    assert_eq!(behind(&mut data, &["own.csv".to_owned()]), "own.csv, line 2");
    assert_eq!(behind(&mut data, &[]), "file 1, line 2");
    let account = account(data.report.as_ref().expect("a report"), &[]);
    assert_eq!(account.files, ["file 1: table, 151 records"]);
    let at = account.reasons.iter().position(|reason| reason.code == "bad_coords").expect("a reason");
    assert_eq!(account.reasons[at].count, 150);
    assert_eq!(account.lines.iter().filter(|line| line.reason as usize == at).count(), 100, "not all are listed");
}

#[test]
fn each_class_has_its_own_ink() {
    let kw = [("AC", 3.7), ("AC", 11.0), ("AC", 43.0), ("DC", 20.0), ("DC", 50.0), ("DC", 150.0), ("DC", 350.0)];
    let table: String = kw.iter().map(|(current, kw)| format!("A,DE,s1,1,{kw},{current},\n")).collect();
    let page = own(&format!("{table}A,DE,s1,1,,,\n"), "");
    let bars = &page.chart(Dimension::Class).expect("classes").bars;
    let inks: Vec<Ink> = bars.iter().map(|bar| bar.ink).collect();
    let expected =
        [Ink::AcSlow, Ink::AcMedium, Ink::AcFast, Ink::DcSlow, Ink::DcFast, Ink::DcUltra1, Ink::DcUltra2, Ink::Hatch];
    assert_eq!(inks, expected);
}

fn bar(key: &str, value: u64, total: u64, quiet: bool) -> Bar {
    Bar {
        datum: Datum { key: key.to_owned(), ..Datum::default() },
        name: key.to_owned(),
        detail: String::new(),
        value,
        total,
        stated: true,
        figure: value.to_string(),
        of: String::new(),
        ink: Ink::Bar,
        open: false,
        quiet,
    }
}

#[test]
fn the_bar_of_others_says_what_is_known_of_them() {
    for (value, total, open, there, expected) in [
        (3, 5, false, true, ("3", "of 5", false, false, true)),
        (5, 5, true, true, ("5", "", false, true, true)),
        (0, 5, true, true, ("not stated", "of 5", true, true, false)),
        (0, 5, true, false, ("0", "of 5", false, true, true)),
        (0, 0, true, true, ("not stated", "", true, false, false)),
        (0, 0, false, false, ("not stated", "", false, false, false)),
    ] {
        let others = Others { count: 2, value, total, open, there };
        let template = page(&mut edition(&[("A", Some(1))]), "").page.charts.remove(0);
        let chart = Chart { bars: vec![bar("A", 1, 1, false)], others, ..template };
        let shown = chart.with_others(false, Measure::Points).pop().expect("a bar");
        assert!(shown.datum.spoken.starts_with("2 other operators; "), "{}", shown.datum.spoken);
        let said = (shown.figure.as_str(), shown.of.as_str(), shown.datum.missing, shown.open, shown.stated);
        assert_eq!(said, expected, "{others:?}");
        assert_eq!((shown.quiet, shown.datum.all_missing), (!there, total == 0));
        // Opened there is no more to see, as all bars are told already.
        assert_eq!(chart.with_others(true, Measure::Points).pop().expect("a bar").datum.key, shown.datum.key);
    }
}
