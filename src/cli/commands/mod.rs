//! One file per command.

pub(super) mod analyse;
pub(super) mod check;
pub(super) mod compare;
pub(super) mod date;
pub(super) mod export;
pub(super) mod generate;
pub(super) mod import;
pub(super) mod info;
pub(super) mod log;
pub(super) mod merge;
pub(super) mod new;
pub(super) mod passphrases;
pub(super) mod report;
pub(super) mod search;
pub(super) mod timeline;
pub(super) mod undo;
