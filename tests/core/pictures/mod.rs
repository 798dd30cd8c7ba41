//! The pictures of the gallery.

mod bars;
mod compared;
mod map;
mod matrix;
mod months;
mod sizes;

use chargeboard::chart::bars::Bar;
use chargeboard::chart::{Datum, Ink};
use chargeboard::dataset::bundled;

/// Name of the file, what it shows, and the picture.
pub type Pictured = (String, String, String);

/// All of them.
pub fn pictures() -> Vec<Pictured> {
    let mut dataset = bundled::edition(Some("2024-03"));
    let mut pictures = bars::pictures(&mut dataset);
    pictures.extend(compared::pictures(&mut dataset));
    pictures.extend(map::pictures(&mut dataset));
    pictures.extend(months::pictures());
    pictures.extend(matrix::pictures(&mut dataset));
    pictures.extend(sizes::pictures(&mut dataset));
    pictures
}

fn bar(name: &str, value: u64, total: u64) -> Bar {
    detailed(name, "", value, total)
}

fn detailed(name: &str, detail: &str, value: u64, total: u64) -> Bar {
    Bar {
        datum: Datum {
            key: name.to_owned(),
            spoken: format!("{name}; {value} of {total}"),
            value: value.to_string(),
            total: total.to_string(),
            missing: false,
            all_missing: false,
            chosen: false,
            beside: None,
        },
        name: name.to_owned(),
        detail: detail.to_owned(),
        value,
        total,
        stated: total > 0,
        figure: if total == 0 { "not stated".to_owned() } else { value.to_string() },
        of: if value < total { format!("of {total}") } else { String::new() },
        ink: Ink::Bar,
        open: false,
        quiet: value == 0,
    }
}
