//! Mounts the page.

fn main() {
    chargeboard::browser::take_place(|| leptos::mount::mount_to_body(chargeboard::ui::App));
}
