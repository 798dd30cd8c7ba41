
/// Whether this fault is in force; that it was asked is written down where the trial wants to know.
#[allow(missing_docs)]
pub fn fault(number: usize) -> bool {
    use std::{
        env, fs,
        io::Write,
        sync::{
            Mutex, OnceLock,
            atomic::{AtomicBool, Ordering},
        },
    };
    static IN_FORCE: OnceLock<(usize, Option<Mutex<fs::File>>)> = OnceLock::new();
    static SEEN: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
    let (in_force, asked) = IN_FORCE.get_or_init(|| {
        let number = env::var("FAULT").ok().and_then(|number| number.parse().ok());
        let file = env::var_os("ASKED").and_then(|file| fs::File::create(file).ok());
        (number.unwrap_or(usize::MAX), file.map(Mutex::new))
    });
    if let Some(asked) = asked
        && !SEEN[number].load(Ordering::Relaxed)
        && !SEEN[number].swap(true, Ordering::Relaxed)
        && let Ok(mut asked) = asked.lock()
    {
        let _ = asked.write_all(format!("{number}\n").as_bytes());
    }
    number == *in_force
}
