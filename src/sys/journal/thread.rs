//! The thread that writes the journal of the map being edited.
//!
//! It is handed what is to be kept and writes it a moment after the last change, and never long
//! after the first that is not written yet; nobody waits for it but who ends the program. Where it
//! cannot write it says so, tries again from time to time, and the editing goes on.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::folder::{Folder, Places};
use super::list::{Stale, sweep};
use super::{JOURNAL, now, number_of};
use crate::doc::{Snapshot, encode_journal};
use crate::sys::file::Origin;
use crate::sys::input::Input;
use crate::sys::temporary::random_digits;

/// How long after the last change it is written.
const PAUSE: Duration = Duration::from_millis(300);
/// How long after the first change that is not written; with the writing, it is within a second.
const LATEST: Duration = Duration::from_millis(700);
/// How long after a failure it is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// The journal of the map being edited, as its editor holds it. Letting it go while the program
/// panics writes what is not written yet.
#[derive(Debug)]
pub struct Keeper {
    desk: Arc<Desk>,
    /// What was noted last, and of which map.
    last: Option<(Snapshot, Origin)>,
}

/// Makes the thread write at once, from whatever thread one is in.
#[derive(Clone, Debug)]
pub struct Hurry(Arc<Desk>);

/// What lies between the editor and the thread.
#[derive(Debug)]
struct Desk {
    orders: Mutex<Orders>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Orders {
    waiting: VecDeque<Order>,
    /// When the first that waits came, and the last.
    first: Option<Instant>,
    last: Option<Instant>,
    /// Whether it is to be written at once.
    hurry: bool,
    /// Whether something is being written now.
    is_busy: bool,
    /// When a writing that failed is tried again.
    again: Option<Instant>,
}

/// What is to be kept; none where the file has it all.
#[derive(Debug)]
struct Order {
    snapshot: Option<Snapshot>,
    given: Vec<u8>,
    real: Vec<u8>,
    /// Journals whose content is in this one, to be removed when it is written.
    taken: Vec<Stale>,
}

impl Keeper {
    /// Begins to keep the journal of a map. Nothing is written before there is something to keep;
    /// into the queue goes whether it can be.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(places: Places, queue: Sender<Input>) -> io::Result<Self> {
        let desk = Arc::new(Desk {
            orders: Mutex::default(),
            changed: Condvar::new(),
        });
        let mut writer = Writer {
            places,
            queue,
            own: None,
            trouble: None,
            kept: Vec::new(),
        };
        let orders = Arc::clone(&desk);
        thread::Builder::new()
            .name("journal".into())
            .spawn(move || writer.work(&orders))?;
        Ok(Self { desk, last: None })
    }

    /// What was noted last.
    pub fn last(&self) -> Option<&Snapshot> {
        self.last.as_ref().map(|(snapshot, _)| snapshot)
    }

    /// Notes what is to be kept of the map from there, none where its file has it all. The content
    /// of the journals that were `taken` is in it.
    pub fn note(&mut self, snapshot: Option<Snapshot>, origin: &Origin, taken: Vec<Stale>) {
        let noted = snapshot.clone().map(|snapshot| (snapshot, origin.clone()));
        if noted == self.last && taken.is_empty() {
            return;
        }
        self.last = noted;
        let order = Order {
            snapshot,
            given: origin.absolute().as_os_str().as_bytes().to_owned(),
            real: origin.target.as_os_str().as_bytes().to_owned(),
            taken,
        };
        self.desk.put(order);
    }

    /// What makes the thread write at once.
    pub fn hurry(&self) -> Hurry {
        Hurry(Arc::clone(&self.desk))
    }

    /// Waits until all that was noted is written, or that long; answers whether it is.
    pub fn flush(&self, limit: Duration) -> bool {
        self.hurry().wait(limit)
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if thread::panicking() {
            self.flush(Duration::from_secs(1));
        }
    }
}

impl Hurry {
    /// Has the thread write at once.
    pub fn now(&self) {
        let mut orders = self.0.lock();
        orders.hurry = !orders.waiting.is_empty();
        orders.again = None;
        drop(orders);
        self.0.changed.notify_all();
    }

    /// Waits until all that was noted is written, or that long; answers whether it is.
    pub fn wait(&self, limit: Duration) -> bool {
        self.now();
        let orders = self.0.lock();
        let is_open = |orders: &mut Orders| orders.is_busy || orders.is_waiting();
        let waited = self.0.changed.wait_timeout_while(orders, limit, is_open);
        let (orders, _) = waited.unwrap_or_else(PoisonError::into_inner);
        !orders.is_busy && orders.waiting.is_empty()
    }
}

impl Orders {
    /// Whether something waits that was not tried and found impossible.
    fn is_waiting(&self) -> bool {
        !self.waiting.is_empty() && self.again.is_none()
    }

