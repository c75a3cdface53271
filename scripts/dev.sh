#!/usr/bin/env bash
# Serves a debug build and rebuilds it on every change: `make dev`.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$ROOT"

need_port "${PORT:-8080}"
"$ROOT/scripts/setup.sh" page
# Trunk would watch the whole clone, target/ and a saved README.md included.
watched=()
for part in "${PAGE_SOURCES[@]}"; do
  if [[ -e $part ]]; then watched+=(--watch "$part"); fi
done
# A folder of its own, so that dist/ is always the release page.
unset NO_COLOR
web trunk serve --skip-version-check --dist target/dist-dev --port "${PORT:-8080}" "${watched[@]}"
