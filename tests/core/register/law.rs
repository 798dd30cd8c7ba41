//! Every figure is the plain sum over the rows, for any data and any walk of views.

use chargeboard::crossfilter::Listing;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// A row as a table has it.
#[derive(Clone, Debug)]
struct Plain {
    operator: usize,
    country: usize,
    region: usize,
    site: usize,
    points: u32,
    power: usize,
    month: usize,
}

const OPERATORS: [&str; 5] = ["", "IONITY", "Ionity", "E.ON", "Fastned"];
const COUNTRIES: [&str; 4] = ["", "DE", "NL", "US"];
const REGIONS: [&str; 3] = ["", "Bayern", "Limburg"];
const POWERS: [(&str, &str, &str); 4] =
    [("", "", "unknown"), ("22", "AC", "ac-medium"), ("150", "DC", "dc-ultra-1"), ("", "DC", "dc-unknown")];
const MONTHS: [&str; 3] = ["", "2020-01", "2021-06"];

fn rows() -> impl Strategy<Value = Vec<Plain>> {
    let row = (0..5usize, 0..4usize, 0..3usize, 0..4usize, 1..9u32, 0..4usize, 0..3usize);
    let row = row.prop_map(|(operator, country, region, site, points, power, month)| Plain {
        operator,
        country,
        region,
        site,
        points,
        power,
        month,
    });
    proptest::collection::vec(row, 1..40)
}

fn table(rows: &[Plain]) -> String {
    let mut text = "operator,country,region,site_id,charge_points,power_kw,current,opened\n".to_owned();
    for row in rows {
        let (kw, current, _) = POWERS[row.power];
        let site = if row.site == 0 { String::new() } else { format!("s{}", row.site) };
        let (operator, country) = (OPERATORS[row.operator], COUNTRIES[row.country]);
        let (region, month, points) = (REGIONS[row.region], MONTHS[row.month], row.points);
        writeln!(text, "{operator},{country},{region},{site},{points},{kw},{current},{month}").expect("text");
    }
    text
}

/// The key that a row has in a dimension.
fn key(row: &Plain, dimension: Dimension) -> &'static str {
    let text = match dimension {
        Dimension::Operator => OPERATORS[row.operator],
        Dimension::Country => COUNTRIES[row.country],
        Dimension::Region => REGIONS[row.region],
        Dimension::Class => POWERS[row.power].2,
        Dimension::Month => MONTHS[row.month],
    };
    if text.is_empty() { "unknown" } else { text }
}

fn passes(row: &Plain, view: &View, skipped: Option<Dimension>) -> bool {
    Dimension::ALL.into_iter().all(|dimension| {
        let keys = view.filters.of(dimension);
        Some(dimension) == skipped || keys.is_empty() || keys.iter().any(|chosen| chosen == key(row, dimension))
    })
}

fn points(rows: &[&Plain]) -> u64 {
    rows.iter().map(|row| u64::from(row.points)).sum()
}

fn watts(rows: &[&Plain]) -> u64 {
    rows.iter().map(|row| u64::from(row.points) * POWERS[row.power].0.parse::<u64>().unwrap_or(0)).sum()
}

