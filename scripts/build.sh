#!/usr/bin/env bash
# Builds the release page into dist/, or leaves dist/ alone when nothing that
# goes into it has changed since.
#   --quick   one pass of the optimiser: the page sooner, and a fiftieth larger
#   --crates  only compiles, without any tool, for whoever is still building the tools
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"
HOW="${1:-full}"

inputs() {
  local part
  for part in "${PAGE_SOURCES[@]}" scripts/env.sh scripts/build.sh scripts/finish.mjs scripts/shorten.mjs; do
    if [[ -e $part ]]; then find "$part" -type f -print0; fi
  done | LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d' ' -f1
}

# The programs of the page, as Trunk's links in index.html have them, in the options of cargo.
programs() {
  local link options
  while read -r link; do
    options="$(grep -oE 'data-(bin|cargo-[a-z-]+)(="[^"]*")?' <<<"$link" | sed -E 's/data-(cargo-)?/--/; s/="(.*)"/ \1/')"
    [[ $options == *--profile* ]] || options+=" --release"
    say "${options//$'\n'/ }"
  done < <(grep 'data-trunk rel="rust"' index.html)
}

crates() {
  local program
  while read -r program; do
    # shellcheck disable=SC2086  # options and their values
    web_release cargo build --quiet --locked --target wasm32-unknown-unknown $program & meanwhile
  done < <(programs)
  all_done
}

# optimise MODULE PASSES…: in place.
optimise() {
  local module
  module="$(compgen -G "dist/$1*.wasm")"
  "$BINARYEN_HOME/node_modules/.bin/wasm-opt" "${@:2}" "$module" -o "$module"
}

# Takes what loads later out of the page's module, which is Trunk's no longer: `dist/later.wasm`. What fetches it becomes a
# part of the page's own script.
split_page() {
  local name built out="$ROOT/target/split"
  # shellcheck disable=SC2016  # expanded where the folder is known
  built="$(web_release bash -c 'echo "$CARGO_TARGET_DIR"')/wasm32-unknown-unknown/release/two-stroke.wasm"
  name="$(basename "$(compgen -G 'dist/two-stroke*_bg.wasm')" _bg.wasm)"
  rm -rf "$out"
  "$WASM_SPLIT_HOME/bin/wasm-split-cli" --target web --out-name two-stroke "$built" "$out"
  "$WASM_BINDGEN_HOME/bin/wasm-bindgen" --target web --no-typescript --keep-lld-exports --out-name two-stroke \
    --out-dir "$out" "$out/two-stroke.wasm"
  mv "$out/two-stroke_bg.wasm" "dist/${name}_bg.wasm"
  mv "$out/split_later.wasm" dist/later.wasm
  # A host may send a module as any kind of file; only streaming minds.
  sed -i.old -e 's|\./split_later\.wasm|./later.wasm|' \
    -e 's|WebAssembly\.instantiateStreaming(src, imports)|src.then((it) => it.arrayBuffer()).then((it) => WebAssembly.instantiate(it, imports))|' \
    "$out/__wasm_split.js"
  "$ESBUILD_HOME/node_modules/.bin/esbuild" "$out/two-stroke.js" --bundle --format=esm --log-level=warning \
    --outfile="dist/$name.js" --allow-overwrite
}

# By us and not by Trunk, which has no way to be told that this time one pass is enough. The page is made small: the passes
# were tried one by one, and sorted by name, functions that are alike lie beside each other and pack better. The workers
# are made fast.
optimise_all() {
  local small=(-Oz)
  if [[ $HOW != --quick ]]; then
    small+=(--low-memory-unused --gufa-optimizing --flatten --rereloop -Oz -Oz
      --one-caller-inline-max-function-size=40 --converge --reorder-functions-by-name)
    optimise questions -O3 & meanwhile
    optimise futures -O3 & meanwhile
  fi
  optimise two-stroke "${small[@]}" & meanwhile
  optimise later "${small[@]}" & meanwhile
  all_done
}

# The page's own name for this build; code can read it with `option_env!`.
own_std="$(if has_own_std; then echo own; else echo std; fi)"
TWO_STROKE_BUILD_ID="$(web_compiler)-$own_std-$(inputs)"
export TWO_STROKE_BUILD_ID
if [[ $HOW == --crates ]]; then
  crates
  exit
fi

# A full page serves whoever would take a quick one.
STAMP="$ROOT/target/dist.stamp"
made="$(cat "$STAMP" 2>/dev/null || true)"
if [[ -e dist/index.html && ${made%" $HOW"} == "$TWO_STROKE_BUILD_ID" ]]; then
  say "[build] dist/ is up to date"
  exit
fi

start=$SECONDS
rm -f "$STAMP"
# Trunk 0.21 takes NO_COLOR for a true-or-false flag and stops at NO_COLOR=1.
unset NO_COLOR
web_release trunk build --release --locked --skip-version-check
split_page
optimise_all
node scripts/finish.mjs dist "$ESBUILD_HOME/node_modules/.bin/esbuild"
printf '%s' "$TWO_STROKE_BUILD_ID" >"$STAMP"
if [[ $HOW == --quick ]]; then printf ' %s' --quick >>"$STAMP"; fi
say "[build] dist/ built in $((SECONDS - start)) s"
