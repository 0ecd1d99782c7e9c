//! What a check found: the list above, below it all that is said of the one in focus, and then what it
//! is about: of a rule of the method why it is there, else the text of the file round the place.

use ratatui::layout::Position;
use ratatui::style::Style;

use super::super::desk::Desk;
use super::super::sheet::Sheet;
use crate::app::{Finding, Problems};
use crate::check::{mend, message};
use crate::diag::{Code, LineIndex};
use crate::layout::Role;
use crate::text::{Shown, pad, truncate, width, wrap};

pub(super) fn draw(desk: Desk<'_>, problems: Problems) -> Position {
    let app = desk.app;
    let (columns, lines) = desk.room();
    let order = if app.lists_by_rule() {
        app.texts().text("problems-order-rule")
    } else {
        String::new()
    };
    let mut sheet = desk.lay(columns, lines, &app.problems_title(problems), &order);
    let findings = app.findings();
    let Some(focused) = app.focused_finding(problems) else {
        sheet.put(0, 1, &app.texts().text("problems-none"), Style::new());
        return sheet.place(0, 0);
    };
    let is_of_method = |one: &Finding| matches!(one.problem.code, Code::Method(_));
    // The text of a file wants more room than the words of a rule.
    let share = if findings.iter().any(is_of_method) {
        sheet.lines() / 2
    } else {
        sheet.lines() / 3
    };
    let focus = problems.focus.min(findings.len().saturating_sub(1));
    let list = findings.len().min(share.max(1));
    let caret = draw_list(&mut sheet, problems, focus, list);
    sheet.rule(list);
    let below = tell(&mut sheet, focused, list + 1);
    if is_of_method(focused) {
        explain(&mut sheet, focused, below);
    } else {
        sheet.rule(below);
        excerpt(&mut sheet, focused, below + 1);
    }
    caret
}

/// A line for each: how bad it is, where it is, and what.
fn draw_list(sheet: &mut Sheet<'_>, problems: Problems, focus: usize, lines: usize) -> Position {
    let app = sheet.app;
    let findings = app.findings();
    let top = super::super::sheet::first_shown(focus, lines);
    let shown = findings.iter().skip(top).take(lines);
    let place = |one: &Finding| {
        let words = Shown::new(&app.site_words(one, problems)).into_string();
        let code = one.problem.code.id();
        if app.lists_by_rule() {
            format!("{code}  {words}")
        } else {
            words
        }
    };
    // As wide as what is on the screen needs, so that the words stand below one another.
    let most = sheet.columns() * 2 / 5;
    let widest = shown.map(|one| width(&place(one))).max();
    let column = widest.unwrap_or_default().min(most);
    let more = app.glyphs().more_mark();
    sheet.list(findings, focus, lines, |one| {
        let sign = app.sign_of(one.problem.severity);
        let place = place(one);
        let place = pad(&truncate(&place, column, &more), column);
        let words = message(&one.problem, app.texts());
        format!("{sign} {place}  {words}")
    })
}

/// What is wrong, what to do about it, and the rule; answers with the line below.
fn tell(sheet: &mut Sheet<'_>, finding: &Finding, line: usize) -> usize {
    let app = sheet.app;
    let problem = &finding.problem;
    let mut line = put_wrapped(
        sheet,
        line,
        1,
        &message(problem, app.texts()),
        sheet.style(Role::Title),
    );
    if let Some(mend) = mend(problem, app.texts()) {
        let arrow = app.glyphs().arrow;
        sheet.put_short(line, 1, &arrow.to_string(), sheet.style(Role::Mark));
        line = put_wrapped(sheet, line, 3, &mend, Style::new());
    }
    line
}

/// What the rule is about, and why it is there.
fn explain(sheet: &mut Sheet<'_>, finding: &Finding, line: usize) {
    let code = finding.problem.code;
    let (title, reason) = sheet.app.rule_words(code);
    let title = format!("{}  {title}", code.id());
    sheet.put(line + 1, 1, &title, sheet.style(Role::Caption));
    put_wrapped(sheet, line + 2, 1, &reason, Style::new());
}

/// Writes words over as many lines as they need, and answers with the line below.
fn put_wrapped(
    sheet: &mut Sheet<'_>,
    line: usize,
    column: usize,
    text: &str,
    style: Style,
) -> usize {
    let words = Shown::new(text).into_string();
    let room = sheet.columns().saturating_sub(column + 1).max(1);
    let parts = wrap(&words, room);
    for (n, part) in parts.iter().enumerate() {
        let part = words.get(part.clone()).unwrap_or_default();
        sheet.put(line + n, column, part, style);
    }
    line + parts.len()
}

/// The text of the file round the place.
fn excerpt(sheet: &mut Sheet<'_>, finding: &Finding, below: usize) {
    let app = sheet.app;
    let text = app.document().text();
    let at = LineIndex::new(text)
        .position(finding.problem.span.start)
        .line;
    let room = sheet.lines().saturating_sub(below);
    let from = at.saturating_sub(room / 2 + 1);
    for (n, line) in text.lines().enumerate().skip(from).take(room) {
        let number = n + 1;
        let (mark, role) = if number == at {
            (app.glyphs().focus, Role::Title)
        } else {
            (' ', Role::Caption)
        };
        let line = format!("{mark}{number:>5} {} {line}", app.glyphs().vertical);
        sheet.put(below + n - from, 0, &line, sheet.style(role));
    }
}
