#!/usr/bin/env bash
# The numbers that matter, for reading: nothing here passes or fails.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
"$ROOT/scripts/setup.sh" test

say "" && say "[bench] the model, native"
cargo run --quiet --locked --profile worker --no-default-features --example bench

say "" && say "[bench] page"
"$ROOT/scripts/build.sh"
node tests/e2e/perf.mjs --lighthouse
