#!/usr/bin/env bash
# Builds, shows and checks Offair. One verb a call; every verb sets up what it needs first.
# Tools and results stay under target/ and dist/; a second run with nothing changed is quick.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cd -- "$root"
export CARGO_TARGET_DIR=$root/target
tools=$root/target/tools
stamps=$root/target/stamps
WASM_BINDGEN=0.2.130   # equals the crate's version in Cargo.toml
CARGO_DENY=0.20.2
RUST_LEAST=90          # the minor version in Cargo.toml's rust-version

say() { printf '\033[1m%s\033[0m\n' "build: $*" >&2; }
stop() { printf 'build: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# --- what is needed ------------------------------------------------------------------------

# Installs Debian packages, as root or with sudo; $1 says what for.
debian() {
  local why=$1; shift
  has apt-get || stop "$why is missing: install it (on Debian: $*)"
  local as=()
  if [ "$(id -u)" != 0 ]; then
    if has sudo && sudo -n true 2>/dev/null; then as=(sudo); else stop "$why is missing: run \`sudo apt-get install $*\`, then this again"; fi
  fi
  say "installs $why ($*)"
  # An old list would bring an old version, or none.
  [ -n "${listed:-}" ] || "${as[@]}" apt-get update -qq >/dev/null 2>&1 || say "apt's lists could not be refreshed; goes on with what they hold"
  listed=1
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
    stop "$why could not be installed: run \`apt-get install $*\` and see why"
}

# Runs a command once for each state of the files it depends on: once NAME FILES… -- COMMAND…
once() {
  local name=$1 files=(); shift
  while [ "$1" != -- ]; do files+=("$1"); shift; done
  shift
  local state
  state=$(printf '%s\n' "$*"; find "${files[@]}" -type f -not -path '*/node_modules/*' -print0 | sort -z | xargs -0 sha256sum)
  mkdir -p "$stamps"
  [ -f "$stamps/$name" ] && [ "$(cat "$stamps/$name")" = "$state" ] && return 0
  "$@"
  printf '%s' "$state" >"$stamps/$name"
}

need_rust() {
  has cc || debian "a C linker" gcc libc6-dev
  has cargo || debian "Rust" rustc-web cargo-web rust-web-src
  rust_is_new || { has rustup || debian "a newer Rust" rustc-web cargo-web rust-web-src; }
  rust_is_new || stop "Rust 1.$RUST_LEAST or newer is needed, this is $(rustc --version): update it (rustup update stable)"
}

rust_is_new() { [ "$(rustc --version | sed -E 's/^rustc 1\.([0-9]+).*/\1/')" -ge "$RUST_LEAST" ]; }

# Sets wasm_flags: how cargo builds for Wasm on this machine.
need_wasm_target() {
  wasm_flags=()
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ] && return 0
  if has rustup && rustup target add wasm32-unknown-unknown >/dev/null 2>&1; then return 0; fi
  # Without rustup's ready library the standard library is built from Debian's sources.
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] || debian "the source of Rust's standard library" rust-web-src
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] || stop "the Wasm target is missing: run \`rustup target add wasm32-unknown-unknown\`, then this again"
  has wasm-ld || debian "the linker for Wasm" lld
  export RUSTC_BOOTSTRAP=1
  # Debian's Rust looks for a linker of rustup's name, which Debian does not have.
  wasm_flags=(-Zbuild-std=std,panic_abort --config 'target.wasm32-unknown-unknown.linker="wasm-ld"')
}

