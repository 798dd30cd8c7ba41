//! The release folder, without a browser: how much it weighs, and that it can be put anywhere.

use e2e::{
    kept,
    weight::{self, BUDGET, Weight},
};
use std::{fs, path::PathBuf};

#[test]
fn a_first_visit_stays_in_its_budget() {
    let weight = Weight::of(&dist()).expect("its parts");
    println!("{weight}");
    assert!(
        weight.sent() <= BUDGET,
        "a first visit is too heavy: make a part lighter, see `cargo xtask weight --crates`.\n{weight}"
    );
}

#[test]
fn every_address_is_relative() {
    let html = fs::read_to_string(dist().join("index.html")).expect("index.html");
    assert!(!html.contains("<base"), "a base address ties the page to one path");
    for tag in html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default()) {
        for rest in [" href=\"", " src=\""].iter().flat_map(|attribute| tag.split(attribute).skip(1)) {
            let address = rest.split('"').next().unwrap_or_default();
            // A reader may be led to a place of the page, to another view, or to a source elsewhere.
            let led = tag.starts_with("a ") && !address.starts_with('/');
            assert!(led || address.starts_with("./"), "{address} does not begin with ./ in <{tag}>");
        }
    }
}

#[test]
fn the_policy_lets_no_unknown_script_in() {
    let html = fs::read_to_string(dist().join("index.html")).expect("index.html");
    assert!(html.contains("http-equiv=\"Content-Security-Policy\""));
    assert!(
        html.contains("'sha256-") && !html.contains("'inline-hashes'"),
        "the policy is not sealed: see xtask/src/csp.rs"
    );
    assert!(!html.contains("'unsafe-inline'") && !html.contains("'unsafe-eval'"));
}

#[test]
fn editions_lie_beside_the_page() {
    let edition = fs::read_to_string(dist().join("editions/2024-03.json")).expect("the edition");
    assert!(edition.contains("\"id\": \"2024-03\""));
}

#[test]
fn what_is_kept_on_a_device_is_what_lies_there() {
    let dist = dist();
    let worker = fs::read_to_string(dist.join("sw.js")).expect("sw.js");
    let listed = kept::listed(&worker);
    for (name, hash) in &listed {
        assert_eq!(*hash, kept::hash(&dist.join(name)).expect("a file of the list"), "{name}");
    }
    let names: Vec<&str> = listed.iter().map(|(name, _)| name.as_str()).collect();
    // All of the first load, and what is brought later.
    let first = weight::names(&dist).expect("the first load");
    let programs = fs::read_dir(&dist).expect("the folder").flatten();
    let programs = programs.filter_map(|file| file.file_name().into_string().ok());
    let programs = programs.filter(|name| name.ends_with(".js") && name != "sw.js" || name.ends_with(".wasm"));
    for name in first.into_iter().chain(programs) {
        assert!(names.contains(&name.as_str()), "{name} is not kept");
    }
}

fn dist() -> PathBuf {
    e2e::dist().unwrap_or_else(|why| panic!("{why}"))
}
