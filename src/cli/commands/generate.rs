//! `kroniek generate`: an invented investigation of any size.

use crate::case::{Case, Change, Command, OpenOptions};
use crate::cli::arguments::Generate;
use crate::cli::failure::Failure;
use crate::cli::progress::ProgressLine;
use crate::cli::{Context, Verdict, opening, output};
use crate::exchange::generate::{GenerateOptions, Generator};
use crate::model::Record;
use crate::text::{Language, tr_with};

/// So many events go in at a time: enough to be fast, few enough to keep memory small.
const BATCH: usize = 25_000;

pub(in crate::cli) fn run(context: &Context, arguments: &Generate) -> Result<Verdict, Failure> {
    let Generate { events, lanes, years, seed, .. } = *arguments;
    let mut generator = Generator::new(GenerateOptions { events, lanes, years, seed });
    let options = OpenOptions { clock: opening::clock(), ..OpenOptions::write() };
    let mut case = Case::create_with(&arguments.file, generator.investigation(), options)?;
    let progress = ProgressLine::new(context.say("cli-generate-busy"), false);
    let base = generator.base();
    put(&mut case, base, "cli-generate-base", 0, &|_, _| true)?;
    generator.settle(case.data());
    while generator.remaining() > 0 {
        let before = events - generator.remaining();
        let batch = generator.batch(BATCH);
        let after = events - generator.remaining();
        let share = |done: usize, total: usize| {
            progress.report(before + (after - before) * done / total.max(1), events)
        };
        put(&mut case, batch, "cli-generate-label", after, &share)?;
    }
    drop(progress);
    case.close()?;
    let file = arguments.file.display().to_string();
    output::line(
        &context.say_with("cli-generate-done", &[("count", events.into()), ("file", file.into())]),
    );
    Ok(Verdict::Good)
}

fn put(
    case: &mut Case,
    records: Vec<Record>,
    label: &str,
    last: usize,
    progress: &dyn Fn(usize, usize) -> bool,
) -> Result<(), Failure> {
    let label = tr_with(Language::Dutch, label, &[("count", last.into())]);
    let changes = records.into_iter().map(Change::Put).collect();
    case.execute_with_progress(Command::batch(label, changes), progress)?;
    Ok(())
}