need_wasm_bindgen() {
  [ "$("$tools/bin/wasm-bindgen" --version 2>/dev/null)" = "wasm-bindgen $WASM_BINDGEN" ] && return 0
  if [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $WASM_BINDGEN" ]; then
    mkdir -p "$tools/bin"; ln -sf "$(command -v wasm-bindgen)" "$tools/bin/wasm-bindgen"; return 0
  fi
  say "builds wasm-bindgen $WASM_BINDGEN (a few minutes, once)"
  # Without --locked: its lock file names a version that was never published.
  CARGO_TARGET_DIR=$root/target/tools-build cargo install -q wasm-bindgen-cli --version "$WASM_BINDGEN" --root "$tools" ||
    stop "wasm-bindgen could not be built: run \`cargo install wasm-bindgen-cli --version $WASM_BINDGEN\` and see why"
  rm -rf -- "$root/target/tools-build"
}

need_node() {
  has node && has npm || debian "Node.js" nodejs npm
  [ "$(node --version | sed -E 's/^v([0-9]+).*/\1/')" -ge 18 ] || stop "Node.js 18 or newer is needed, this is $(node --version): install a newer one"
}

# Installs a folder's locked npm packages: packages FOLDER
packages() {
  [ -d "$1/node_modules" ] || rm -f "$stamps/npm-${1//\//-}"
  once "npm-${1//\//-}" "$1/package.json" "$1/package-lock.json" -- npm --prefix "$1" ci --silent --no-audit --no-fund ||
    stop "the npm packages of $1 could not be installed: run \`npm --prefix $1 ci\` and see why"
}

need_browsers() {
  has "${CHROMIUM_BIN:-chromium}" || debian "Chromium" chromium
  has "${FIREFOX_BIN:-firefox-esr}" || debian "Firefox" firefox-esr
  # The tests read the interface in Chinese, too; another build than Debian's brings its languages along.
  if [ -d /usr/lib/firefox-esr ] && ! compgen -G "/usr/lib/firefox-esr/*/extensions/langpack-zh-TW@*" >/dev/null; then
    debian "Firefox in Chinese" firefox-esr-l10n-zh-cn firefox-esr-l10n-zh-tw
  fi
  has openssl || debian "openssl, for the demo pages' certificate" openssl
  [[ $(fc-list 2>/dev/null) == *CJK* ]] || debian "letters for Chinese" fontconfig fonts-noto-cjk fonts-noto-color-emoji
}

# --- verbs ---------------------------------------------------------------------------------

setup() {
  need_rust; need_wasm_target; need_wasm_bindgen; need_node
  packages extension; packages tests/browser
  need_browsers
  say "builds the command: target/release/offair"
  cargo build -q --release --features cli
}

# The pure core must build without a browser before it is built for one. What the background
# and the popup load is kept small: the larger pages have a module of their own.
wasm() {
  cargo check -q
  module offair
  module pages --features pages
}

# Builds one Wasm module into target/bindgen: module NAME [CARGO OPTION…]
module() {
  local name=$1 built=target/wasm32-unknown-unknown/release/offair.wasm; shift
  # Every browser that takes the extension has SIMD; the network of the tone needs it to be quick.
  cargo build -q --release --lib --target wasm32-unknown-unknown "${wasm_flags[@]}" \
    --config 'target.wasm32-unknown-unknown.rustflags=["-Ctarget-feature=+simd128"]' "$@"
  mkdir -p target/modules
  cmp -s "$built" "target/modules/$name.wasm" || cp "$built" "target/modules/$name.wasm"
  once "bindgen-$name" "target/modules/$name.wasm" -- bind "$name"
}

bind() {
  rm -f target/bindgen/"$1"*
  "$tools/bin/wasm-bindgen" --target web --no-typescript --out-dir target/bindgen --out-name "$1" "target/modules/$1.wasm"
  node extension/node_modules/binaryen/bin/wasm-opt -O3 --enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int \
    --enable-simd --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue \
    "target/bindgen/$1_bg.wasm" -o "target/bindgen/$1_bg.opt.wasm"
  mv "target/bindgen/$1_bg.opt.wasm" "target/bindgen/$1_bg.wasm"
}

dist() {
  need_rust; need_wasm_target; need_wasm_bindgen; need_node; packages extension
  say "builds dist/chromium and dist/firefox"
  wasm
  once dist extension target/bindgen -- node extension/assemble.mjs dist
}

# The same extension with leave for the demo pages' hosts from the start; never shipped.
demo_dist() { once demo-dist extension target/bindgen tests/browser/site/hosts.mjs tests/browser/site/pages -- node extension/assemble.mjs target/demo-extension tests/browser/overlay.mjs; }

demo() {
  need_browsers; dist; packages tests/browser; demo_dist
  say "opens the demo"
  node tests/browser/demo.mjs
}

tests() {
  setup; dist; demo_dist
  say "tests the core and the command"
  # The same cases every time: a run says something of the change, not of luck. Hunt with
  # `PROPTEST_CASES=100000 cargo test --test properties`, which tries others each time.
  PROPTEST_RNG_SEED=20261 PROPTEST_CASES=1000 cargo test -q --features cli
  say "checks the page script"
  (cd extension && node node_modules/typescript/bin/tsc -p . && node --test content-tests/*.test.mjs)
  browser_tests
}

# The browsers run side by side, two suites of each at a time: they wait more than they work.
# Four browsers on two cores can keep one waiting longer than a test has patience: a suite that
# failed is tried once more by itself, and what passed only then is named. Then the matrix runs
# both.
browser_tests() {
  local suites=() again=() kind suite chromium firefox failed=0
  rm -f target/tests-*.failed
  for suite in tests/browser/*.test.mjs; do [ "$suite" = tests/browser/matrix.test.mjs ] || suites+=("$suite"); done
  say "tests the extension in Chromium and Firefox, side by side (some minutes without a word)"
  run_suites chromium target/tests-chromium.log --test-concurrency=2 "${suites[@]}" & chromium=$!
  run_suites firefox target/tests-firefox.log --test-concurrency=2 "${suites[@]}" & firefox=$!
  # A run that fails and cannot say where has failed for good.
  wait "$chromium" || [ -s target/tests-chromium.log.failed ] || failed=1
  wait "$firefox" || [ -s target/tests-firefox.log.failed ] || failed=1
  cat target/tests-chromium.log target/tests-firefox.log
  say "tries every composer"
  node --test --test-reporter=spec tests/browser/matrix.test.mjs || failed=1
  cat target/matrix.md
  for kind in chromium firefox; do
    while read -r suite; do again+=("$kind $suite"); done <"target/tests-$kind.log.failed"
  done
  # So many are no matter of patience.
  [ ${#again[@]} -le 8 ] || stop "the tests of ${#again[@]} suites failed: see above"
  for suite in "${again[@]}"; do
    kind=${suite%% *} suite=${suite#* }
    say "tries ${suite##*/} once more, alone, in $kind"
    run_suites "$kind" target/tests-again.log "$suite" || { cat target/tests-again.log; failed=1; }
  done
  [ ${#again[@]} = 0 ] || say "failed at first: ${again[*]##*/}"
  [ "$failed" = 0 ] || stop "some tests failed: see above"
}

# Runs suites in one browser: run_suites KIND LOG [OPTION…] SUITE…; the files that failed go to LOG.failed.
run_suites() {
  local kind=$1 log=$2; shift 2
  DRIVE=$kind node --test --test-reporter=spec --test-reporter-destination="$log" \
    --test-reporter=./tests/browser/failed.mjs --test-reporter-destination="$log.failed" "$@"
}

lint() {
  need_rust; need_wasm_target; need_node; packages extension
  cargo fmt --check
  cargo clippy -q --all-targets --features cli -- -D warnings
  cargo clippy -q --lib --target wasm32-unknown-unknown "${wasm_flags[@]}" -- -D warnings
  cargo clippy -q --lib --features pages --target wasm32-unknown-unknown "${wasm_flags[@]}" -- -D warnings
  RUSTDOCFLAGS="-D warnings" cargo doc -q --no-deps --features cli
  (cd extension && node node_modules/typescript/bin/tsc -p .)
  if ! [ -x "$tools/bin/cargo-deny" ]; then
    say "builds cargo-deny $CARGO_DENY (some minutes, once)"
    CARGO_TARGET_DIR=$root/target/tools-build cargo install -q --locked cargo-deny --version "$CARGO_DENY" --root "$tools"
    rm -rf -- "$root/target/tools-build"
  fi
  "$tools/bin/cargo-deny" --all-features check licenses bans sources
}

bench() {
  need_browsers; dist; packages tests/browser; demo_dist
  say "times the core natively"
  cargo bench -q --bench inspect -- --warm-up-time 1 --measurement-time 3
  say "measures sizes, the Wasm, and the way to the first hint"
  node benches/budgets.mjs
}

# Learns the weights anew from the rated posts and says whether they are the committed ones.
train() {
  need_rust
  [ -d ../shared/gold ] || stop "there are no rated posts at ../shared/gold: nothing to learn from"
  cargo build -q --release --features cli
  target/release/offair train --gold ../shared/gold/en_train.jsonl ../shared/gold/zh_train.jsonl --pool ../shared/corpora --out src/tone/data
  git diff --exit-code --stat -- src/tone/data || stop "the weights are others than those committed: look at the figures, then commit them"
  say "the weights are the committed ones, to the byte"
}

help() {
  cat <<'TEXT'
./build.sh VERB
  setup   install what is missing and build the command target/release/offair
  dist    build the extension into dist/chromium and dist/firefox
  demo    the main job on real input: demo pages, a real browser, the extension
  test    set everything up and pass every test
  lint    formatting, clippy, types, documentation, licences
  train   learn the weights from ../shared anew and compare them with the committed ones
  bench   print sizes and speeds and hold them to their budgets
  help    this text
TEXT
}

case "${1:-help}" in
  setup|dist|demo|lint|bench|train|help) "$1" ;;
  test) tests ;;
  *) help >&2; stop "there is no verb $1" ;;
esac
