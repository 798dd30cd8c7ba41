//! Mounts the whole page, in the place of the first load; where the page is one file, at once.

fn main() {
    // On a fast line it is there before it is wanted, and so is what it needs.
    chargeboard::browser::prepare();
    chargeboard::browser::prepare_shapes();
    let mount = || {
        chargeboard::browser::adopt_style(include_str!("../ui/whole.css"));
        leptos::mount::mount_to_body(chargeboard::ui::App);
    };
    if chargeboard::browser::is_one_file() {
        chargeboard::browser::open_view();
        mount();
    } else {
        chargeboard::browser::take_over(mount);
    }
}
