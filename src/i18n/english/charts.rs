//! The cards of the charts.

use super::Messages;
use super::amounts::count;
use crate::i18n::whole;

impl Messages {
    pub const AS_REPORTED: &str = "As reported";
    pub const UN_M49: &str = "UN M49";
    pub const WHICH_REGIONS: &str = "Region scheme";

    pub fn show_more(number: u64) -> String {
        format!("Show {} more", whole(number))
    }

    pub const SHOW_FEWER: &str = "Show fewer";
    pub const NOTHING_MEETS_EVERY_FILTER: &str = "Nothing matches all filters. ";
    pub const NOTHING_IN_THE_DATA: &str = "No data for this chart.";

    /// The meaning of the hatched sample before it, and how to use a chart.
    pub const HINT: &str = " Hatched: named without a figure. Click a bar to filter by it, click again to clear. Ctrl-, Cmd- or Shift-click adds to the selection.";

    /// The title and subtitle of a chart.
    pub fn heading(title: &str, subtitle: &str) -> String {
        format!("{title}: {subtitle}")
    }

    pub const MAP_SUBTITLE: &str = "countries and places";
    pub const SHOW_THE_MAP: &str = "Show the map";

    pub const ALONE: &str = "Only this chart";
    pub const ALL_CHARTS: &str = "All charts";
    pub const ALONE_OR_ALL: &str = "Show only this chart, or all charts";
    pub const SVG: &str = "SVG";
    pub const DOWNLOAD_SVG: &str = "Download this chart as SVG";
    pub const PNG: &str = "PNG";
    pub const DOWNLOAD_PNG: &str = "Download this chart as PNG";

    // Exports.

    pub const TABLE: &str = "Table";
    pub const AS_A_TABLE: &str = "Show as table or chart (T)";
    pub const COPY: &str = "Copy";
    pub const COPIED: &str = "Copied ✓";
    pub const COPY_PICTURE: &str = "Copy this chart as an image";
    pub const PICTURE_COPIED: &str = "Image copied.";
    pub const PICTURE_NOT_COPIED: &str = "This browser can’t copy images. Download the PNG instead.";
    pub const CHART_CSV: &str = "Download this chart as CSV";
    pub const JSON: &str = "JSON";
    pub const CHART_JSON: &str = "Download this chart as JSON";
    pub const EMBED: &str = "Embed";
    pub const EMBED_WHAT: &str = "Embed code for this chart";
    pub const SNIPPET: &str = "HTML that embeds this chart";

    // Columns of a chart's table: name, the filtered figure and the total.

    pub const COLUMN_NAME: &str = "name";
    pub const COLUMNS_OF_POINTS: [&str; 2] = ["charge points", "total charge points"];
    pub const COLUMNS_OF_POWER: [&str; 2] = ["kW", "total kW"];
    pub const COLUMNS_OF_SITES: [&str; 2] = ["sites", "total sites"];

    pub const COLUMN_KW_EACH: &str = "kW each";
    pub const COLUMN_POINTS_OF_SITE: &str = "charge points at site";

    pub fn column_pinned(column: &str) -> String {
        format!("{column} pinned")
    }

    // The map.

    pub const ALL: &str = "All";
    pub const ALL_OF_THE_MAP: &str = "Show all of the map (0)";
    pub const NEARER: &str = "Zoom in";
    pub const NEARER_BY_KEY: &str = "Zoom in (+)";
    pub const FARTHER: &str = "Zoom out";
    pub const FARTHER_BY_KEY: &str = "Zoom out (-)";

    pub const ONE_FIGURE_FOR_SEVERAL: &str = "one figure for several places";
    pub const NO_FIGURE: &str = "no figure";

    // Shades of countries in a comparison.

    pub const COUNTRY_WITH_TWICE: &str = "country: at least twice the pinned selection";
    pub const COUNTRY_WITH_MORE: &str = "country: more than pinned";
    pub const COUNTRY_WITH_AS_MUCH: &str = "country: same as pinned";
    pub const COUNTRY_WITH_LESS: &str = "country: less than pinned";
    pub const COUNTRY_WITH_HALF: &str = "country: half of pinned or less";

    pub const NAMED_WITHOUT_FIGURE: &str = "named, no figure";

    /// The shade of countries below a figure.
    pub fn country_under(figure: &str) -> String {
        format!("country under {figure}")
    }

    /// The shade of countries with at least this figure.
    pub fn from(figure: &str) -> String {
        format!("from {figure}")
    }

    /// The sum of several places that share one circle on the map.
    pub fn gathered(figure: &str, places: u64, around: &str) -> String {
        format!("{figure} at {} around {around}", count(places, "place", "places"))
    }

    pub const HINT_OF_MONTHS: &str = "Drag across months to select them; drag the selection to move it, its edges to resize it. Click a month to select it, click again to clear.";

    // Comparison.

    pub const COMPARISON: &str = "Comparison";
    pub const KEEP_IN_SIGHT: &str = "Keep this selection for comparison";
    pub const SWAP: &str = "Swap";
    pub const UNPIN: &str = "Unpin";
    pub const SHOWN_NOW: &str = "Current";
    pub const PINNED: &str = "Pinned";
}
