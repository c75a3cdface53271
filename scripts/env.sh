# shellcheck shell=bash
# Sourced by every script here: where things are, which versions are pinned,
# and which Rust compiler builds the page.
#
# Nothing in this file installs anything; scripts/setup.sh does.
# shellcheck disable=SC2034  # the scripts that source it use these

# ---- where -----------------------------------------------------------------
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# Tools are kept per user and per version, so a second clone reuses them and
# none of the user's own tools are replaced.
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/two-stroke"
LOGS="$ROOT/target/logs"
# What the page is made of; when none of it changed, dist/ is up to date.
PAGE_SOURCES=(src build texts style boot index.html model.html 404.html Cargo.toml Cargo.lock Trunk.toml)

# ---- pinned tools ----------------------------------------------------------
TRUNK_VERSION=0.21.14
# The command-line tool must match the crate exactly, so the manifest decides.
WASM_BINDGEN_VERSION="$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' "$ROOT/Cargo.toml")"
# From npm on purpose: wasm-opt 108, as Debian 12 has it, builds a page that
# dies at start ("WebAssembly.Table.set(): Argument 1 is invalid").
BINARYEN_VERSION=132.0.0
ESBUILD_VERSION=0.28.2
# Takes what loads later out of the page's module; it understands what the crate `wasm_split_helpers` has marked.
WASM_SPLIT_VERSION=0.2.4
NODE_MAJOR_MIN=20

TRUNK_HOME="$CACHE/trunk-$TRUNK_VERSION"
WASM_BINDGEN_HOME="$CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION"
WASM_SPLIT_HOME="$CACHE/wasm-split-$WASM_SPLIT_VERSION"
BINARYEN_HOME="$CACHE/binaryen-$BINARYEN_VERSION"
ESBUILD_HOME="$CACHE/esbuild-$ESBUILD_VERSION"
NPM_LOCK="$ROOT/tests/e2e/package-lock.json"
NPM_HOME="$CACHE/npm-$(cksum "$NPM_LOCK" | cut -d' ' -f1)"

# ---- talking ---------------------------------------------------------------
say() { printf '%s\n' "$*"; }
die() {
  printf '\nerror: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Side by side, as one alone often leaves a core idle: `CMD & meanwhile` for each, then `all_done`, which fails if one did.
under_way=()
meanwhile() { under_way+=($!); }
all_done() {
  local one failed=0
  for one in "${under_way[@]}"; do wait "$one" || failed=1; done
  under_way=()
  return $failed
}

# need_port PORT: says so before a long build, not after it.
need_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    die "port $1 is in use by another program. Choose another: PORT=$(($1 + 1)) make …"
  fi
}

# ---- the compiler for the page ---------------------------------------------
# `rustup`  the compiler on PATH has the wasm target: nothing special.
# `debian`  it has not, and could not get it; Debian's own compiler builds the
#           standard library from source (packages rustc-web, rust-web-src, …).
# `none`    neither is here yet.
# TWO_STROKE_COMPILER=debian takes the second way where the first would do, to try it.
DEBIAN_RUST_PACKAGES=(rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22)
DEBIAN_RUST_BIN="$CACHE/debian-rust/bin"

web_compiler() {
  local std
  std="$(rustc --print sysroot 2>/dev/null)/lib/rustlib/wasm32-unknown-unknown/lib"
  if [[ ${TWO_STROKE_COMPILER:-} != debian ]] && compgen -G "$std/libstd-*.rlib" >/dev/null; then
    echo rustup
  elif [[ -x $DEBIAN_RUST_BIN/cargo && -x $DEBIAN_RUST_BIN/clippy-driver ]] &&
    [[ -d $(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std ]]; then
    echo debian
  else
    echo none
  fi
}

# web CMD…: run CMD with the environment in which the page is built. It goes by
# environment and not by .cargo/config.toml, so that a plain rustup user's
# cargo calls are untouched. Each compiler has a target folder of its own:
# objects of two compiler versions in one folder fail with E0514.
web() {
  local path="$TRUNK_HOME/bin:$WASM_BINDGEN_HOME/bin:$BINARYEN_HOME/node_modules/.bin:$PATH"
  case "$(web_compiler)" in
    rustup)
      PATH="$path" CARGO_TARGET_DIR="$ROOT/target/web${WEB_TARGET:-}" "$@"
      ;;
    debian)
      PATH="$DEBIAN_RUST_BIN:$path" CARGO_TARGET_DIR="$ROOT/target/web-debian${WEB_TARGET:-}" \
        RUSTC="$DEBIAN_RUST_BIN/rustc" RUSTDOC="$DEBIAN_RUST_BIN/rustdoc" RUSTC_BOOTSTRAP=1 \
        CARGO_UNSTABLE_BUILD_STD="${BUILD_STD:-std,panic_abort}" "$@"
      ;;
    *) die "no compiler with the wasm32-unknown-unknown target; run scripts/setup.sh first" ;;
  esac
}

# ---- the released page ----------------------------------------------------------
# Where the standard library's source is at hand the released page has one of its own, built for size: a panic is a trap
# at once, its message and place are left out (boot/boot.js raises the panel), and nothing is there to print what no
# visitor sees. It is a tenth of the download. These flags are not stable, so they are tried first; without them the
# page is larger and computes the same bits.
RELEASE_FLAGS=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none)
# A part of the page is a module of its own that loads after the first answer (src/app/later.rs, build/main.rs).
SPLIT_FLAGS=(--cfg=split)

web_rustc() { if [[ $(web_compiler) == debian ]]; then echo "$DEBIAN_RUST_BIN/rustc"; else echo rustc; fi; }
has_own_std() {
  local rustc source
  rustc="$(web_rustc)"
  source="$("$rustc" --print sysroot)/lib/rustlib/src/rust/library/std"
  [[ -d $source ]] &&
    RUSTC_BOOTSTRAP=1 "$rustc" "${RELEASE_FLAGS[@]}" --target wasm32-unknown-unknown --print cfg >/dev/null 2>&1
}

# web_release CMD…: `web` for the released page. It has a target folder of its own, since a compiler that was once asked
# without these flags keeps its answer there.
web_release() {
  if has_own_std; then
    WEB_TARGET=-release RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
      CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${RELEASE_FLAGS[*]} ${SPLIT_FLAGS[*]}" web "$@"
  else
    WEB_TARGET=-release CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="${SPLIT_FLAGS[*]}" web "$@"
  fi
}

# ---- browsers --------------------------------------------------------------
first_of() {
  local candidate
  for candidate in "$@"; do
    if [[ -n $candidate ]] && have "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}
find_chromium() {
  first_of "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
}
find_chromedriver() {
  first_of "${CHROMEDRIVER:-}" chromedriver "${CHROMEWEBDRIVER:-}/chromedriver"
}
find_firefox() {
  first_of "${FIREFOX:-}" firefox-esr firefox "/Applications/Firefox.app/Contents/MacOS/firefox"
}
