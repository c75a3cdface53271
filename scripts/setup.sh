#!/usr/bin/env bash
# Installs what building the page needs (`page`, the default) or what testing
# it needs as well (`test`). Safe to run again: what is there is left alone.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

WHAT="${1:-page}"
[[ $WHAT == page || $WHAT == test ]] || die "usage: scripts/setup.sh [page|test]"

# step LABEL PROBE INSTALL HINT: installs unless the probe says it is there.
step() {
  local label="$1" probe="$2" install="$3" hint="$4" start=$SECONDS
  local log="$LOGS/setup-${label//[^a-z0-9.]/-}.log"
  if $probe; then
    say "[setup] $label: already there"
    return
  fi
  say "[setup] $label …"
  if $install >"$log" 2>&1 </dev/null && $probe; then
    say "[setup] $label: done in $((SECONDS - start)) s"
  else
    say "[setup] $label: failed after $((SECONDS - start)) s" "" "The end of $log:"
    tail -n 25 "$log"
    die "$hint"
  fi
}

# ---- Debian packages --------------------------------------------------------
# Asked here, because a step's own output goes into its log.
TERMINAL=no
if [[ -t 2 && -z ${CI:-} ]]; then TERMINAL=yes; fi
as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif have sudo; then
    # sudo asks on the terminal itself; without one it must not wait.
    if [[ $TERMINAL == yes ]]; then sudo "$@"; else sudo -n "$@"; fi
  else
    echo "installing packages needs root, and there is no sudo"
    return 1
  fi
}
apt_install() {
  have apt-get || {
    echo "there is no apt-get on this machine; missing: $*"
    return 1
  }
  # --no-remove: rustc-web conflicts with Debian's plain rustc, and taking away
  # a compiler somebody uses is not ours to do.
  as_root apt-get update &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends --no-remove "$@"
}

# ---- Rust for wasm ----------------------------------------------------------
within_a_minute() { if have timeout; then timeout 60 "$@"; else "$@"; fi; }
has_web_compiler() { [[ $(web_compiler) != none ]]; }
install_web_compiler() {
  # The usual way first. It needs Rust's own servers, which not every network
  # reaches, so it gets a minute and may fail.
  if have rustup && within_a_minute rustup target add wasm32-unknown-unknown && has_web_compiler; then
    return
  fi
  echo "no wasm target from rustup; taking Debian's compiler and building std with it"
  apt_install "${DEBIAN_RUST_PACKAGES[@]}" || return
  # Only these go in front on PATH while the page is built, not all of /usr/bin.
  local tool
  mkdir -p "$DEBIAN_RUST_BIN"
  for tool in cargo rustc rustdoc cargo-clippy clippy-driver; do
    ln -sf "/usr/bin/$tool" "$DEBIAN_RUST_BIN/$tool" || return
  done
}

# The standard library's source, for a released page that is a tenth smaller; without it the page is built all the
# same. Debian's packages have it.
add_std_source() {
  if [[ $(web_compiler) != rustup ]] || has_own_std; then return; fi
  if within_a_minute rustup component add rust-src >"$LOGS/setup-rust-src.log" 2>&1 && has_own_std; then
    say "[setup] source of the standard library: added"
  else
    say "[setup] source of the standard library: cannot be had; the page will be a tenth larger"
  fi
}

# ---- tools that cargo builds ----------------------------------------------------
# They run for seconds, so not to optimise them saves a third of the wait.
cargo_install() {
  CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install --quiet "$@"
}

# What Trunk's makers have built for a machine like this one, and its SHA-256; nothing where they built none.
trunk_archive() {
  case "$(uname -s) $(uname -m)" in
    "Linux x86_64") echo x86_64-unknown-linux-musl a67f4054b249fe9acc5fabc25de1aebf19783aca3ad6ff64bf34d7da44d0ea20 ;;
    "Linux aarch64") echo aarch64-unknown-linux-musl e8e2a2bb423ce6702ab9f4f02f8c9ae99d790f0301f7634e986b2dd8706019cc ;;
    "Darwin x86_64") echo x86_64-apple-darwin f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95 ;;
    "Darwin arm64") echo aarch64-apple-darwin 764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e ;;
  esac
}
has_sha256() { # FILE SUM
  if have sha256sum; then sha256sum --check; else shasum --algorithm 256 --check; fi <<<"$2  $1"
}
fetch_trunk() {
  local target sum archive="$TRUNK_HOME/trunk.tar.gz"
  read -r target sum < <(trunk_archive) && have curl || return
  curl --proto '=https' --fail --location --silent --show-error --connect-timeout 10 --max-time 120 --output "$archive" \
    "https://github.com/trunk-rs/trunk/releases/download/v$TRUNK_VERSION/trunk-$target.tar.gz" || return
  has_sha256 "$archive" "$sum" && tar -xzf "$archive" -C "$TRUNK_HOME/bin" trunk && rm "$archive"
}
has_trunk() { [[ "$("$TRUNK_HOME/bin/trunk" --version 2>/dev/null)" == "trunk $TRUNK_VERSION" ]]; }
# Where the archive cannot be had or is another, cargo builds it: without its TLS, since it finds every tool on PATH and
# has nothing to download.
install_trunk() {
  mkdir -p "$TRUNK_HOME/bin" || return
  if fetch_trunk && has_trunk; then return; fi
  echo "no release archive of trunk that is the right one; building it"
  cargo_install trunk --version "$TRUNK_VERSION" --locked --no-default-features --force --root "$TRUNK_HOME"
}

