//! What of a link could not be applied, a sentence each. Values and keys are cut and harmless already.

use super::Messages;
use super::amounts::count;

impl Messages {
    pub fn and_more_parts(number: u64) -> String {
        format!("And {}.", count(number, "more part", "more parts"))
    }

    pub fn nothing_after(key: &str) -> String {
        format!("Nothing stands after “{key}=”.")
    }

    pub fn no_such_operator(value: &str, title: &str) -> String {
        format!("No operator is called “{value}” in {title}.")
    }

    pub fn no_such_region(value: &str, title: &str) -> String {
        format!("“{value}” is no region of {title}.")
    }

    pub fn no_such_section(value: &str) -> String {
        format!("“{value}” is no section of the overview.")
    }

    pub fn no_such_m49(value: &str) -> String {
        format!("“{value}” is no UN M49 sub-region.")
    }

    pub fn no_such_country(value: &str) -> String {
        format!("“{value}” is no country’s code (ISO 3166-1, such as NL).")
    }

    pub fn no_such_class(value: &str) -> String {
        format!("“{value}” is no power class.")
    }

    pub fn no_such_month(value: &str, title: &str) -> String {
        format!("“{value}” is no month in which anything of {title} opened.")
    }

    pub fn no_months(value: &str, title: &str) -> String {
        format!("{title} has no opening months, so not “{value}” either.")
    }

    pub fn no_edition_here(value: &str, title: &str) -> String {
        format!("This is {title}, not the edition “{value}”.")
    }

    pub fn no_such_edition(value: &str, title: &str) -> String {
        format!("There is no edition “{value}”; this is {title}.")
    }

    pub fn made_on(file: &str) -> String {
        format!("This link was made on “{file}”, which is not in it. Open that file to see the view.")
    }

    pub fn not_the_data_set(value: &str, title: &str) -> String {
        format!("This is {title}, not the data set “{value}”.")
    }

    pub fn nothing_to_merge(title: &str) -> String {
        format!("No operator of {title} is written in several ways.")
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
        format!("What is compared with, “{value}”, cannot be applied to {title}.")
    }

    pub fn more_than_once(key: &str, value: &str) -> String {
        format!("“{key}” is there more than once; the first one counts, not “{value}”.")
    }

    pub fn no_value_of(key: &str, value: &str) -> String {
        format!("“{value}” is no value of “{key}”.")
    }

    /// A key, or a pair of the link.
    pub fn means_nothing(part: &str) -> String {
        format!("“{part}” means nothing here.")
    }
}
