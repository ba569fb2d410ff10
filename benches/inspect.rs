//! Times the core natively: a short post and a long one, in both languages.

#![allow(missing_docs)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use offair::{Draft, Norms, advise, inspect};

const ENGLISH: &str = "Our summer sale is here! Shop now and save 40% before it ends tonight. Thanks to everyone who asked about the oak table; \
    I tried the new oil on mine last spring and it went sticky at first. How long did you let yours dry? Link in bio. ";
const CHINESE: &str = "【新品上市】全网最低价，立即购买，错过等一年！私信领取优惠券。谢谢分享，我上周也给木桌上了一遍油，第二天就发黏了。你是晾了多久才擦的？";

/// A post of this many UTF-16 code units.
fn post(text: &str, units: usize) -> Draft {
    Draft::post(text.chars().cycle().take(units).collect::<String>())
}

fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("inspect");
    for (language, text) in [("en", ENGLISH), ("zh", CHINESE)] {
        for units in [280, 3_000] {
            let draft = post(text, units);
            group.throughput(Throughput::Elements(units as u64));
            group.bench_function(format!("{language}/{units}"), |bencher| bencher.iter(|| inspect(&draft, &Norms::default())));
        }
    }
    group.finish();
}

/// Advice reads the draft anew for every change it tries.
fn bench_advice(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("advise");
    for (language, text) in [("en", ENGLISH), ("zh", CHINESE)] {
        for units in [280, 3_000] {
            let draft = post(text, units);
            let reading = inspect(&draft, &Norms::default());
            group.throughput(Throughput::Elements(units as u64));
            group.bench_function(format!("{language}/{units}"), |bencher| bencher.iter(|| advise(&draft, &reading, &Norms::default())));
        }
    }
    group.finish();
}

criterion_group!(benches, bench, bench_advice);
criterion_main!(benches);
