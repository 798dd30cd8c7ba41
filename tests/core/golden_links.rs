//! Links that are out in the world: each gives the view that it gave when it was written down.
//!
//! `tests/core/golden-links.tsv` is never changed, only added to. Where the form of links changes, a dated migration keeps
//! these alive.

use crate::shown::shown;

use chargeboard::dataset::bundled;
use chargeboard::view::View;

#[test]
fn every_link_gives_the_view_that_it_gave() {
    let mut dataset = bundled::edition(Some("2024-03"));
    let links: Vec<&str> = include_str!("golden-links.tsv").lines().skip(1).collect();
    assert!(links.len() >= 60, "there were 60 links and more");
    let changed: Vec<String> = links
        .into_iter()
        .filter_map(|line| {
            let link = line.split('\t').next()?;
            // As if the edition were still the newest: a later one does not change what these links meant.
            let view = dataset.settled(View::parse(link));
            let page = shown(&mut dataset, &view);
            let figures: Vec<&str> = page.figures.iter().map(|figure| figure.plain.as_str()).collect();
            let first = page.records.rows.first().map_or("", |record| record.id.as_str());
            let records = page.records.rows.len().to_string();
            let cells = [link, &view.to_query(), &figures.join(" "), &records, first, &page.notice.len().to_string()];
            let now = cells.join("\t");
            (now != line).then(|| format!("was {line}\nis  {now}"))
        })
        .collect();
    assert!(changed.is_empty(), "A link must not change its meaning:\n{}", changed.join("\n"));
}
