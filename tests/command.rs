//! The command as a person or a script runs it: the real binary, its answers, its complaints,
//! its exit codes, and that it streams.
#![cfg(feature = "cli")]

#[path = "command/record.rs"]
mod record;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

const AD: &str = "Last chance! Shop now and save 40%, link in bio.";
const TALK: &str = "Thanks for the tip. Did the second coat hold up in the rain? Mine peeled after a month.";
const AD_ZH: &str = "【限时特惠】全网最低价,立即购买,错过等一年!私信领取优惠券";

fn start(arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offair"));
    command.arg("check").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the command starts")
}

/// Runs `offair check` with these arguments over this input.
fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = start(arguments);
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.as_ref().to_vec());
    let feeding = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    output
}

fn records(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

fn jsonl(lines: &[Value]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn judged(arguments: &[&str], text: &str) -> Value {
    records(&run(&[&["--format", "jsonl"], arguments].concat(), jsonl(&[json!({"text": text})]))).remove(0)
}

fn field(records: &[Value], name: &str) -> Vec<Value> {
    records.iter().map(|record| record[name].clone()).collect()
}

/// A file of this name and content, in a folder of the build.
fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("command");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_string()
}

/// The texts of the minimal pairs.
fn texts() -> Vec<String> {
    let lines = concat!(include_str!("testdata/pairs.jsonl"), include_str!("testdata/voices.jsonl"))
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.flat_map(|pair| ["broadcast", "conversation"].map(|side| pair[side].as_str().unwrap().to_string())).collect()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ends by itself")
}

#[test]
fn the_four_posts_are_judged_in_order() {
    let input = r#"{"id":1,"text":"🔥 LAST CHANCE! Shop now and save 40% 👉 link in bio #sale #deal"}
{"id":2,"text":"Thanks for the tip. Did the second coat hold up in the rain? Mine peeled after a month."}
{"id":3,"text":"【限时特惠】全网最低价,立即购买,错过等一年!私信领取优惠券"}
{"id":4,"text":"谢谢分享,我上周也试了一下,第二天就掉色了,你是怎么固定的?"}
"#;
    let output = run(&["--format", "jsonl"], input);
    let records = records(&output);
    assert_eq!(field(&records, "id"), [1, 2, 3, 4]);
    assert_eq!(field(&records, "verdict"), ["broadcast", "conversation", "broadcast", "conversation"]);
    assert_eq!(field(&records, "lang"), ["en", "en", "zh-Hans", "zh-Hans"]);
    assert_eq!((code(&output), output.stderr.len()), (0, 0));
}

#[test]
fn ids_come_back_as_they_were() {
    let lines = [json!({"id": 7, "text": TALK}), json!({"id": "a-b", "text": TALK}), json!({"text": TALK})];
    let output = run(&["--format", "jsonl"], jsonl(&lines));
    assert_eq!(field(&records(&output), "id"), [json!(7), json!("a-b"), Value::Null]);
}

#[test]
fn places_are_utf16_code_units() {
    // Two units for the fire, five for the scientist, one for the blank.
    let record = judged(&[], "🔥👩‍🔬 Last chance! Shop now.");
    let finding = &record["findings"][0];
    let quote = finding["quote"].as_str().unwrap();
    assert!(quote.starts_with("Last chance") && quote.is_ascii(), "{record}");
    assert_eq!((&finding["start"], &finding["end"]), (&json!(8), &json!(8 + quote.len())), "{record}");
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let good = jsonl(&[json!({"id": "good", "text": AD})]);
    let long = format!("{{\"id\":9,\"text\":\"{}\"}}\n", "long ".repeat(1 << 18));
    for (bad, id, complaint) in [
        (b"not json\n".to_vec(), None, "not JSON"),
        (b"{\"id\":1,\"text\":\n".to_vec(), None, "not JSON"),
        (b"[\"text\"]\n".to_vec(), None, "not a JSON object"),
        (b"\"text\"\n".to_vec(), None, "not a JSON object"),
        (b"{\"id\":7}\n".to_vec(), Some(json!(7)), "no \"text\""),
        (b"{\"id\":\"x\",\"text\":5}\n".to_vec(), Some(json!("x")), "\"text\" is not a string"),
        (b"{\"id\":8,\"text\":\"a\",\"kind\":\"story\"}\n".to_vec(), Some(json!(8)), "\"kind\" is \"story\""),
        (b"{\"text\":\"a\",\"site\":1}\n".to_vec(), None, "\"site\" is not a string"),
        (b"{\"text\":\"\xFF\xFE\"}\n".to_vec(), None, "not UTF-8"),
        (b"{\"text\":\"\\ud83d\"}\n".to_vec(), None, "not JSON"),
        (long.into_bytes(), None, "longer than 1 MiB"),
    ] {
        let output = run(&["--format", "jsonl"], [good.as_bytes(), &bad, good.as_bytes()].concat());
        let records = records(&output);
        assert_eq!(field(&records, "verdict"), [json!("broadcast"), Value::Null, json!("broadcast")], "{complaint}");
        assert_eq!(records[1]["line"], 2, "{complaint}");
        assert!(records[1]["error"].as_str().unwrap().contains(complaint), "{complaint}: {}", records[1]);
        assert_eq!(records[1].get("id"), id.as_ref(), "{complaint}");
        assert_eq!((code(&output), output.stderr.len()), (2, 0), "{complaint}");
    }
}

#[test]
fn blank_lines_crlf_and_a_byte_order_mark_do_no_harm() {
    let (ad, talk) = (json!({"text": AD}), json!({"text": TALK}));
    let input = format!("\u{FEFF}{ad}\r\n\r\n  \n{talk}\r\nnot json\r\n{ad}");
    let records = records(&run(&["--format", "jsonl"], input));
    assert_eq!(field(&records, "verdict"), [json!("broadcast"), json!("conversation"), Value::Null, json!("broadcast")]);
    assert_eq!(records[2]["line"], 5, "blank lines count as lines");
}

#[test]
fn what_cannot_be_read_gets_one_sentence() {
    let missing = file("gone.txt", "");
    fs::remove_file(&missing).unwrap();
    let (folder, broken, blank) = (env!("CARGO_TARGET_TMPDIR"), file("latin1.txt", b"caf\xE9 ole"), file("blank.txt", " \n\n"));
    for (arguments, complaint) in [
        (vec![missing.as_str()], "no such file"),
        (vec![folder], "is a folder"),
        (vec![broken.as_str()], "not UTF-8"),
        (vec![blank.as_str()], "is empty"),
        (vec![], "standard input: is empty"),
        (vec!["--format", "jsonl"], "standard input: is empty"),
        (vec!["--format", "jsonl", &missing], "no such file"),
        (vec!["--format", "jsonl", folder], "is a folder"),
        (vec!["--format", "jsonl", &blank], "is empty"),
    ] {
        let output = run(&arguments, "");
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert!(said.starts_with("offair: ") && said.contains(complaint), "{arguments:?}: {said}");
        assert_eq!((said.lines().count(), output.stdout.len(), code(&output)), (1, 0, 2), "{arguments:?}: {said}");
    }
}

#[test]
fn one_missing_file_stops_no_other() {
    let (ad, talk) = (file("ad.txt", AD), file("talk.txt", TALK));
    let output = run(&[&ad, "nowhere.txt", &talk], "");
    let report = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(report.contains(&format!("{ad}: broadcast")) && report.contains(&format!("{talk}: conversation")), "{report}");
    assert_eq!((String::from_utf8(output.stderr.clone()).unwrap().lines().count(), code(&output)), (1, 2));
}

#[test]
fn a_dash_is_the_standard_input() {
    let report = String::from_utf8(run(&["-"], TALK).stdout).unwrap();
    assert!(report.starts_with("standard input: conversation"), "{report}");
}

#[test]
fn the_report_names_line_and_column() {
    let report = String::from_utf8(run(&[], "Hi all,\n🔥 Last chance! Shop now.\n").stdout).unwrap();
    // However sure the sum is.
    assert!(report.starts_with("standard input: broadcast (tone 0."), "{report}");
    assert!(report.contains("\n  2:3 “Last chance"), "{report}");
    assert!(report.contains("      instead: ") && report.contains("      source: "), "{report}");
}

#[test]
fn exit_codes_say_what_was_met() {
    let mixed = texts().into_iter().find(|text| judged(&[], text)["verdict"] == "mixed").expect("some text is mixed");
    for (text, on_broadcast, on_mixed) in [(AD, 1, 1), (TALK, 0, 0), (mixed.as_str(), 0, 1)] {
        for (option, expected) in [("broadcast", on_broadcast), ("mixed", on_mixed)] {
            let lines = jsonl(&[json!({"text": text})]);
            assert_eq!(code(&run(&["--fail-on", option], text)), expected, "{option}: {text}");
            assert_eq!(code(&run(&["--fail-on", option, "--format", "jsonl"], lines)), expected, "{option}: {text}");
        }
        assert_eq!(code(&run(&[], text)), 0, "{text}");
    }
    let both = jsonl(&[json!({"text": AD}), json!("no object")]);
    assert_eq!(code(&run(&["--fail-on", "broadcast", "--format", "jsonl"], both)), 2, "what could not be done outranks what was met");
}

#[test]
fn the_norm_is_the_one_named_else_the_sites() {
    let verdicts = |site: &str, arguments: &[&str]| {
        let lines: Vec<Value> = texts().iter().map(|text| json!({"text": text, "site": site})).collect();
        let records = records(&run(&[&["--format", "jsonl"], arguments].concat(), jsonl(&lines)));
        (field(&records, "verdict"), field(&records, "tone"))
    };
    let [strict, usual, own] = ["strict", "usual", "own"].map(|norm| verdicts("x.com", &["--norm", norm]));
    assert_ne!(strict.0, own.0);
    assert_eq!(strict.1, own.1, "norms leave the tone alone");
    assert_eq!(verdicts("www.reddit.com", &[]), strict, "a strict site");
    assert_eq!(verdicts("unknown.example", &[]), usual, "a site that is not known");
    assert_eq!(verdicts("www.reddit.com", &["--norm", "own"]), own, "what is named outranks the site");
}

#[test]
fn reasons_are_told_in_the_locale() {
    let why = |locale: &str| judged(&["--locale", locale], AD_ZH)["findings"][0]["why"].as_str().unwrap().to_string();
    let is_han = |text: &str| text.contains(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    assert!(!is_han(&why("en")) && is_han(&why("zh_CN")) && is_han(&why("zh_TW")));
    assert_ne!(why("zh_CN"), why("zh_TW"));
}

#[test]
fn the_parts_add_up_to_the_tone() {
    for text in [AD, TALK, AD_ZH] {
        let record = judged(&["--explain"], text);
        let sum: f64 = record["parts"].as_array().unwrap().iter().map(|part| part["logit"].as_f64().unwrap()).sum();
        let tone = record["tone"].as_f64().unwrap();
        assert!((tone - 1.0 / (1.0 + (-sum).exp())).abs() < 0.001, "{sum} for {record}");
        assert_eq!(record["parts"][0]["name"], "start");
        assert!(judged(&[], text).get("parts").is_none());
    }
    let report = String::from_utf8(run(&["--explain"], AD).stdout).unwrap();
    assert!(report.contains("  start (1.00)"), "{report}");
}

#[test]
fn answers_come_before_the_input_ends() {
    let mut child = start(&["--format", "jsonl"]);
    let (mut stdin, answers) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    let (told, hear) = mpsc::channel();
    let reading = thread::spawn(move || answers.lines().filter(|line| told.send(line.as_ref().unwrap().clone()).is_ok()).count());
    stdin.write_all(jsonl(&vec![json!({"id": 1, "text": AD}); 200]).as_bytes()).unwrap();
    // Far longer than it takes: only a command that waits for the end is stopped by it.
    let first = hear.recv_timeout(Duration::from_secs(60)).expect("an answer while the input is open");
    assert!(first.contains("\"verdict\":\"broadcast\""), "{first}");
    drop(stdin);
    assert_eq!(reading.join().unwrap(), 200);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_early_hears_no_complaint() {
    let mut child = start(&["--format", "jsonl"]);
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let lines = jsonl(&vec![json!({"text": AD}); 500]);
    let feeding = thread::spawn(move || {
        // Ends when the command does: the pipe breaks in turn.
        while stdin.write_all(lines.as_bytes()).is_ok() {}
    });
    BufReader::new(stdout).read_line(&mut String::new()).unwrap();
    feeding.join().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), String::from_utf8_lossy(&output.stderr).as_ref()), (0, ""));
}

/// Peak memory is what the system counts for the process, so this is told on Linux only.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_input() {
    const LINES: usize = 200_000;
    let mut child = start(&["--format", "jsonl"]);
    let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let counting = thread::spawn(move || BufReader::new(stdout).lines().filter(|line| line.as_ref().unwrap().contains("\"tone\"")).count());
    let line = format!("{}\n", json!({"id": 1, "text": "ok", "parent": "What did you do about the rain? ".repeat(4)}));
    let block = line.repeat(1000);
    assert!(LINES * line.len() > 30_000_000, "{} bytes a line are too few", line.len());
    for _ in 0..LINES / 1000 {
        stdin.write_all(block.as_bytes()).unwrap();
    }
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the peak of its memory");
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().expect("a number of KiB");
    drop(stdin);
    assert_eq!(counting.join().unwrap(), LINES);
    assert!(child.wait().unwrap().success());
    assert!(peak < 16 * 1024, "{peak} KiB at the peak for 30 MB of input");
}
