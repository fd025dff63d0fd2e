//! Rust's aho-corasick as a contestant: `bench-aho-corasick <nfa|dfa> <phrases.txt> <count> <folded text>...`
//! It speaks the lines that engine/worker.ts describes. Phrases are the third column of phrases.txt.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use std::io::{BufRead, Write};

#[repr(C)]
struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

extern "C" {
    fn clock_gettime(clock: i32, time: *mut Timespec) -> i32;
}

/// `CLOCK_PROCESS_CPUTIME_ID` of Linux.
const PROCESSOR_TIME: i32 = 2;

/// Processor time in milliseconds: the work has one thread, and other programs don't lengthen it.
fn now_ms() -> f64 {
    let mut time = Timespec { seconds: 0, nanoseconds: 0 };
    // SAFETY: the C library fills the structure, whose layout is that of 64-bit Linux.
    unsafe { clock_gettime(PROCESSOR_TIME, &mut time) };
    time.seconds as f64 * 1e3 + time.nanoseconds as f64 / 1e6
}

struct Text {
    bytes: Vec<u8>,
    /// For each byte, the number of the word that begins behind it.
    words: Vec<u32>,
}

fn read_text(path: &str) -> Text {
    let bytes = std::fs::read(path).expect("a text");
    let is_space = |byte: Option<&u8>| matches!(byte, Some(b' ') | Some(b'\n'));
    let mut count = 0;
    let words = (0..bytes.len())
        .map(|i| {
            let here = count;
            if !is_space(bytes.get(i)) && is_space(bytes.get(i + 1)) {
                count += 1;
            }
            here
        })
        .collect();
    Text { bytes, words }
}

fn check(automaton: &AhoCorasick<u32>, text: &Text) -> (u64, u32) {
    let (mut hits, mut sum) = (0u64, 0u32);
    for found in automaton.find_overlapping_iter(&text.bytes) {
        let word = text.words[found.start()];
        let phrase = found.pattern() as u32;
        let mut hash = (phrase + 1).wrapping_mul(0x9e3779b1) ^ (word + 1).wrapping_mul(0x85ebca6b);
        hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b3c6d);
        hits += 1;
        sum = sum.wrapping_add(hash ^ (hash >> 13));
    }
    (hits, sum)
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let count: usize = args[3].parse().expect("a number of phrases");
    let lines = std::fs::read_to_string(&args[2]).expect("phrases");
    let phrases: Vec<String> = lines
        .lines()
        .take(count)
        .map(|line| format!(" {} ", line.split('\t').nth(2).expect("folded words")))
        .collect();
    let texts: Vec<Text> = args[4..].iter().map(|path| read_text(path)).collect();

    let start = now_ms();
    let automaton: AhoCorasick<u32> = AhoCorasickBuilder::new()
        .dfa(args[1] == "dfa")
        .build_with_size(&phrases)
        .expect("an automaton");
    let build = now_ms() - start;
    println!("{{\"build\":{:.3},\"heap\":{}}}", build, automaton.heap_bytes());

    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let words: Vec<&str> = line.split(' ').collect();
        let text = &texts[words[1].parse::<usize>().expect("a text")];
        if words[0] == "check" {
            let (hits, sum) = check(&automaton, text);
            println!("{{\"hits\":{},\"check\":{}}}", hits, sum);
        } else {
            let runs: usize = words[2].parse().expect("a number of runs");
            let times: Vec<String> = (0..runs)
                .map(|_| {
                    let begin = now_ms();
                    let hits = automaton.find_overlapping_iter(&text.bytes).count();
                    std::hint::black_box(hits);
                    format!("{:.4}", now_ms() - begin)
                })
                .collect();
            println!("{{\"ms\":[{}]}}", times.join(","));
        }
        std::io::stdout().flush().expect("an open output");
    }
}
