#!/usr/bin/env bash
# Sets up and runs every test, then sums the runners up in one closing line,
# "N passed, N failed". A runner that fails without counting counts as one.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh" test

passed=0 failed=0

# run NAME CMD…: shows the command's output and adds up what it counted.
run() {
  local name="$1" log="$LOGS/test-$1.log" start=$SECONDS ok=0 bad=0 status=0
  shift
  say "" && say "[test] $name"
  "$@" </dev/null 2>&1 | tee "$log" || status=$?
  read -r ok bad < <(counts "$log")
  ((status == 0 || bad > 0)) || bad=1
  passed=$((passed + ok)) failed=$((failed + bad))
  say "[test] $name: $ok passed, $bad failed in $((SECONDS - start)) s"
}

# counts LOG: "passed failed" from the closing lines of
#   cargo test, wasm-bindgen-test   test result: ok. 3 passed; 0 failed; …
#   cargo nextest                        Summary [ 0.1s] 3 tests run: 3 passed, 1 failed
#   node --test                     ℹ pass 3 / ℹ fail 0 / ℹ cancelled 0
counts() {
  sed -E 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    function number(pattern) { return match($0, "[0-9]+ " pattern) ? substr($0, RSTART) + 0 : 0 }
    /^test result: / || /^ *Summary \[/ {
      passed += number("passed")
      failed += number("failed") + number("exec failed") + number("timed out")
    }
    /^(ℹ|#) pass [0-9]+$/ { passed += $3 }
    /^(ℹ|#) (fail|cancelled) [0-9]+$/ { failed += $3 }
    END { print passed + 0, failed + 0 }'
}

native_tests() {
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --locked --no-default-features --no-tests=pass
  else
    cargo test --locked --no-default-features --lib --tests
  fi
}
# Examples in doc comments; nextest does not run them.
doc_tests() { cargo test --locked --no-default-features --doc; }

# In headless Chromium, by the flags in webdriver.json.
browser_unit_tests() {
  local chromedriver
  chromedriver="$(find_chromedriver)"
  CHROMEDRIVER="$chromedriver" BUILD_STD=std,panic_abort,panic_unwind,test \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
    web cargo test --locked --target wasm32-unknown-unknown --test web
}

# The built page, as a visitor gets it.
page_tests() {
  "$ROOT/scripts/build.sh" || return
  node --test --test-reporter=spec --test-concurrency=1 tests/e2e/*.test.mjs
}

run native native_tests
run doc doc_tests
run browser-unit browser_unit_tests
run page page_tests

say ""
say "$passed passed, $failed failed"
((failed == 0 && passed > 0))
