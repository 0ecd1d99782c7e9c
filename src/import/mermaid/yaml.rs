//! As much of YAML as the title of a front matter can be written in: a key with its value on a line,
//! plain, in quotes, or in a block of lines. It knows nothing of diagrams.

use super::letters::trim;

/// A key and what stands behind its colon; none where a line is no such pair.
pub(super) fn pair(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(' ');
    let (key, value) = match line.chars().next()? {
        quote @ ('"' | '\'') => {
            let (key, rest) = line.strip_prefix(quote)?.split_once(quote)?;
            (key, rest.trim_start().strip_prefix(':')?)
        }
        '{' | '[' | '-' | '|' | '>' => return None,
        _ => {
            let ends = |(at, _): &(usize, &str)| {
                let after = line.get(at + 1..).unwrap_or_default();
                after.is_empty() || after.starts_with([' ', '\t'])
            };
            let (at, _) = line.match_indices(':').find(ends)?;
            (line.get(..at)?.trim_end(), line.get(at + 1..)?)
        }
    };
    let is_apart = value.is_empty() || value.starts_with([' ', '\t']);
    is_apart.then_some((key, value))
}

/// The words of a value with the lines it goes on over; none where there are none, or JavaScript takes
/// them for nothing. `Err` is where it is no YAML.
pub(super) fn scalar(first: &str, more: &[&str]) -> Result<Option<String>, ()> {
    let mut first = trim(first);
    // The name of an anchor says nothing of the value.
    if first.starts_with('&') {
        first = first.split_once(' ').map_or("", |(_, value)| trim(value));
    }
    match first.chars().next() {
        Some('"') => quoted(first, more, '"').map(Some),
        Some('\'') => quoted(first, more, '\'').map(Some),
        Some(sign @ ('|' | '>')) => block(first, more, sign == '>').map(Some),
        Some('[') => list(first),
        Some('{') => Ok(None),
        Some('%' | '@' | '`' | ',' | ']' | '}' | '*' | '!') => Err(()),
        _ => plain(first, more),
    }
    .map(|words| words.filter(|words| !words.is_empty()))
}

/// A list on one line, as JavaScript makes words of it.
fn list(first: &str) -> Result<Option<String>, ()> {
    let within = without_comment(first)
        .strip_prefix('[')
        .and_then(|words| words.strip_suffix(']'));
    let words: Vec<&str> = within.ok_or(())?.split(',').map(trim).collect();
    Ok(Some(words.join(",")))
}

fn plain(first: &str, more: &[&str]) -> Result<Option<String>, ()> {
    let lines = std::iter::once(first).chain(more.iter().copied());
    let lines: Vec<&str> = lines.map(|line| without_comment(trim(line))).collect();
    let is_wrong =
        |line: &&str| line.contains(": ") || line.ends_with(':') || line.starts_with("- ");
    if lines.iter().any(is_wrong) {
        return Err(());
    }
    let words = folded(lines.into_iter());
    Ok(resolved(trim(&words).to_owned()))
}

/// Lines as one, a blank between two; an empty line is a line break.
fn folded<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let mut words = String::new();
    for line in lines {
        if line.is_empty() {
            words.push('\n');
            continue;
        }
        if !words.is_empty() && !words.ends_with('\n') {
            words.push(' ');
        }
        words.push_str(line);
    }
    words
}

fn without_comment(line: &str) -> &str {
    if line.starts_with('#') {
        return "";
    }
    let comment = line.find(" #").or_else(|| line.find("\t#"));
    trim(comment.and_then(|at| line.get(..at)).unwrap_or(line))
}

/// What is not a string is what JavaScript writes for it; nothing, no and 0 count as none.
fn resolved(words: String) -> Option<String> {
    match words.as_str() {
        "" | "~" | "null" | "Null" | "NULL" | "false" | "False" | "FALSE" | ".nan" | ".NaN"
        | ".NAN" => None,
        "True" | "TRUE" => Some("true".to_owned()),
        ".inf" | ".Inf" | ".INF" | "+.inf" => Some("Infinity".to_owned()),
        "-.inf" | "-.Inf" | "-.INF" => Some("-Infinity".to_owned()),
        _ => match number(&words) {
            Some(0.0) => None,
            Some(number) if (1e-6..1e21).contains(&number.abs()) => Some(number.to_string()),
            _ => Some(words),
        },
    }
}

fn number(words: &str) -> Option<f64> {
    let is_decimal = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
    let has_digit = words.contains(|c: char| c.is_ascii_digit());
    if has_digit && words.chars().all(is_decimal) {
        return words.parse().ok();
    }
    let whole = words.strip_prefix("0x").map(|digits| (digits, 16));
    let whole = whole.or_else(|| words.strip_prefix("0o").map(|digits| (digits, 8)));
    let (digits, radix) = whole.or_else(|| words.strip_prefix("0b").map(|digits| (digits, 2)))?;
    let number = u32::from_str_radix(digits, radix).ok()?;
    Some(f64::from(number))
}

/// Words in quotes, whose line breaks are blanks.
fn quoted(first: &str, more: &[&str], quote: char) -> Result<String, ()> {
    let lines = std::iter::once(first).chain(more.iter().map(|line| trim(line)));
    let joined = folded(lines);
    let mut out = String::new();
    let mut chars = joined.chars().skip(1).peekable();
    while let Some(c) = chars.next() {
        match c {
            '\'' if quote == '\'' && chars.next_if_eq(&'\'').is_some() => out.push('\''),
            c if c == quote => {
                let rest: String = chars.collect();
                return without_comment(&rest).is_empty().then_some(out).ok_or(());
            }
            '\\' if quote == '"' => out.push(escaped(&mut chars)?),
            c => out.push(c),
        }
    }
    Err(())
}

/// What an escape within double quotes stands for.
fn escaped(chars: &mut impl Iterator<Item = char>) -> Result<char, ()> {
    let digits = match chars.next().ok_or(())? {
        'n' => return Ok('\n'),
        't' => return Ok('\t'),
        'r' => return Ok('\r'),
        '0' => return Ok('\0'),
        '_' => return Ok('\u{a0}'),
        c @ (' ' | '"' | '/' | '\\' | '\t') => return Ok(c),
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return Err(()),
    };
    let mut code = 0;
    for _ in 0..digits {
        let digit = chars.next().and_then(|c| c.to_digit(16)).ok_or(())?;
        code = code * 16 + digit;
    }
    char::from_u32(code).ok_or(())
}

/// A block of lines below its sign, as they stand or folded into one.
fn block(first: &str, more: &[&str], is_folded: bool) -> Result<String, ()> {
    let signs = without_comment(first).get(1..).unwrap_or_default();
    if !signs.chars().all(|c| matches!(c, '-' | '+' | '1'..='9')) {
        return Err(());
    }
    let depth = more.iter().filter(|line| !trim(line).is_empty());
    let depth = depth.map(|line| line.len() - line.trim_start_matches(' ').len());
    let depth = depth.min().unwrap_or_default();
    let lines = more
        .iter()
        .map(|line| line.get(depth..).unwrap_or_default());
    let lines: Vec<&str> = lines.collect();
    let joined = if is_folded {
        folded(lines.into_iter())
    } else {
        lines.join("\n")
    };
    let words = joined.trim_end_matches([' ', '\n']);
    let end = if signs.contains('-') || words.is_empty() {
        ""
    } else {
        "\n"
    };
    Ok(format!("{words}{end}"))
}
