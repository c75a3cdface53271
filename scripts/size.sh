#!/usr/bin/env bash
# What a visitor downloads before the page answers, against its budget.
set -euo pipefail
exec node "$(dirname "${BASH_SOURCE[0]}")/size.mjs" "$@"
