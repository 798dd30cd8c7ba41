//! What stands in the published page beside the app, and what is said of the page elsewhere.

use super::Messages;

impl Messages {
    /// What is said of the page where it is installed.
    pub const DESCRIPTION: &str = "Charge points for electric vehicles per operator, region and power class";

    pub fn editions_of(name: &str) -> String {
        format!("Editions of {name}")
    }

    /// The name of an edition's data.
    pub fn data_of(edition: &str) -> String {
        format!("Charge points announced in {edition}")
    }

    pub const MEASURED: [&str; 3] = ["charge points", "rated power", "sites"];

    /// The line at the foot of the card that others show of a link.
    pub fn card(edition: &str) -> String {
        format!("Chargeboard · {edition}")
    }

    // Where the app does not run, or not yet.

    pub const IS_LOADING: &str = "Chargeboard is loading…";
    pub const ALLOW_SCRIPTS: &str = "This is the whole overview. To filter, search and sort it, to open your own data, and \
                                     to see what a link asks for, allow JavaScript for this page.";
    pub const APP_DID_NOT_LOAD: &str = "The part that filters, searches and sorts did not load. Reload the page to try \
                                        again; if this stays, its files are not complete on this host.";
    pub const NO_WEBASSEMBLY: &str = "This browser has no WebAssembly, which filtering, searching and sorting need.";
    pub const LINK_NOT_SHOWN: &str = "So what this link asks for cannot be shown.";
    pub const SHOW_THE_OVERVIEW: &str = "Show the whole overview";

    // Without network.

    pub const NO_NETWORK: &str = "There is no network";
    pub const KEPT_PAGE_IS_DAMAGED: &str = "What this device keeps of Chargeboard is damaged, so it is not shown. Reload \
                                            the page once there is a network: it mends itself then.";

    /// What the script says that keeps the page on a device, by the names that it has for it. `{}` stands for a number.
    pub const OFFLINE: [(&str, &str); 11] = [
        ("kept", "This page is kept on this device and opens without network."),
        ("notKept", "This page needs a network."),
        ("cannotKeep", "This browser keeps no page on this device."),
        ("remove", "Remove it from this device"),
        ("keep", "Keep it on this device"),
        ("ready", "A new version of this page is ready."),
        ("openAgain", " Your data must be opened again after it, unless it is kept on this device."),
        ("closeOne", "The new version cannot be loaded while another tab shows this page: close it first."),
        (
            "closeOther",
            "The new version cannot be loaded while another tab shows this page: close the {} others first.",
        ),
        ("load", "Load the new version"),
        ("later", "Later"),
    ];

    // After a fault.

    /// What the script says that starts the page again, by the names that it has for it.
    pub const FAULTS: [(&str, &str); 8] = [
        ("mended", "Something went wrong in this page. It was started again, with your view and data."),
        ("dead", "Something went wrong in this page, and it does not answer. Your view is in the address."),
        ("again", "Start it again"),
        ("reload", "Reload the page"),
        ("copy", "Copy a report"),
        ("copied", "Copied"),
        ("report", "The report"),
        ("close", "Close"),
    ];
}
