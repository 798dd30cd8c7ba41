//! Mounts the whole page, in the place of the first load.

fn main() {
    // On a fast line it is there before it is wanted, and so is what it needs.
    chargeboard::browser::prepare();
    chargeboard::browser::prepare_shapes();
    chargeboard::browser::take_over(|| {
        chargeboard::browser::adopt_style(include_str!("../ui/whole.css"));
        leptos::mount::mount_to_body(chargeboard::ui::App);
    });
}