fn sites(rows: &[&Plain]) -> u64 {
    rows.iter().map(|row| row.site).filter(|site| *site > 0).collect::<BTreeSet<_>>().len() as u64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Figures and charts are the plain sums, whatever was asked before.
    #[test]
    fn every_figure_is_the_plain_sum(rows in rows(), walk in proptest::collection::vec((0..5usize, 0..12usize), 1..8)) {
        let mut data = read(&table(&rows));
        let mut view = View::default();
        for (dimension, row) in walk {
            let dimension = Dimension::ALL[dimension];
            view.filters.toggle(dimension, key(&rows[row % rows.len()], dimension));
            let has_months = rows.iter().any(|row| row.month > 0);
            let has_regions = rows.iter().any(|row| row.region > 0);
            prop_assume!(has_months && has_regions);
            let shown = dashboard(&mut data, view.clone(), ALL);
            prop_assert!(shown.unapplied.is_empty(), "{:?}", shown.unapplied);
            let left: Vec<&Plain> = rows.iter().filter(|row| passes(row, &view, None)).collect();
            prop_assert_eq!(figure(&shown, "points"), points(&left).to_string());
            prop_assert_eq!(figure(&shown, "power"), watts(&left).to_string());
            prop_assert_eq!(figure(&shown, "sites"), sites(&left).to_string());
            prop_assert_eq!(shown.records.count, left.len() as u64);
            for dimension in Dimension::ALL {
                let mut groups: BTreeMap<&str, (Vec<&Plain>, Vec<&Plain>)> = BTreeMap::new();
                for row in &rows {
                    let (part, all) = groups.entry(key(row, dimension)).or_default();
                    all.push(row);
                    if passes(row, &view, Some(dimension)) {
                        part.push(row);
                    }
                }
                let expected: BTreeMap<String, (String, String)> = groups
                    .into_iter()
                    .map(|(key, (part, all))| (key.to_owned(), (points(&part).to_string(), points(&all).to_string())))
                    .collect();
                let found: BTreeMap<String, (String, String)> =
                    bars(&shown, dimension).into_iter().map(|(key, value, total)| (key, (value, total))).collect();
                prop_assert_eq!(found, expected, "{:?}", dimension);
            }
        }
    }

    /// Windows of the rows are parts of one list in the view's order, which has each row that passes once.
    #[test]
    fn windows_are_parts_of_one_list(rows in rows(), sort in 0..6usize, descending: bool, operator in 0..5usize, step in 1..7u32) {
        let mut data = read(&table(&rows));
        let sorts = ["operator", "place", "country", "points", "kw", "class"];
        let mut view = View::parse(&format!("sort={}{}", if descending { "-" } else { "" }, sorts[sort]));
        if rows.iter().any(|row| row.operator == operator) {
            view.filters.toggle(Dimension::Operator, key(&Plain { operator, ..rows[0].clone() }, Dimension::Operator));
        }
        let left = rows.iter().filter(|row| passes(row, &view, None)).count();
        let whole = listed(&mut data, &mut Listing::default(), view.clone(), 0, 1000);
        prop_assert_eq!(whole.len(), left);
        let ids: BTreeSet<&str> = whole.iter().map(|row| row.id.as_str()).collect();
        prop_assert_eq!(ids.len(), left);
        let mut parts = Vec::new();
        for from in (0..left as u64).step_by(step as usize) {
            parts.extend(listed(&mut data, &mut Listing::default(), view.clone(), from, step));
        }
        prop_assert_eq!(&parts, &whole);
        if sorts[sort] == "points" {
            let mut points: Vec<u32> = whole.iter().map(|row| row.points.text.parse().expect("a number")).collect();
            if descending {
                points.reverse();
            }
            prop_assert!(points.is_sorted());
        }
        if sorts[sort] == "kw" {
            let unknown: Vec<bool> = whole.iter().map(|row| !row.kw.known).collect();
            prop_assert!(unknown.is_sorted(), "what is not stated is last: {:?}", unknown);
        }
    }

    /// What is saved as CSV is read again as what it was; as an edition, but for sites and months.
    #[test]
    fn what_is_saved_is_read_again(rows in rows(), positions in 0..3usize) {
        let mut text = table(&rows);
        if positions > 0 {
            let mut lines = text.lines().map(str::to_owned).collect::<Vec<_>>();
            lines[0] += ",latitude,longitude";
            lines[1..].iter_mut().for_each(|line| *line += ",52.25,4.5");
            text = lines.join("\n") + "\n";
        }
        let mut data = read(&text);
        let shown = page(&mut data, "");
        let mut again = read(&csv(&mut data, View::default()));
        let same = page(&mut again, "");
        prop_assert_eq!(&same.figures, &shown.figures);
        prop_assert_eq!(&same.charts, &shown.charts);
        let mut edition = read(&edition_file(&mut data, View::default()));
        let same = page(&mut edition, "");
        for code in ["points", "power", "operators", "countries"] {
            prop_assert_eq!(figure(&same, code), figure(&shown, code));
        }
        for dimension in [Dimension::Operator, Dimension::Country, Dimension::Class] {
            let sorted = |page: &Dashboard| bars(page, dimension).into_iter().collect::<BTreeSet<_>>();
            prop_assert_eq!(sorted(&same), sorted(&shown));
        }
    }
}
