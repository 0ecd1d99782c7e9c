//! Sizes as people write them.

/// Reads a size such as `8MiB`, `64M`, `500k` or a number of bytes; none where it is not one.
pub fn parse_size(text: &str) -> Option<u64> {
    let lower = text.trim().to_lowercase();
    let digits = lower.trim_end_matches(|c: char| c.is_alphabetic());
    let factor = match lower.strip_prefix(digits)?.trim() {
        "" | "b" => 1,
        "k" | "kb" | "kib" => 1024,
        "m" | "mb" | "mib" => 1024 * 1024,
        "g" | "gb" | "gib" => 1024 * 1024 * 1024,
        _ => return None,
    };
    digits.trim().parse::<u64>().ok()?.checked_mul(factor)
}

#[cfg(test)]
mod tests {
    use super::parse_size;

    #[test]
    fn sizes_are_read_with_their_units() {
        assert_eq!(parse_size("64MiB"), Some(64 << 20));
        assert_eq!(parse_size("500k"), Some(500 << 10));
        assert_eq!(parse_size("12"), Some(12));
        assert_eq!(parse_size("much"), None);
        assert_eq!(parse_size("1tb"), None);
    }
}