    /// How long the first that waits may wait yet.
    fn left(&self, now: Instant) -> Option<Duration> {
        let (first, last) = (self.first?, self.last?);
        if self.hurry {
            return Some(Duration::ZERO);
        }
        let due = self.again.unwrap_or((last + PAUSE).min(first + LATEST));
        Some(due.saturating_duration_since(now))
    }
}

impl Desk {
    fn lock(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    fn put(&self, order: Order) {
        let now = Instant::now();
        let mut orders = self.lock();
        // What other journals are removed for has to be written as it is.
        let is_free = |waiting: &Order| waiting.taken.is_empty();
        if orders.waiting.back().is_some_and(is_free) {
            orders.waiting.pop_back();
        }
        orders.hurry |= !order.taken.is_empty();
        orders.waiting.push_back(order);
        orders.first.get_or_insert(now);
        orders.last = Some(now);
        drop(orders);
        self.changed.notify_all();
    }

    /// Waits for the next order that is due.
    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    fn next(&self) -> Order {
        let mut orders = self.lock();
        loop {
            let left = orders.left(Instant::now());
            if left == Some(Duration::ZERO)
                && let Some(order) = orders.waiting.pop_front()
            {
                orders.is_busy = true;
                orders.again = None;
                if orders.waiting.is_empty() {
                    (orders.first, orders.last) = (None, None);
                    orders.hurry = false;
                }
                return order;
            }
            orders = match left.filter(|left| !left.is_zero()) {
                None => self.changed.wait(orders),
                Some(left) => self
                    .changed
                    .wait_timeout(orders, left)
                    .map(|(orders, _)| orders)
                    .map_err(|error| PoisonError::new(error.into_inner().0)),
            }
            .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Notes that an order is done, or takes it back where it could not be.
    #[expect(clippy::disallowed_methods, reason = "this is the door to the clock")]
    fn done(&self, failed: Option<Order>) {
        let now = Instant::now();
        let mut orders = self.lock();
        orders.is_busy = false;
        if let Some(order) = failed {
            if orders.waiting.is_empty() {
                orders.waiting.push_front(order);
                orders.first = Some(now);
                orders.last = Some(now);
            }
            orders.again = Some(now + AGAIN);
            orders.hurry = false;
        }
        drop(orders);
        self.changed.notify_all();
    }
}

/// What the thread works with.
struct Writer {
    places: Places,
    queue: Sender<Input>,
    own: Option<Own>,
    /// Why the last writing failed.
    trouble: Option<i32>,
    /// Journals that stay, because what was taken from them could not be written; held so that
    /// nobody else offers them meanwhile.
    kept: Vec<Stale>,
}

/// The journal that is ours.
struct Own {
    folder: Folder,
    name: String,
    /// Held open, because that holds the lock.
    lock: File,
}

impl Own {
    /// Removes it, and only then lets go of its lock.
    fn remove(self) {
        self.folder.remove(&self.name);
        drop(self.lock);
    }
}

impl Writer {
    fn work(&mut self, desk: &Desk) {
        loop {
            let mut order = desk.next();
            // A mistake of ours in making the journal must not end the editing.
            let written = catch_unwind(AssertUnwindSafe(|| self.carry_out(&order)))
                .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()));
            if let Err(error) = written {
                self.kept.append(&mut order.taken);
                self.tell(Some(number_of(&error)));
                desk.done(Some(order));
            } else {
                // Only now is what was taken from them kept elsewhere.
                order.taken.into_iter().for_each(Stale::remove);
                self.tell(None);
                desk.done(None);
            }
        }
    }

    fn tell(&mut self, trouble: Option<i32>) {
        if self.trouble != trouble {
            self.trouble = trouble;
            // Where nobody listens any more there is nobody to tell.
            let _ = self.queue.send(Input::Recovery(trouble));
        }
    }

    fn carry_out(&mut self, order: &Order) -> io::Result<()> {
        let Some(snapshot) = &order.snapshot else {
            if let Some(own) = self.own.take() {
                own.remove();
            }
            return Ok(());
        };
        let bytes = encode_journal(&snapshot.journal(&order.given, &order.real, now()));
        if let Some(own) = &mut self.own
            && let Ok(file) = own.folder.put(&own.name, &bytes)
        {
            own.lock = file;
            return Ok(());
        }
        let own = self.places.first(|folder| {
            sweep(&folder, now());
            let name = format!("{}{JOURNAL}", random_digits());
            let lock = folder.put(&name, &bytes)?;
            Ok(Own { folder, name, lock })
        })?;
        if let Some(old) = self.own.replace(own) {
            old.remove();
        }
        Ok(())
    }
}
