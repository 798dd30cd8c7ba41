//! What finders and previewers read of the page.

use crate::html::Html;
use chargeboard::{dashboard::Dashboard, dataset::Dataset, format::escape, i18n::Messages};
use serde_json::json;

/// The title.
pub fn title(page: &Dashboard) -> String {
    format!("<title>{}</title>", escape(&page.title))
}

/// The answer itself.
pub fn description(page: &Dashboard) -> String {
    tag("meta", &[("name", "description"), ("content", &page.lead.text())])
}

/// Cards, the canonical address, the feed, and the data set in the words of schema.org. An address that must be whole
/// is left out where the page's own is not known.
pub fn more(dataset: &Dataset, page: &Dashboard, base: Option<&str>) -> String {
    let text = page.lead.text();
    let mut out = tag("link", &[("rel", "manifest"), ("href", "./site.webmanifest")]);
    out += &(tag("link", &[("rel", "apple-touch-icon"), ("href", "./icon-180.png")]) + "\n");
    let mut meta =
        |name: &str, key: &str, value: &str| out += &(tag("meta", &[(name, key), ("content", value)]) + "\n");
    meta("property", "og:type", "website");
    meta("property", "og:site_name", Messages::NAME);
    meta("property", "og:title", &page.title);
    meta("property", "og:description", &text);
    if let Some(base) = base {
        meta("property", "og:url", base);
        meta("property", "og:image", &format!("{base}card.png"));
        meta("property", "og:image:width", "1200");
        meta("property", "og:image:height", "630");
        meta("property", "og:image:alt", &text);
    }
    meta("name", "twitter:card", if base.is_some() { "summary_large_image" } else { "summary" });
    if let Some(base) = base {
        out += &(tag("link", &[("rel", "canonical"), ("href", base)]) + "\n");
        let title = Messages::editions_of(Messages::NAME);
        let feed = [("rel", "alternate"), ("type", "application/atom+xml"), ("title", &*title), ("href", "./feed.xml")];
        out += &(tag("link", &feed) + "\n");
    }
    let file = |name: &str| format!("{}{name}", base.unwrap_or("./"));
    let download =
        |name: String, kind: &str| json!({"@type": "DataDownload", "encodingFormat": kind, "contentUrl": file(&name)});
    let Some(edition) = &dataset.edition else { return out };
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": Messages::data_of(&dataset.title),
        "description": text,
        "identifier": edition.id,
        "temporalCoverage": edition.id,
        "variableMeasured": Messages::MEASURED,
        "isBasedOn": edition.source.address,
        "creator": {"@type": "Organization", "name": edition.source.publisher},
        "distribution": [
            download(format!("editions/{}.json", edition.id), "application/json"),
            download(format!("editions/{}.csv", edition.id), "text/csv"),
        ],
    });
    if let Some(base) = base {
        data["url"] = json!(base);
    }
    // Within a script only its end could be taken for markup.
    out + &format!("<script type=\"application/ld+json\">{}</script>\n", data.to_string().replace('<', "\\u003c"))
}

fn tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut html = Html::default();
    html.tag(name, attributes);
    html.0
}