has_wasm_bindgen() { [[ -x $WASM_BINDGEN_HOME/bin/wasm-bindgen-test-runner ]]; }
# Its makers' archive of this version is known to nobody who writes down checksums yet. Without --locked: its lock names a crate version that was withdrawn. Without its
# TLS: it talks to a ChromeDriver on this machine only.
install_wasm_bindgen() {
  cargo_install wasm-bindgen-cli --version "$WASM_BINDGEN_VERSION" --no-default-features \
    --root "$WASM_BINDGEN_HOME"
}

has_wasm_split() { [[ -x $WASM_SPLIT_HOME/bin/wasm-split-cli ]]; }
install_wasm_split() {
  cargo_install wasm_split_cli_support --version "$WASM_SPLIT_VERSION" --locked --features build-binary \
    --root "$WASM_SPLIT_HOME"
}

# ---- tools from npm -----------------------------------------------------------
NPM_FLAGS=(--no-audit --no-fund --ignore-scripts --loglevel=error)
has_esbuild() { [[ -e $ESBUILD_HOME/node_modules/.bin/esbuild ]]; }
install_esbuild() {
  mkdir -p "$ESBUILD_HOME" &&
    npm install "${NPM_FLAGS[@]}" --prefix "$ESBUILD_HOME" "esbuild@$ESBUILD_VERSION"
}
has_binaryen() { [[ -e $BINARYEN_HOME/node_modules/.bin/wasm-opt ]]; }
install_binaryen() {
  mkdir -p "$BINARYEN_HOME" &&
    npm install "${NPM_FLAGS[@]}" --prefix "$BINARYEN_HOME" "binaryen@$BINARYEN_VERSION"
}

# The browser tests' modules live in the cache under their lock's checksum; the
# clone holds a link, as Node looks for modules beside the file that wants them.
E2E_MODULES="$ROOT/tests/e2e/node_modules"
has_npm_modules() {
  # A real folder was made by somebody's own `npm ci`: theirs to look after.
  [[ -d $E2E_MODULES && ! -L $E2E_MODULES ]] ||
    [[ -e $NPM_HOME/.complete && $(readlink "$E2E_MODULES") == "$NPM_HOME/node_modules" ]]
}
install_npm_modules() {
  if [[ ! -e $NPM_HOME/.complete ]]; then
    mkdir -p "$NPM_HOME" &&
      cp "$ROOT"/tests/e2e/package.json "$NPM_LOCK" "$NPM_HOME/" &&
      npm ci "${NPM_FLAGS[@]}" --prefix "$NPM_HOME" && touch "$NPM_HOME/.complete" || return
  fi
  ln -sfn "$NPM_HOME/node_modules" "$E2E_MODULES"
}

# ---- the browsers --------------------------------------------------------------
has_chromium() { find_chromium >/dev/null && find_chromedriver >/dev/null; }
install_chromium() { apt_install chromium chromium-driver fonts-liberation; }
has_firefox() { find_firefox >/dev/null; }
install_firefox() { apt_install firefox-esr; }

# ---- what must be there from the start -------------------------------------------
have cargo || die "Rust is missing. Install it with rustup (https://rustup.rs), then run this again."
for tool in node npm; do
  have $tool || die "$tool is missing. Install Node.js $NODE_MAJOR_MIN or newer with npm, then run this again."
done
node_major="$(node -p 'process.versions.node.split(".")[0]')"
((node_major >= NODE_MAJOR_MIN)) ||
  die "Node.js $node_major is too old. Install Node.js $NODE_MAJOR_MIN or newer, then run this again."

mkdir -p "$CACHE" "$LOGS"
# Two clones setting up at once would install the same tool twice.
if have flock; then
  exec 9>"$CACHE/lock"
  flock -n 9 || { say "[setup] waiting for another set-up to finish" && flock 9; }
fi

NETWORK="Is the network up? Then run the same command again: finished steps are kept."
step "wasm compiler" has_web_compiler install_web_compiler \
  "No way to compile for wasm32-unknown-unknown. Either run 'rustup target add wasm32-unknown-unknown', or on Debian 12, as root: apt-get install ${DEBIAN_RUST_PACKAGES[*]}"
add_std_source
if [[ $WHAT == test ]]; then
  step "chromium and chromedriver" has_chromium install_chromium \
    "Install Chromium (or Chrome) and a ChromeDriver of the same version, or set CHROMIUM and CHROMEDRIVER to theirs."
  step "firefox" has_firefox install_firefox \
    "Install Firefox, 128 or newer, or set FIREFOX to it."
  step "npm modules of tests/e2e" has_npm_modules install_npm_modules "npm could not install them. $NETWORK"
fi
step "esbuild $ESBUILD_VERSION" has_esbuild install_esbuild "npm could not install it. $NETWORK"
step "binaryen $BINARYEN_VERSION" has_binaryen install_binaryen "npm could not install it. $NETWORK"
# Whoever waits for the tools waits for the page: it is compiled meanwhile.
crates=missing
has_crates() { [[ $crates == compiled ]]; }
compile_crates() { "$ROOT/scripts/build.sh" --crates && crates=compiled; }
if ! { has_wasm_bindgen && has_trunk; }; then
  step "crates of the page" has_crates compile_crates "The page does not compile. $NETWORK" & meanwhile
fi
step "wasm-bindgen $WASM_BINDGEN_VERSION" has_wasm_bindgen install_wasm_bindgen "cargo could not build it. $NETWORK" & meanwhile
step "trunk $TRUNK_VERSION" has_trunk install_trunk "cargo could not build it. $NETWORK" & meanwhile
step "wasm-split $WASM_SPLIT_VERSION" has_wasm_split install_wasm_split "cargo could not build it. $NETWORK" & meanwhile
all_done
