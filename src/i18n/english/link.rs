//! Messages for parts of a link that could not be applied. Values and keys arrive shortened and sanitized.

use super::Messages;
use super::amounts::count;

impl Messages {
    pub fn and_more_parts(number: u64) -> String {
        format!("And {}.", count(number, "more part", "more parts"))
    }

    pub fn nothing_after(key: &str) -> String {
        format!("“{key}=” has no value.")
    }

    pub fn no_such_operator(value: &str, title: &str) -> String {
        format!("No operator is called “{value}” in {title}.")
    }

    pub fn no_such_region(value: &str, title: &str) -> String {
        format!("“{value}” isn’t a region in {title}.")
    }

    pub fn no_such_section(value: &str) -> String {
        format!("“{value}” isn’t a section of the overview.")
    }

    pub fn no_such_m49(value: &str) -> String {
        format!("“{value}” isn’t a UN M49 sub-region.")
    }

    pub fn no_such_country(value: &str) -> String {
        format!("“{value}” isn’t a country code (ISO 3166-1, such as NL).")
    }

    pub fn no_such_class(value: &str) -> String {
        format!("“{value}” isn’t a power class.")
    }

    pub fn no_such_month(value: &str, title: &str) -> String {
        format!("Nothing in {title} opened in “{value}”.")
    }

    pub fn no_months(value: &str, title: &str) -> String {
        format!("{title} has no opening dates; the month “{value}” was ignored.")
    }

    pub fn no_edition_here(value: &str, title: &str) -> String {
        format!("This is {title}, not the edition “{value}”.")
    }

    pub fn no_such_edition(value: &str, title: &str) -> String {
        format!("There is no edition “{value}”; this is {title}.")
    }

    pub fn made_on(file: &str) -> String {
        format!("This link needs the file “{file}”, which isn’t part of the link. Open that file to see the view.")
    }

    pub fn not_the_data_set(value: &str, title: &str) -> String {
        format!("This is {title}, not the data set “{value}”.")
    }

    pub fn nothing_to_merge(title: &str) -> String {
        format!("{title} has no operator with several spellings.")
    }

    pub fn no_chart_of_months(title: &str) -> String {
        format!("{title} has no chart of opening months.")
    }

    pub fn has_no_map(title: &str) -> String {
        format!("{title} has no map.")
    }

    pub fn has_no_matrix(title: &str) -> String {
        format!("{title} has no matrix.")
    }

    pub fn cannot_compare(value: &str, title: &str) -> String {
        format!("The comparison “{value}” doesn’t apply to {title}.")
    }

    pub fn more_than_once(key: &str, value: &str) -> String {
        format!("“{key}” appears more than once; “{value}” was ignored.")
    }

    pub fn no_value_of(key: &str, value: &str) -> String {
        format!("“{value}” isn’t a valid value of “{key}”.")
    }

    /// `part` is a key or a pair `key=value`.
    pub fn means_nothing(part: &str) -> String {
        format!("Unknown parameter “{part}”.")
    }
}
