//! Our own static server, used by `serve`, `test` and `bench`, so that what is measured is what a
//! host would send: compressed, with the same headers as `public/_headers` asks of a host.

mod compression;
mod files;
mod headers;
mod http;
mod listen;
mod path;
mod respond;

pub use compression::{Quality, brotli, gzip};
pub use listen::{Server, is_free};
pub use respond::Site;

#[cfg(test)]
mod tests;
