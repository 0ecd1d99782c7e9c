//! What a customer journey map is made of, and what may be done to it.
//!
//! Everything here is plain data and pure functions. This floor knows nothing of TOML, of files,
//! of the terminal or of any language: words a person reads are named by identifiers that the
//! translations resolve.

mod act;
mod edit;
mod field;
mod freshness;
mod id;
mod item;
mod map;
mod new_map;
mod opportunity;
mod persona;
mod row;
mod sentiment;
mod stage;
mod value;

pub use act::{
    Act, Mention, change_id, drop_id, duplicate_name, is_referred_to, paste_draft, remove_item,
    remove_items, remove_persona, remove_stage, rename,
};
pub use edit::{BlockDraft, Draft, Edit, ItemAt, Place};
pub use field::{Field, FieldSpec, Owner, Shape, fields_of};
pub use freshness::Freshness;
pub use id::{ItemId, PersonaId, StageId, slug};
pub use item::Item;
pub use map::{Felt, Kind, Map, View};
pub use new_map::{NewMap, NewPersona, NewStage};
pub use opportunity::{RankBy, Ranked, Worth, opportunities};
pub use persona::Persona;
pub use row::{Line, RowDecl, RowId};
pub use sentiment::{SENTIMENT_MAX, SENTIMENT_MIN, Sentiment, nudge};
pub use stage::{Cell, Next, Stage};
pub use value::{Entry, Fields, Resource, Value};

/// A range of bytes in the text of the map, without its byte order mark.
pub type Span = std::ops::Range<usize>;
