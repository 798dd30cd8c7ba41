//! Mounts the whole page, in the place of the first load.

fn main() {
    chargeboard::browser::take_over();
    leptos::mount::mount_to_body(chargeboard::ui::App);
}
