//! Mounts the page.

fn main() {
    chargeboard::browser::clear_body();
    leptos::mount::mount_to_body(chargeboard::ui::App);
}
