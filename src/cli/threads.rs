//! The same work on many files, several at a time. No word is said in it, so that what came of them is
//! told in their order.

use std::num::NonZero;
use std::thread;

/// How many files are worked on before what came of them is told.
pub(super) const AT_ONCE: usize = 64;

/// Works on each, and answers in their order.
pub(super) fn each<T: Sync, O: Send>(tasks: &[T], work: impl Fn(&T) -> O + Sync) -> Vec<O> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = tasks.len().div_ceil(threads).max(1);
    let through = |tasks: &[T]| -> Vec<O> { tasks.iter().map(&work).collect() };
    if tasks.len() < threads * 2 {
        return through(tasks);
    }
    thread::scope(|scope| {
        let shares: Vec<_> = tasks
            .chunks(share)
            .map(|tasks| (tasks, scope.spawn(|| through(tasks))))
            .collect();
        shares
            .into_iter()
            .flat_map(|(tasks, work)| {
                // What went wrong in a thread goes wrong here again, where it is reported.
                work.join().unwrap_or_else(|_| through(tasks))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn what_came_of_each_is_answered_in_order() {
        for count in [0, 1, 2, 3, 100] {
            let tasks: Vec<usize> = (0..count).collect();
            let doubled: Vec<usize> = tasks.iter().map(|task| task * 2).collect();
            assert_eq!(each(&tasks, |task| task * 2), doubled);
        }
    }
}
