//! What people call the regions that registers have as codes.

use super::Format;

/// A line for each French département: its code, which begins a code of INSEE, and its name.
const DEPARTEMENTS: &str = include_str!("departements.txt");
/// The same for the states of the United States and the provinces of Canada, by their postal codes.
const STATES: &str = include_str!("states.txt");

/// The name of a region in data that was read from these formats, with its code where people know it by that; as the
/// data has it where it is no code, or where a code could be another country's.
pub(super) fn name(formats: &[Format], key: &str) -> String {
    let all = |of: &[Format]| !formats.is_empty() && formats.iter().all(|format| of.contains(format));
    let in_table = |table: &'static str| table.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' '));
    let (name, with_code) = if all(&[Format::IrveV1, Format::IrveV2]) {
        (in_table(DEPARTEMENTS), true)
    } else if all(&[Format::Afdc, Format::AfdcJson]) {
        (in_table(STATES), false)
    } else {
        (None, false)
    };
    match name {
        Some(name) if with_code => format!("{name} ({key})"),
        Some(name) => name.to_owned(),
        None => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_names_where_it_is_known_whose_they_are() {
        for (formats, key, expected) in [
            (&[Format::IrveV2][..], "01", "Ain (01)"),
            (&[Format::IrveV2, Format::IrveV1], "2A", "Corse-du-Sud (2A)"),
            (&[Format::IrveV2], "974", "La Réunion (974)"),
            (&[Format::IrveV2], "97", "97"),
            (&[Format::IrveV2], "unknown", "unknown"),
            (&[Format::IrveV2, Format::Plain], "01", "01"),
            (&[Format::Afdc], "NY", "New York"),
            (&[Format::AfdcJson], "QC", "Quebec"),
            (&[Format::Afdc], "N", "N"),
            (&[Format::Bnetza], "Bayern", "Bayern"),
            (&[], "01", "01"),
        ] {
            assert_eq!(name(formats, key), expected, "{formats:?} {key}");
        }
    }
}
