//! A short soak; `cargo xtask soak` is the long one.

use e2e::page::Page;
use e2e::soak::Soak;

pub fn two_hundred_random_actions(page: &Page) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut soak = Soak::new(page, 20_240_301, folder.path()).expect("a page");
    if let Err(error) = soak.run(200) {
        panic!("{error:#}");
    }
    assert_eq!(soak.compared, 2);
}
