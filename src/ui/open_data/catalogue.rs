//! The publisher's catalogue: names of data sets, each with its files, all in the folder `data` beside the page.
//!
//! ```json
//! {"nl": {"title": "Netherlands", "files": ["nl-2026.csv"]}}
//! ```
//!
//! Law: no name leads out of the folder.

use serde_json::Value;

/// One data set of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataSet {
    /// Its title on the page.
    pub title: String,
    /// Names of files in the folder.
    pub files: Vec<String>,
}

/// The data set with this name; `None` if the catalogue does not list it or cannot be read.
pub fn find(catalogue: &str, name: &str) -> Option<DataSet> {
    let catalogue: Value = serde_json::from_str(catalogue).ok()?;
    let entry = catalogue.get(name)?;
    let files: Option<Vec<String>> = entry.get("files")?.as_array()?.iter().map(file).collect();
    let files = files.filter(|files| !files.is_empty())?;
    let title = entry.get("title").and_then(Value::as_str).unwrap_or(name);
    Some(DataSet { title: title.to_owned(), files })
}

/// A catalogue with one data set.
pub fn with<'a>(name: &str, files: impl Iterator<Item = &'a str>) -> String {
    let files: Vec<&str> = files.collect();
    serde_json::json!({ name: { "files": files } }).to_string()
}

fn file(name: &Value) -> Option<String> {
    let name = name.as_str()?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    (!name.starts_with('.') && !name.is_empty() && name.chars().all(plain)).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(catalogue: &str, name: &str, expected: Option<(&str, &[&str])>) {
        let found = find(catalogue, name);
        let found = found.as_ref().map(|set| (set.title.as_str(), set.files.iter().map(String::as_str).collect()));
        assert_eq!(found, expected.map(|(title, files)| (title, files.to_vec())));
    }

    #[test]
    fn a_name_has_a_title_and_files() {
        let catalogue =
            r#"{"nl": {"title": "Netherlands", "files": ["a.csv", "b.csv.gz"]}, "de": {"files": ["d.csv"]}}"#;
        check(catalogue, "nl", Some(("Netherlands", &["a.csv", "b.csv.gz"])));
        check(catalogue, "de", Some(("de", &["d.csv"])));
        check(catalogue, "fr", None);
    }

    #[test]
    fn a_set_is_found_in_a_catalogue_of_its_own() {
        check(&with("nl", ["a.csv", "b.csv.gz"].into_iter()), "nl", Some(("nl", &["a.csv", "b.csv.gz"])));
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        for file in ["../a.csv", "/a.csv", "https://example.org/a.csv", "a/b.csv", ".a", "", "a b", "%2e%2e"] {
            check(&format!(r#"{{"x": {{"files": ["{file}"]}}}}"#), "x", None);
        }
        check(r#"{"x": {"files": []}}"#, "x", None);
        check("{}", "x", None);
        check("no JSON", "x", None);
    }
}
