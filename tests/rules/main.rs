//! Rules for the project's own files: layers, circles, colours, dependencies, messages and prose. They read the sources and
//! don't run them.

mod architecture;
mod circles;
mod contrast;
mod dependencies;
mod i18n;
mod prose;
