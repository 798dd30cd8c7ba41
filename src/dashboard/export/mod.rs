//! What a reader takes along: rows, charts and an edition as files, and a chart as part of another page.

mod chart;
mod csv;
mod drawn;
mod edition_file;

pub use self::chart::{chart_csv, chart_json, column_names, column_titles, snippet};
pub use self::csv::{csv, defused, quoted};
pub use self::edition_file::edition_file;
