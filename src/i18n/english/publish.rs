//! Messages for the published page outside the app: metadata, notices without script, offline use, restarts.

use super::Messages;

impl Messages {
    /// The description in metadata and in the web app manifest.
    pub const DESCRIPTION: &str = "Charge points for electric vehicles per operator, region and power class";

    pub fn editions_of(name: &str) -> String {
        format!("Editions of {name}")
    }

    /// The name of an edition's data.
    pub fn data_of(edition: &str) -> String {
        format!("Charge points announced in {edition}")
    }

    pub const MEASURED: [&str; 3] = ["charge points", "rated power", "sites"];

    /// The last line of the link preview image.
    pub fn card(edition: &str) -> String {
        format!("Chargeboard · {edition}")
    }

    // Shown until the app runs, or if it does not.

    pub const IS_LOADING: &str = "Chargeboard is loading…";
    pub const ALLOW_SCRIPTS: &str = "This is the whole overview. To filter, search and sort it, to open your own data, or \
                                     to see the view of a link, allow JavaScript for this page.";
    pub const APP_DID_NOT_LOAD: &str = "The part that filters, searches and sorts did not load. Reload the page to try \
                                        again; if this keeps happening, files are missing on the server.";
    pub const NO_WEBASSEMBLY: &str = "This browser has no WebAssembly, so you can’t filter, search or sort here.";
    pub const LINK_NOT_SHOWN: &str = "This link’s view can’t be shown.";
    pub const SHOW_THE_OVERVIEW: &str = "Show the whole overview";

    // Offline.

    pub const NO_NETWORK: &str = "You are offline";
    pub const KEPT_PAGE_IS_DAMAGED: &str = "The offline copy is damaged. Reload when you are online to repair it.";

    /// Messages of `offline.js`, by the keys it uses. `{}` is a number.
    pub const OFFLINE: [(&str, &str); 11] = [
        ("kept", "Available offline."),
        ("notKept", "Needs a connection."),
        ("cannotKeep", "This browser can’t store pages offline."),
        ("remove", "Remove the offline copy"),
        ("keep", "Make available offline"),
        ("ready", "A new version of this page is ready."),
        ("openAgain", " You will need to open your data again, unless it is kept on this device."),
        ("closeOne", "To load the new version, first close the other tab with this page."),
        ("closeOther", "To load the new version, first close the {} other tabs with this page."),
        ("load", "Load the new version"),
        ("later", "Later"),
    ];

    // Restarting after a fault.

    /// Messages of the script that restarts the page, by the keys it uses.
    pub const FAULTS: [(&str, &str); 8] = [
        ("mended", "Something went wrong. The page was restarted with your view and data."),
        ("dead", "Something went wrong, and the page stopped responding. Your view is in the address."),
        ("again", "Restart"),
        ("reload", "Reload the page"),
        ("copy", "Copy a report"),
        ("copied", "Copied"),
        ("report", "Report"),
        ("close", "Close"),
    ];
}
