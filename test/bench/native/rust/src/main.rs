//! Rust's aho-corasick as a contestant: `bench-aho-corasick <nfa|dfa> <phrases.txt> <count> <folded text>...`
//! It speaks the lines that engine/worker.ts describes. Phrases are the third column of phrases.txt.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use std::io::{BufRead, Write};
use std::time::Instant;

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

    let start = Instant::now();
    let automaton: AhoCorasick<u32> = AhoCorasickBuilder::new()
        .dfa(args[1] == "dfa")
        .build_with_size(&phrases)
        .expect("an automaton");
    let build = start.elapsed().as_secs_f64() * 1e3;
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
                    let begin = Instant::now();
                    let hits = automaton.find_overlapping_iter(&text.bytes).count();
                    std::hint::black_box(hits);
                    format!("{:.4}", begin.elapsed().as_secs_f64() * 1e3)
                })
                .collect();
            println!("{{\"ms\":[{}]}}", times.join(","));
        }
        std::io::stdout().flush().expect("an open output");
    }
}
