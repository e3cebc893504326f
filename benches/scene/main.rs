//! What a frame of the timeline costs – scene, paint and triangles, on 1920 × 1080 points – at one
//! thousand and at one million events, in one run: the two sizes alternate window by window over a
//! sweep from ten years to an hour, so that noise hits both. Also against the same marks and
//! labels as items of egui_plot, what the index takes, what a frame asks of the memory, and what
//! one changed fact costs.
//!
//! ```text
//! cargo bench --bench scene                      everything
//! cargo bench --bench scene -- 200000            with another larger size
//! cargo bench --bench scene -- steps             the sweep, step by step
//! cargo bench --bench scene -- sweep 1000 60     60 frames at 1000 events and nothing else
//! cargo bench --bench scene -- full 10000 60     60 frames of all of 10000 events in view
//! ```
//!
//! Instructions a frame: run the last form under `valgrind --tool=callgrind` with 60 and with 180
//! frames; the difference over 120 repeats exactly.
#![allow(clippy::unwrap_used, reason = "a benchmark has nothing to recover")]

mod invented;
mod meter;
mod plot;

use egui::{Context, Pos2, RawInput, Rect, Vec2};
use invented::{YEARS, case};
use kroniek::desktop::fonts;
use kroniek::desktop::timeline::{ScenePaint, ScreenMeasure};
use kroniek::model::date::EdtfDate;
use kroniek::model::{CaseData, Record, RecordKind, RowChange};
use kroniek::text::Language;
use kroniek::timeline::{Grouping, Index, Moment, Palette, Scene, SceneState, View, scene_again};
use meter::{requests, worked};
use std::hint::black_box;
use std::time::{Duration, Instant};

#[global_allocator]
static COUNTING: meter::Counting = meter::Counting;

const STEPS: usize = 120;
const ROUNDS: usize = 5;
const SIZE: Vec2 = Vec2::new(1920.0, 1080.0);

fn main() {
    let words: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<usize>().ok());
    let (count, frames) = (number(1), number(2).unwrap_or(60));
    match words.first().map(String::as_str) {
        Some("sweep") => return sweep(count.unwrap_or(1_000), frames),
        Some("full") => return full(count.unwrap_or(10_000), frames),
        _ => {}
    }
    let large = words.iter().find_map(|word| word.parse().ok()).unwrap_or(1_000_000);
    let (few, many) = (case(1_000), case(large));
    let started = Instant::now();
    let many_index = Index::build(&many, Grouping::Organisation, Language::Dutch);
    println!("index of {large} events         {:>10.1?}", started.elapsed());
    println!("bytes an event                  {:>10}  (bar: 64)", many_index.bytes() / large);
    let few_index = Index::build(&few, Grouping::Organisation, Language::Dutch);
    let (mut small, mut big) = (Screen::new(), Screen::new());
    let both = [(&few, &few_index), (&many, &many_index)];
    if words.iter().any(|word| word == "steps") {
        return steps(both, &mut small, &mut big);
    }
    paired(both, &mut small, &mut big);
    against_plot();
    change(many, many_index);
}

