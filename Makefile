# Every target is one script; each sets up what it needs the first time.
.PHONY: help serve dev build test check bench

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

serve: ## the release page on http://127.0.0.1:8080/ (PORT=… for another)
	@scripts/serve.sh

dev: ## a debug build that rebuilds and reloads on every change
	@scripts/dev.sh

build: ## the release page into dist/
	@scripts/setup.sh page
	@scripts/build.sh

test: ## every test: native, in the browser, and of the built page
	@scripts/test.sh

check: ## format, lints, markup, styles and the size budget
	@scripts/check.sh

bench: ## speed and size in one table; nothing is timed in the tests
	@scripts/bench.sh
