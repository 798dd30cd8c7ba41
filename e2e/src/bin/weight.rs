//! Prints what a first visit downloads; `cargo xtask weight` calls it.

use e2e::weight::Weight;

fn main() -> anyhow::Result<()> {
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    println!("{}", Weight::of(&dist)?);
    Ok(())
}
