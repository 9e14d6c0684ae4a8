//! One test at least for every kind of mistake that `check_dir` must find, with its file and line,
//! and for how valid content comes out.

mod articles;
mod changes;
mod emitted;
mod facts;
mod files;
mod fixture;
mod prose;
mod records;
mod rendering;
mod sentences;
mod series;
mod texts;
