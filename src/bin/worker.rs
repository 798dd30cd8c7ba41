//! Starts the worker.

fn main() {
    chargeboard::worker::start();
}
