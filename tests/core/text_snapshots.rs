//! All that the page says and counts for some views, as texts that are read: every name, figure, sentence and mark, the
//! rows, what is behind the figures, and the files that are handed out.
//!
//! A changed text is written beside the old one as `*.changed.txt`. `UPDATE=1 cargo test --no-default-features
//! --features import --test core text_snapshots` takes the changes over.

use crate::shown::dataset_of;
use crate::shown::shown;
use chargeboard::crossfilter::Listing;
use std::{env, fmt::Write as _, fs, path::Path};

use chargeboard::dashboard::{
    Asked, Dashboard, Ground, SiteSizes, account, account_csv, csv, dashboard, edition_file, listed, provenance,
};
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::import::{Importer, Options};
use chargeboard::view::View;
use serde::Serialize;
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/text_snapshots");

/// Views of the edition, each with the name of its text and marks whose origin is told.
const EDITION: &[(&str, &str, &[&str])] = &[
    ("whole", "", &["points", "operator IONITY", "country unknown"]),
    (
        "power",
        "measure=power&regions=m49&region=northern&matrix=region&sort=kw",
        &["lead", "sites", "class dc-ultra-1"],
    ),
    ("sites", "measure=sites&operator=Allego&operator=IONITY&sort=-place", &["lead", "operators", "operator Allego"]),
    ("compared", "region=north&class=unknown&compare=operator%3DFastned%26country%3DDE", &["lead", "countries"]),
];

/// The same of an edition with what editions may have: places of one name, figures of several, powers together, what is
/// inferred and what is not stated, and a place far away.
const ODD: &[(&str, &str, &[&str])] = &[
    ("odd", "", &["points", "countries", "map q=Lyon&country=FR", "size operator=Fastned&q=Paris", "class said-fast"]),
    (
        "odd-power",
        "measure=power&region=north&region=south&class=dc-ultra-1&class=ac-fast&class=dc-fast",
        &["power", "sites"],
    ),
    ("odd-sites", "measure=sites&country=FR&country=US&q=paris&regions=m49", &["sites", "operators", "map FR"]),
    ("odd-compared", "operator=Fastned&operator=Allego&compare=operator%3DSWIO", &["lead", "country FR"]),
    (
        "odd-power-compared",
        "measure=power&country=FR&compare=country%3DCY",
        &["lead", "matrix operator=Bump&class=ac-fast"],
    ),
    ("odd-sites-compared", "measure=sites&operator=SWIO&compare=all", &["lead"]),
];

/// The same of own data.
const OWN: &[(&str, &str, &[&str])] = &[
    ("own-whole", "", &["lead", "points", "operator EnBW", "month 2021-07"]),
    ("own-power", "measure=power&regions=m49&matrix=region&sort=kw", &["lead", "sites", "class dc-ultra-2"]),
    ("own-merged", "merge=1&measure=sites&country=DE&month=2019-03..2021-07&sort=operator", &["operators", "power"]),
    ("own-compared", "operator=EnBW&operator=unknown&compare=country%3DDE", &["lead", "country DE"]),
];

/// Two files of a reader, with what such files have: spellings, values that are not stated, positions elsewhere.
const FILES: [&str; 2] = [
    "\
operator,country,region,site_id,latitude,longitude,charge_points,power_kw,current,opened
IONITY,DE,Bayern,s1,48.1,11.5,4,350,DC,2019-03-01
Ionity,DE,Bayern,s1,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,Hessen,s2,50.1,8.6,3,150,DC,2021-07-09
EnBW,AT,Tirol,s3,47.2,11.4,1,22,AC,
EnBW,DE,Hessen,s5,,,6,,DC,2022-01-05
,AT,,s4,47.3,11.3,5,,,2020-01-05
Fastned,NL,,s6,52.3,4.9,2,300,DC,2021-07-30
Fastned,NL,,s7,52.4,4.8,2,50,DC,2021-08-01
Allego,NL,,s8,2.4,4.8,2,11,AC,2018-12-31
Allego,XX,,,52.4,4.8,2,11,AC,2018-12-31
Allego,NL,,s9,91,4.8,2,11,AC,2018-12-31
",
    "operator,country,charge_points,power_kw\nEnBW,DE,5,7.4\nBump,FR,1,\n",
];

/// How many bars a chart has before the others are gathered.
const BARS: usize = 3;

/// What is told so far.
#[derive(Default)]
struct Told(String);

impl Told {
    fn heading(&mut self, heading: &str) {
        write!(self.0, "\n# {heading}\n\n").expect("a text can be written");
    }

    fn text(&mut self, heading: &str, text: &str) {
        self.heading(heading);
        self.0 += &text.replace('\r', "");
    }

    fn of(&mut self, heading: &str, what: &impl Serialize) {
        self.heading(heading);
        self.value(0, "", &serde_json::to_value(what).expect("a value"));
    }

