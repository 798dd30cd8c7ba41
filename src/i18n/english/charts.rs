//! The cards of the charts.

use super::Messages;
use super::amounts::count;
use crate::i18n::whole;

impl Messages {
    pub const AS_REPORTED: &str = "As reported";
    pub const UN_M49: &str = "UN M49";
    pub const WHICH_REGIONS: &str = "Which regions";

    pub fn show_more(number: u64) -> String {
        format!("Show {} more", whole(number))
    }

    pub const SHOW_FEWER: &str = "Show fewer";
    pub const NOTHING_TO_SHOW: &str = "Nothing to show.";
    pub const NOTHING_MEETS_EVERY_FILTER: &str = "Nothing here meets every filter. ";
    pub const NOTHING_IN_THE_DATA: &str = "The data has nothing to show here.";

    /// What the hatch stands for, which is before it, and how a chart is used.
    pub const HINT: &str = " More is named, without a figure. Click a bar to see only this, again for all; with Ctrl, Cmd or Shift, add to the choice.";

    /// A chart's whole heading.
    pub fn heading(title: &str, subtitle: &str) -> String {
        format!("{title}: {subtitle}")
    }

    pub const MAP: &str = "Map";
    pub const MAP_SUBTITLE: &str = "countries and places";
    pub const SHOW_THE_MAP: &str = "Show the map";

    pub const ALONE: &str = "Alone";
    pub const ALL_CHARTS: &str = "All charts";
    pub const ALONE_OR_ALL: &str = "Show this chart alone, or all of them again";
    pub const SVG: &str = "SVG";
    pub const DOWNLOAD_SVG: &str = "Download this chart as SVG";
    pub const PNG: &str = "PNG";
    pub const DOWNLOAD_PNG: &str = "Download this chart as PNG";

    // What more is taken along.

    pub const TABLE: &str = "Table";
    pub const AS_A_TABLE: &str = "The same as a table, or as a picture again (key t)";
    pub const COPY: &str = "Copy";
    pub const COPIED: &str = "Copied ✓";
    pub const COPY_PICTURE: &str = "Copy this chart as a picture";
    pub const PICTURE_COPIED: &str = "The picture is copied.";
    pub const PICTURE_NOT_COPIED: &str = "This browser does not let a page copy a picture: take it along as PNG.";
    pub const CHART_CSV: &str = "Download this chart as CSV";
    pub const JSON: &str = "JSON";
    pub const CHART_JSON: &str = "Download this chart as JSON";
    pub const EMBED: &str = "Embed";
    pub const EMBED_WHAT: &str = "HTML that shows this chart on another page";
    pub const SNIPPET: &str = "HTML that embeds this chart";

    // The table of a chart: names, then what is chosen and the whole.

    pub const COLUMN_NAME: &str = "name";
    pub const COLUMNS_OF_POINTS: [&str; 2] = ["charge points", "charge points in all"];
    pub const COLUMNS_OF_POWER: [&str; 2] = ["kw", "kw in all"];
    pub const COLUMNS_OF_SITES: [&str; 2] = ["sites", "sites in all"];

    pub const COLUMN_KW_EACH: &str = "kW each";
    pub const COLUMN_POINTS_OF_SITE: &str = "charge points of site";

    pub fn column_pinned(column: &str) -> String {
        format!("{column} pinned")
    }

    // The map and the other charts of the whole page.

    pub const ALL: &str = "All";
    pub const ALL_OF_THE_MAP: &str = "Show all of it (key 0)";
    pub const NEARER: &str = "Nearer";
    pub const NEARER_BY_KEY: &str = "Nearer (key +)";
    pub const FARTHER: &str = "Farther";
    pub const FARTHER_BY_KEY: &str = "Farther (key -)";

    pub const ONE_FIGURE_FOR_SEVERAL: &str = "one figure for several places";
    pub const NO_FIGURE: &str = "no figure";
    // A country's shade, where two selections are compared.

    pub const COUNTRY_WITH_TWICE: &str = "country: twice what is pinned, or more";
    pub const COUNTRY_WITH_MORE: &str = "country: more than what is pinned";
    pub const COUNTRY_WITH_AS_MUCH: &str = "country: as much as is pinned";
    pub const COUNTRY_WITH_LESS: &str = "country: less than what is pinned";
    pub const COUNTRY_WITH_HALF: &str = "country: half of what is pinned, or less";

    pub const NAMED_ONLY: &str = "named only";
    pub const NAMED_NOT_STATED: &str = "named, not stated";

    /// A shade of countries whose figure is under this.
    pub fn country_under(figure: &str) -> String {
        format!("country under {figure}")
    }

    /// A shade of countries whose figure is at least this.
    pub fn from(figure: &str) -> String {
        format!("from {figure}")
    }

    /// What several places around a point of the map come to.
    pub fn gathered(figure: &str, places: u64, around: &str) -> String {
        format!("{figure} at {} around {around}", count(places, "place", "places"))
    }

    pub const HINT_OF_MONTHS: &str = "Drag over months to see only these, and drag those along, or at an end. Click one to see it alone, again for all.";

    // Two selections side by side.

    pub const COMPARISON: &str = "Comparison";
    pub const KEEP_IN_SIGHT: &str = "Keep this selection in sight while you choose another";
    pub const SWAP: &str = "Swap";
    pub const UNPIN: &str = "Unpin";
    pub const SHOWN_NOW: &str = "Shown now";
    pub const PINNED: &str = "Pinned";
}
