#!/usr/bin/env bash
# Everything that can be wrong without running a test: format, lints, markup,
# styles, scripts, the size of the page. Goes on after a failure, so that one
# run shows all of them.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh" test
NODE_BIN="$ROOT/tests/e2e/node_modules/.bin"

failures=()
check() {
  local name="$1" start=$SECONDS
  shift
  say "" && say "[check] $name"
  if "$@" </dev/null; then
    say "[check] $name: fine, $((SECONDS - start)) s"
  else
    failures+=("$name")
    say "[check] $name: FAILED"
  fi
}

clippy_native() { cargo clippy --locked --no-default-features --all-targets -- -D warnings; }
clippy_page() {
  web cargo clippy --locked --target wasm32-unknown-unknown --features worker --lib --bins --test web -- -D warnings
}
styles() {
  compgen -G 'style/*.css' >/dev/null || return 0
  "$NODE_BIN/stylelint" --config tests/e2e/stylelint.json 'style/**/*.css'
}
# The page as built: in index.html itself Trunk's own links are no valid HTML.
markup() { "$NODE_BIN/html-validate" --config tests/e2e/htmlvalidate.json dist/index.html dist/model.html dist/404.html; }
shell_scripts() { shellcheck --external-sources .ci/run scripts/*.sh; }

check "format" cargo fmt --check
check "clippy, plain" clippy_native
check "clippy, page" clippy_page
if have shellcheck; then check "shell scripts" shell_scripts; fi
check "styles" styles
check "page builds" "$ROOT/scripts/build.sh"
check "markup" markup
check "size" "$ROOT/scripts/size.sh"

say ""
if ((${#failures[@]})); then
  die "failed: $(IFS=,; echo "${failures[*]}")"
fi
say "All checks are fine."
