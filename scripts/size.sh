#!/usr/bin/env bash
# What a visitor downloads before the page answers, against its budget.
set -euo pipefail
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
if has_own_std; then STD=own; else STD=prebuilt; fi
STD=$STD exec node "$ROOT/scripts/size.mjs" "$@"