    /// What is in a value: plain things on one line, the others on lines of their own below; what is empty is left out.
    fn value(&mut self, depth: usize, name: &str, value: &Value) {
        let (mut here, mut below) = (vec![], vec![]);
        let mut sort = |name: String, value: &Value| match value {
            Value::Null | Value::Bool(false) => {}
            Value::Bool(true) => here.push(name),
            Value::String(text) if text.is_empty() => {}
            Value::String(text) => here.push(format!("{name}“{text}”")),
            Value::Number(number) => here.push(format!("{name}{number}")),
            Value::Array(items) if items.is_empty() => {}
            Value::Array(_) | Value::Object(_) => below.push((name, value.clone())),
        };
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| sort(format!("{name} "), value)),
            Value::Array(items) => items.iter().for_each(|value| sort(String::new(), value)),
            plain => sort(String::new(), plain),
        }
        if !here.is_empty() || !name.is_empty() {
            let line = format!("{}{name}{}", "  ".repeat(depth), here.join(", "));
            self.0 += line.trim_end();
            self.0.push('\n');
        }
        for (name, value) in below {
            self.value(depth + 1, if name.is_empty() { "- " } else { &name }, &value);
        }
    }
}

fn edition(query: &str, marks: &[&str]) -> String {
    of_edition(bundled::edition(Some("2024-03")), query, marks)
}

fn odd(query: &str, marks: &[&str]) -> String {
    let edition = serde_json::from_str(include_str!("../text_snapshots/odd.json")).expect("an edition");
    of_edition(Dataset::from_edition(edition), query, marks)
}

fn of_edition(mut dataset: Dataset, query: &str, marks: &[&str]) -> String {
    let view = dataset.settled(View::parse(query));
    let mut told = Told(format!("?{query}\n"));
    let shown = shown(&mut dataset, &view);
    let mut page = page(&shown.page);
    page["map"] = serde_json::to_value(&shown.pictures.map).expect("a value");
    page["matrix"] = serde_json::to_value(&shown.pictures.matrix).expect("a value");
    page["sizes"] = serde_json::to_value(&shown.pictures.sizes).expect("a value");
    told.of("The page", &page);
    for code in marks {
        let asked = Asked::from_code(code).expect("a mark");
        told.of(&format!("Behind {code}"), &provenance(&mut dataset, (None, None), &[], view.clone(), &asked));
    }
    told.text("The rows as CSV", &csv(&mut dataset, view.clone()));
    told.0
}

/// The page without what its pictures tell.
fn page(page: &Dashboard) -> Value {
    let mut page = serde_json::to_value(page).expect("a value");
    let fields = page.as_object_mut().expect("fields");
    for field in ["has_map", "has_matrix", "has_sizes"] {
        fields.remove(field);
    }
    page
}

fn own(query: &str, marks: &[&str]) -> String {
    let names = ["parc.csv".to_owned(), "more.csv".to_owned()];
    let mut importer = Importer::new(Options::default());
    importer.feed(FILES[0].as_bytes());
    importer.next_file().expect("another file");
    importer.feed(FILES[1].as_bytes());
    let imported = importer.finish().expect("two tables");
    let mut data = dataset_of(imported, names[0].clone()).expect("a register");
    let mut told = Told(format!("?{query}\n"));
    told.of("The account", &account(data.report.as_ref().expect("a report"), &names));
    told.of("The page", &page(&dashboard(&mut data, View::parse(query), BARS)));
    told.of("The rows", &listed(&mut data, &mut Listing::default(), View::parse(query), 1, 5));
    told.of("The matrix", &chargeboard::dashboard::matrix(&mut data, View::parse(query)));
    let mut ground: Option<Ground> = None;
    told.of("The map", &chargeboard::dashboard::map(&mut data, &mut ground, View::parse(query), 640));
    let mut sites: Option<SiteSizes> = None;
    told.of("How large sites are", &chargeboard::dashboard::sizes(&mut data, &mut sites, View::parse(query)));
    for code in marks {
        let asked = Asked::from_code(code).expect("a mark");
        let places = (ground.as_ref(), sites.as_ref());
        told.of(&format!("Behind {code}"), &provenance(&mut data, places, &names, View::parse(query), &asked));
    }
    told.text("The rows as CSV", &csv(&mut data, View::parse(query)));
    told.text("The account as CSV", &account_csv(data.report.as_ref().expect("a report"), &names));
    let edition: Value = serde_json::from_str(&edition_file(&mut data, View::parse(query))).expect("JSON");
    told.of("The rows as an edition", &edition);
    told.0
}

#[test]
fn what_is_said_of_the_edition() {
    check(EDITION, edition);
}

#[test]
fn what_is_said_of_an_odd_edition() {
    check(ODD, odd);
}

#[test]
fn what_is_said_of_own_data() {
    check(OWN, own);
}

fn check(views: &[(&str, &str, &[&str])], tell: fn(&str, &[&str]) -> String) {
    let changed: Vec<String> =
        views.iter().filter_map(|(name, query, marks)| compare(name, &tell(query, marks))).collect();
    assert!(changed.is_empty(), "Read these, then take them over with UPDATE=1:\n{}", changed.join("\n"));
}

/// Where the new text is written that is not as it was.
pub fn compare(name: &str, now: &str) -> Option<String> {
    let [path, beside] = ["txt", "changed.txt"].map(|end| Path::new(FOLDER).join(format!("{name}.{end}")));
    let _ = fs::remove_file(&beside);
    if fs::read_to_string(&path).is_ok_and(|before| before == now) {
        return None;
    }
    let update = env::var_os("UPDATE").is_some();
    fs::write(if update { &path } else { &beside }, now).expect(FOLDER);
    (!update).then(|| beside.display().to_string())
}
