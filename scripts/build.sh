#!/usr/bin/env bash
# Builds the release page into dist/, or leaves dist/ alone when nothing that
# goes into it has changed since.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

inputs() {
  local part
  for part in "${PAGE_SOURCES[@]}" scripts/env.sh scripts/build.sh scripts/finish.mjs scripts/shorten.mjs; do
    if [[ -e $part ]]; then find "$part" -type f -print0; fi
  done | LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d' ' -f1
}

# The page's own name for this build; code can read it with `option_env!`.
own_std="$(if has_own_std; then echo own; else echo std; fi)"
TWO_STROKE_BUILD_ID="$(web_compiler)-$own_std-$(inputs)"
export TWO_STROKE_BUILD_ID
STAMP="$ROOT/target/dist.stamp"

if [[ ${1:-} != --force && -e dist/index.html && -e $STAMP && $(<"$STAMP") == "$TWO_STROKE_BUILD_ID" ]]; then
  say "[build] dist/ is up to date"
  exit
fi

start=$SECONDS
rm -f "$STAMP"
# Trunk 0.21 takes NO_COLOR for a true-or-false flag and stops at NO_COLOR=1.
unset NO_COLOR
web_release trunk build --release --locked --skip-version-check
node scripts/finish.mjs dist "$ESBUILD_HOME/node_modules/.bin/esbuild"
printf '%s' "$TWO_STROKE_BUILD_ID" >"$STAMP"
say "[build] dist/ built in $((SECONDS - start)) s"
