//! Digests as a page's policy names the style and the script it may have.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The source of a policy for what consists of these parts: `'sha256-…'`.
pub(super) fn source(parts: &[&str]) -> String {
    let digest = parts.iter().fold(Sha256::new(), Sha256::chain_update);
    format!("'sha256-{}'", STANDARD.encode(digest.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Those of the standard (FIPS 180-4), as base64.
    #[test]
    fn parts_are_one_text() {
        for (text, expected) in [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
        ] {
            let (first, second) = text.split_at(text.len() / 2);
            assert_eq!(source(&[first, second]), format!("'sha256-{expected}'"));
        }
    }
}
