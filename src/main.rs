//! Mounts the page.

fn main() {
    chargeboard::ui::start();
}
