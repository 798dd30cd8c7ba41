//! What the project's own files are held to: layers, words, colours and dependencies. They read the source, so they say
//! nothing about what it does.

mod architecture;
mod circles;
mod contrast;
mod dependencies;
mod i18n;
