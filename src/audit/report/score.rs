//! What answers come to as one number.

use crate::audit::check::Check;
use crate::audit::progress::Progress;

/// The severity of a question that does not say how bad it is where it fails.
pub const USUAL_SEVERITY: i64 = 3;

/// The share of what is as it should be, 0 to 1: (pass + ½ partial) ÷ (pass + partial + fail). What
/// nobody has seen and what could not be asked is left out; none where nothing is left.
pub fn share(progress: &Progress) -> Option<f64> {
    let (good, all) = halves(progress);
    #[expect(clippy::cast_precision_loss, reason = "no run has that many questions")]
    (all > 0).then(|| good as f64 / all as f64)
}

/// The share in percent, rounded; 100 is all of it and 0 none of it, so that a rounded number never
/// hides the one gap or the one success there is.
pub fn percent(progress: &Progress) -> Option<usize> {
    let (good, all) = halves(progress);
    match good {
        _ if all == 0 => None,
        0 => Some(0),
        good if good == all => Some(100),
        good => Some(((200 * good + all) / (2 * all)).clamp(1, 99)),
    }
}

/// The good half answers, and all of them.
fn halves(progress: &Progress) -> (usize, usize) {
    let Progress {
        pass,
        partial,
        fail,
        ..
    } = progress;
    (2 * pass + partial, 2 * (pass + partial + fail))
}

/// How bad a question is where it fails, 1 to 5.
pub(super) fn severity(check: &Check) -> i64 {
    check.severity.unwrap_or(USUAL_SEVERITY).clamp(1, 5)
}
