//! The address says the view, and the view the address.

use e2e::page::{Page, eventually};

pub fn back_and_forward_restore(page: &Page) {
    page.open("");
    let plain = page.view();
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 125.0);
    let ionity = page.view();
    page.click_mark("country", "NL");
    eventually(|| page.figure("points"), 36.0);
    let both = page.view();
    page.choose_radio("measure", "power");
    eventually(|| page.query(), "?measure=power&operator=IONITY&country=NL");
    page.back();
    eventually(|| page.view(), both.as_str());
    page.back();
    eventually(|| page.view(), ionity.as_str());
    page.back();
    eventually(|| page.view(), plain.as_str());
    page.forward();
    eventually(|| page.view(), ionity.as_str());
    assert_eq!(page.query(), "?operator=IONITY");
}

pub fn typing_leaves_no_trail(page: &Page) {
    page.open("");
    page.click_mark("operator", "IONITY");
    eventually(|| page.query(), "?operator=IONITY");
    let length = || page.script("return history.length").as_u64();
    let before = length();
    page.type_into("[data-action=search]", "sveg");
    eventually(|| page.figure("points"), 12.0);
    assert_eq!(page.query(), "?operator=IONITY&q=sveg");
    assert_eq!(length(), before);
    page.back();
    eventually(|| page.query(), "");
}

pub fn a_link_opens_alike_in_a_fresh_tab(page: &Page) {
    page.open("");
    page.choose_radio("regions", "m49");
    page.click_mark("operator", "IONITY");
    page.ctrl_click_mark("operator", "Allego");
    page.click_mark("region", "northern");
    page.choose_radio("measure", "sites");
    page.type_into("[data-action=search]", "s");
    page.click("th button[data-sort=place]");
    let wanted = "?measure=sites&regions=m49&operator=Allego&operator=IONITY&region=northern&q=s&sort=place";
    eventually(|| page.query(), wanted);
    let view = page.view();
    page.browser.fresh_tab().expect("a tab");
    page.open(wanted);
    assert_eq!(page.view(), view);
}

pub fn a_bad_link_opens_and_says_what_it_left_out(page: &Page) {
    page.open("?operator=Nope&class=warp&foo=1&operator=IONITY");
    assert_eq!(page.figure("points"), 125.0);
    let notice = page.notice().expect("a notice");
    for word in ["Nope", "warp", "foo"] {
        assert!(notice.contains(word), "the notice does not name {word}: {notice}");
        assert!(page.query().contains(word), "the address lost {word}: {}", page.query());
    }
    assert_eq!(page.chips(), ["operator=IONITY"]);
    // A change keeps what it has nothing to do with.
    page.choose_radio("measure", "power");
    eventually(|| page.query().contains("measure=power"), true);
    assert!(page.query().contains("Nope") && page.query().contains("foo=1"), "{}", page.query());
    page.click("button[data-action=drop-notice]");
    eventually(|| page.query(), "?measure=power&operator=IONITY");
    assert_eq!(page.notice(), None);
}
