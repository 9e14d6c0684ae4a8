//! Tells a missing network from other failures of cargo, npm, rustup and apt, by what they print.

/// Pieces of the messages of curl (cargo, rustup), Node and apt when nothing can be reached.
const SIGNS: [&str; 19] = [
    "could not resolve host",
    "couldn't resolve host",
    "could not connect to server",
    "failed to connect to",
    "could not resolve proxy",
    "could not resolve proxy name",
    "failed to download from",
    "spurious network error",
    "network failure seems to have happened",
    "error sending request",
    "dns error",
    "connection refused",
    "connection timed out",
    "temporary failure resolving",
    "enotfound",
    "eai_again",
    "econnrefused",
    "etimedout",
    "network is unreachable",
];

/// Whether a tool's output reads like that of a machine without a network.
pub fn looks_offline(output: &str) -> bool {
    let output = output.to_lowercase();
    SIGNS.iter().any(|sign| output.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_own_words_are_recognised() {
        for output in [
            "error: failed to download from `https://x/`\n[6] Couldn't resolve host name (Could not resolve host: x)",
            "npm error code ENOTFOUND",
            "npm error code EAI_AGAIN",
            "error: could not download file: error sending request for url",
            "W: Failed to fetch http://x  Temporary failure resolving 'x'",
        ] {
            assert!(looks_offline(output), "{output}");
        }
    }

    #[test]
    fn a_compile_error_is_no_network_failure() {
        assert!(!looks_offline(
            "error[E0425]: cannot find value `x` in this scope"
        ));
    }
}