/// The two sizes side by side, window by window.
fn paired(both: [(&CaseData, &Index); 2], small: &mut Screen, big: &mut Screen) {
    let [(few, few_index), (many, many_index)] = both;
    let (mut ratios, mut frames, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    let mut quickest = vec![Duration::MAX; STEPS];
    for round in 0..=ROUNDS {
        for (step, quickest) in quickest.iter_mut().enumerate() {
            let window = window(step);
            let a = small.frame(few, few_index, window);
            let b = big.frame(many, many_index, window);
            // The first round fills what is kept between frames.
            if round > 0 {
                ratios.push(b.time.as_secs_f64() / a.time.as_secs_f64());
                frames.push(b.time);
                asked.push((a.requests, b.requests));
                *quickest = (*quickest).min(b.time);
            }
        }
    }
    ratios.sort_by(f64::total_cmp);
    frames.sort();
    let slowest = quickest.iter().max().copied().unwrap_or_default();
    let most = asked.iter().map(|pair| pair.1).max().unwrap_or(0);
    let mean = |of: fn(&(usize, usize)) -> usize| asked.iter().map(of).sum::<usize>() / asked.len();
    println!("frame, median                   {:>10.2?}", frames[frames.len() / 2]);
    println!("frame, 95th percentile          {:>10.2?}", frames[frames.len() * 95 / 100]);
    println!("frame, slowest window           {slowest:>10.2?}  (bar: 4 ms)");
    println!("frame, slowest of all           {:>10.2?}", frames[frames.len() - 1]);
    println!("paired ratio, median            {:>10.2}  (bar: 2)", ratios[ratios.len() / 2]);
    println!("paired ratio, 95th percentile   {:>10.2}", ratios[ratios.len() * 95 / 100]);
    println!(
        "requests for memory a frame     {:>10}  mean, {most} at most; {} with 1000 events",
        mean(|pair| pair.1),
        mean(|pair| pair.0)
    );
}

/// What every window of the sweep costs at both sizes.
fn steps(both: [(&CaseData, &Index); 2], small: &mut Screen, big: &mut Screen) {
    let mut quickest = vec![[Duration::MAX; 2]; STEPS];
    let mut asked = vec![[0; 2]; STEPS];
    for _ in 0..ROUNDS {
        for step in 0..STEPS {
            for (size, (screen, (data, index))) in
                [&mut *small, &mut *big].into_iter().zip(both).enumerate()
            {
                let cost = screen.frame(data, index, window(step));
                quickest[step][size] = quickest[step][size].min(cost.time);
                asked[step][size] = cost.requests;
            }
        }
    }
    for step in 0..STEPS {
        let (from, to) = window(step);
        println!(
            "{step:>4} {:>10.2} days {:>10.2?} {:>10.2?} {:>6} {:>6}",
            (to - from) / 1440.0,
            quickest[step][0],
            quickest[step][1],
            asked[step][0],
            asked[step][1]
        );
    }
}

/// Ten thousand events in full view, against the same marks and labels as items of a plot.
fn against_plot() {
    let data = case(10_000);
    let index = Index::build(&data, Grouping::Organisation, Language::Dutch);
    let mut screen = Screen::new();
    let items = plot::items(&data);
    let ctx = context();
    let whole = index.whole();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // Each on its own, as in a window that shows one or the other: a frame of the plot leaves
    // nothing of ours in the processor's memory.
    for round in 0..24 {
        ours.push(screen.frame(&data, &index, shifted(whole, round)).time);
    }
    for _ in 0..24 {
        let before = worked();
        plot::frame(&ctx, input(), &items);
        theirs.push(worked() - before);
    }
    let (ours, theirs) = (ours.split_off(4), theirs.split_off(4));
    let mut ratios: Vec<f64> =
        ours.iter().zip(&theirs).map(|(a, b)| b.as_secs_f64() / a.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    let middle = |mut times: Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    println!("10000 in full view              {:>10.2?}", middle(ours));
    println!("the same as items of egui_plot  {:>10.2?}", middle(theirs));
    println!("egui_plot against ours, median  {:>10.0}  (bar: 300)", ratios[ratios.len() / 2]);
    println!("egui_plot against ours, 5th     {:>10.0}", ratios[ratios.len() / 20]);
}

/// So many frames of the sweep, for counting instructions.
fn sweep(events: usize, frames: usize) {
    let data = case(events);
    let index = Index::build(&data, Grouping::Organisation, Language::Dutch);
    let mut screen = Screen::new();
    let mut time = Duration::ZERO;
    for frame in 0..frames {
        time += screen.frame(&data, &index, window(frame * 7 % STEPS)).time;
    }
    println!("{events} events, {frames} frames: {:.2?} a frame", time / frames as u32);
}

/// So many frames with everything in view, each a little further.
fn full(events: usize, frames: usize) {
    let data = case(events);
    let index = Index::build(&data, Grouping::Organisation, Language::Dutch);
    let mut screen = Screen::new();
    let mut time = Duration::ZERO;
    for frame in 0..frames {
        time += screen.frame(&data, &index, shifted(index.whole(), frame)).time;
    }
    println!("{events} events, {frames} frames: {:.2?} a frame", time / frames as u32);
}

/// A little further each time, so that nothing can be taken from the frame before.
fn shifted(whole: (f64, f64), frame: usize) -> (f64, f64) {
    let shift = frame as f64 * 997.0;
    (whole.0 + shift, whole.1 + shift)
}

/// One step of a sweep: from the whole case to an hour and a little to the side each time.
fn window(step: usize) -> (f64, f64) {
    let whole = (YEARS * 525_960) as f64;
    let share = step as f64 / (STEPS - 1) as f64;
    let span = whole * (60.0 / whole).powf(share);
    let middle = Moment::day(2015, 3, 1).minutes() as f64 + span * 0.1 * (step % 7) as f64;
    (middle - span / 2.0, middle + span / 2.0)
}

/// A screen with its fonts and what the painter keeps between frames.
struct Screen {
    ctx: Context,
    paint: ScenePaint,
    measure: ScreenMeasure,
    picture: Scene,
}

/// What a frame took.
struct Cost {
    time: Duration,
    requests: usize,
}

impl Screen {
    fn new() -> Self {
        Self {
            ctx: context(),
            paint: ScenePaint::default(),
            measure: ScreenMeasure::default(),
            picture: Scene::default(),
        }
    }

    #[inline(never)]
    fn frame(&mut self, data: &CaseData, index: &Index, (from, to): (f64, f64)) -> Cost {
        let view = View::new(from, to, SIZE, Language::Dutch);
        let state = SceneState::default();
        let (before, asked) = (worked(), requests());
        let output = self.ctx.run_ui(input(), |ui| {
            let mut measure = self.measure.on(ui.ctx());
            let old = std::mem::take(&mut self.picture);
            self.picture = scene_again(old, index, data, &view, &state, &mut measure);
            let area = Rect::from_min_size(Pos2::ZERO, SIZE);
            self.paint.draw(ui.ctx(), &self.picture, (Pos2::ZERO, area), Palette::Light);
            self.paint.add_to(ui.painter());
        });
        black_box(self.ctx.tessellate(output.shapes, output.pixels_per_point));
        Cost { time: worked() - before, requests: requests() - asked }
    }
}

fn context() -> Context {
    let ctx = Context::default();
    fonts::install(&ctx);
    ctx
}

fn input() -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)), ..RawInput::default() }
}

/// Moves one fact by a day, back and forth.
fn change(mut data: CaseData, mut index: Index) {
    let mut fastest = Duration::MAX;
    for round in 0..6 {
        let before = data.events.iter().nth(data.events.len() / 2).unwrap().as_ref().clone();
        let mut after = before.clone();
        after.set_when(
            EdtfDate::parse(if round % 2 == 0 { "2014-05-05" } else { "2016-05-05" }).ok(),
        );
        data.events.put(after.clone());
        let change = RowChange {
            kind: RecordKind::Event,
            id: before.id.value(),
            before: Some(Record::Event(before)),
            after: Some(Record::Event(after)),
        };
        let started = Instant::now();
        assert!(index.update(&change, &data));
        fastest = fastest.min(started.elapsed());
    }
    println!("one changed fact                {fastest:>10.2?}");
}
