#!/usr/bin/env bash
# Builds the release page and serves it: `make serve`, or PORT=9000 make serve.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

need_port "${PORT:-8080}"
"$ROOT/scripts/setup.sh" page
"$ROOT/scripts/build.sh" --quick
exec node "$ROOT/scripts/static-server.mjs" "$ROOT/dist" "${PORT:-8080}"
