#!/usr/bin/env bash
# Builds the release page into dist/, or leaves dist/ alone when nothing that
# goes into it has changed since.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

inputs() {
  local part
  for part in "${PAGE_SOURCES[@]}" scripts/env.sh scripts/build.sh; do
    if [[ -e $part ]]; then find "$part" -type f -print0; fi
  done | LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d' ' -f1
}

# The page's own name for this build; code can read it with `option_env!`.
TWO_STROKE_BUILD_ID="$(web_compiler)-$(inputs)"
export TWO_STROKE_BUILD_ID
STAMP="$ROOT/target/dist.stamp"

if [[ ${1:-} != --force && -e dist/index.html && -e $STAMP && $(<"$STAMP") == "$TWO_STROKE_BUILD_ID" ]]; then
  say "[build] dist/ is up to date"
  exit
fi

# Trunk gives a worker's files no hash: after an update a browser could join a
# new page to an old worker that it has kept. So they get one here.
name_worker() {
  local name="$1" id
  id="$(cat "dist/$name.js" "dist/${name}_bg.wasm" | cksum | cut -d' ' -f1)"
  sed -i.bak "s/${name}_bg\.wasm/$name-${id}_bg.wasm/" "dist/$name.js"
  sed -i.bak "s/$name\.js/$name-$id.js/;s/${name}_bg\.wasm/$name-${id}_bg.wasm/" "dist/${name}_loader.js"
  sed -i.bak "s/${name}_loader\.js/$name-${id}_loader.js/" dist/index.html
  rm dist/*.bak
  mv "dist/$name.js" "dist/$name-$id.js"
  mv "dist/${name}_bg.wasm" "dist/$name-${id}_bg.wasm"
  mv "dist/${name}_loader.js" "dist/$name-${id}_loader.js"
}

# One style sheet in the order of index.html, where each has a line of its own:
# one request instead of four before anything can be painted, and a seventh less
# to load.
join_styles() {
  local id
  sed -n 's|.*rel="stylesheet" href="\./\([^"]*\)".*|\1|p' dist/index.html |
    while IFS= read -r sheet; do cat "dist/$sheet" && rm "dist/$sheet"; done |
    "$ESBUILD" --loader=css --minify >dist/style.css
  [[ -s dist/style.css ]] || die "no style sheets found in dist/index.html"
  id="$(cksum <dist/style.css | cut -d' ' -f1)"
  mv dist/style.css "dist/style-$id.css"
  awk -v sheet="./style-$id.css" '
    /rel="stylesheet"/ { if (joined++) next; sub(/href="[^"]*"/, "href=\"" sheet "\"") }
    { print }
  ' dist/index.html >dist/joined.html
  mv dist/joined.html dist/index.html
}

start=$SECONDS
rm -f "$STAMP"
# Trunk 0.21 takes NO_COLOR for a true-or-false flag and stops at NO_COLOR=1.
unset NO_COLOR
web trunk build --release --locked --skip-version-check
# Trunk's own minifier breaks the loader; this one does not.
ESBUILD="$ESBUILD_HOME/node_modules/.bin/esbuild"
"$ESBUILD" dist/*.js dist/style/*.css --minify --outbase=dist --outdir=dist --allow-overwrite --log-level=warning
join_styles
name_worker worker
name_worker ensemble
printf '%s' "$TWO_STROKE_BUILD_ID" >"$STAMP"
say "[build] dist/ built in $((SECONDS - start)) s"
