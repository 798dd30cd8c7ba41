//! Messages for the header, filters, banners and footer.

use super::Messages;

impl Messages {
    pub const HOME: &str = "Chargeboard: clear all filters";
    pub const EDITION: &str = "Edition";
    pub const THEME: &str = "Theme";
    pub const SYSTEM_THEME: &str = "System theme";
    pub const LIGHT: &str = "Light";
    pub const DARK: &str = "Dark";
    pub const OPEN_YOUR_DATA: &str = "Open your data";
    pub const LOADING: &str = "Loading…";
    pub const DID_NOT_LOAD: &str = "Couldn’t load. Try again.";
    pub const CLOSE: &str = "Close";

    pub const SHARE: &str = "Share";
    /// Follows [`Messages::SHARE`] if there is room.
    pub const SHARE_WHAT: &str = " this view";
    pub const LINK_COPIED: &str = "Link copied ✓";
    pub const LINK_TO_THIS_VIEW: &str = "Link to this view";
    pub const SAID_SHARED: &str = "Link shared.";
    pub const SAID_COPIED: &str = "Link to this view copied.";
    pub const SAID_IN_FIELD: &str = "Copy the link from the field.";

    pub const FILTERS: &str = "Filters";
    pub const WHAT_IS_COUNTED: &str = "Measure";
    pub const SEARCH_OPERATORS: &str = "Search operators";
    pub const SEARCH_OPERATORS_AND_PLACES: &str = "Search operators and places";
    pub const CLEAR_ALL: &str = "Clear all";
    pub const CLEAR_ALL_FILTERS: &str = "Clear all filters";
    pub const PIN_TO_COMPARE: &str = "Pin to compare";

    pub fn remove(kind: &str, name: &str) -> String {
        format!("Remove {kind}: {name}")
    }

    pub const NOT_APPLIED: &str = "Not applied";
    pub const PART_NOT_APPLIED: &str = "Part of this link could not be applied";
    pub const REMOVE_FROM_LINK: &str = "Remove it from the link";

    /// The label of the button that opens the sources of a figure.
    pub fn where_from(what: &str) -> String {
        format!("{what}: show sources")
    }

    pub const THE_ANSWER: &str = "Summary";

    pub const NOTES: &str = "Notes on the data";
    /// The text before the publisher, and between publisher and title.
    pub const SOURCE: [&str; 2] = ["Source: ", ", "];

    /// Follows the title: the publication date, its inferred year and a note.
    pub fn published(stated: &str, inferred: Option<&str>, note: Option<&str>) -> String {
        let inferred = inferred.map(|year| format!(" (the year {year} is inferred)")).unwrap_or_default();
        format!(", {stated}{inferred}. {}", note.unwrap_or_default())
    }

    pub const OWN_STAYS: &str = "Your data was read in this browser and never uploaded.";
    pub const OPEN_FULL_VIEW: &str = "Open the full view";
    pub const DOWNLOAD_EDITION: &str = "Download this edition as JSON";
    /// Follows [`Messages::DOWNLOAD_EDITION`].
    pub const NOTHING_LEAVES: &str = ". Nothing you do here leaves your browser.";
    pub const SAVE_AS_ONE_FILE: &str = "Save as one file";
    /// Follows [`Messages::SAVE_AS_ONE_FILE`].
    pub const ONE_FILE_OPENS: &str = ": this view as HTML that works offline.";
}
