# Semicircle. `make` alone prints what there is to do.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules --no-print-directory

# --- Options: make figures DATA=mnist SCALE=tiny SEED=7 THREADS=2 FORMAT=png ---------------------
DATA ?=
SCALE ?=
SEED ?=
THREADS ?=
FORMAT ?=
NAME ?=
ARGS ?=
N ?= 20
NO_INSTALL ?=

# A value of an option is one word that a shell reads nothing into.
SPECIAL := ; & | < > ' " ` \ * ? [ ] { } ~ ( ) $$ ! \#
$(foreach option,DATA SCALE SEED THREADS FORMAT NAME N SECONDS_EACH,$(if $(word 2,$(value $(option))),$(error $(option) must be one word))$(foreach character,$(SPECIAL),$(if $(findstring $(character),$(value $(option))),$(error $(option) has a '$(character)' in it))))
$(if $(filter-out strokes mnist cifar10,$(DATA)),$(error DATA=$(DATA): one of strokes, mnist, cifar10))
$(if $(filter-out tiny default paper,$(SCALE)),$(error SCALE=$(SCALE): one of tiny, default, paper))
$(if $(filter-out svg png pdf,$(FORMAT)),$(error FORMAT=$(FORMAT): one of svg, png, pdf))
# The embedded data set is the default one.
override DATA := $(filter-out strokes,$(DATA))

# --- What the machine is -------------------------------------------------------------------------
# The toolset adds AVX2 code and cross-module optimisation where the processor has AVX2; elsewhere
# the plain release build gives the same bits, more slowly.
HAS_AVX2 := $(shell grep -qw avx2 /proc/cpuinfo 2>/dev/null && echo yes)
SWIFT_FLAGS := -c release $(if $(HAS_AVX2),--toolset toolset.json)
BIN := .build/release

# The gallery is drawn with one BLAS kernel, so that every machine with AVX2 gets the same numbers.
GALLERY_ENV := $(if $(HAS_AVX2),OPENBLAS_CORETYPE=Haswell)

# --- What must be installed (Debian's names) -----------------------------------------------------
PACKAGES := g++ pkg-config gnuplot-nox libgnuplot-iostream-dev libboost-dev \
	libboost-iostreams-dev libboost-system-dev libboost-filesystem-dev \
	libopenblas-dev liblapacke-dev librandom123-dev zlib1g-dev
MISSING = $(filter-out $(shell dpkg-query -W -f '$${db:Status-Status} $${binary:Package}\n' $(PACKAGES) \
	2>/dev/null | sed -n 's/^installed //p' | sed 's/:.*//'),$(PACKAGES))

# --- Chapters: chapters/<part>/<number>-<slug> ---------------------------------------------------
CHAPTERS := $(shell printf '%s\n' chapters/*/[0-9][0-9]-* | sed 's|.*/[0-9][0-9]-||')

# Only default data, scale and seed write to the gallery; the rest goes to build/figures-<options>.
OPTIONS := $(subst $() ,-,$(strip $(DATA) $(SCALE) $(if $(SEED),seed$(SEED)) $(FORMAT)))
GALLERY := $(if $(SCALE)$(SEED)$(FORMAT),build/figures-$(OPTIONS),figures$(if $(DATA),/$(DATA)))
FLAGS := $(if $(SCALE),--scale $(SCALE)) $(if $(SEED),--seed $(SEED)) \
	$(if $(THREADS),--threads $(THREADS)) $(if $(FORMAT),--format $(FORMAT)) \
	$(if $(SCALE)$(SEED)$(FORMAT),--figures $(GALLERY))

.PHONY: help
help: ## Print this help
	@echo "Semicircle: random-matrix claims about deep learning, each a program that anybody can run."
	@echo
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "Options: DATA=strokes|mnist|cifar10 SCALE=tiny|default|paper SEED=n THREADS=n FORMAT=svg|png|pdf"
	@echo "         NO_INSTALL=1 names missing Debian packages instead of installing them"
	@echo "Chapters: $(CHAPTERS)"

# --- Setting up ----------------------------------------------------------------------------------
.PHONY: swift
swift:
	@command -v swift >/dev/null || { \
	  echo "make: Swift is missing: install Swift 6.1 or later from https://www.swift.org/install" >&2; exit 69; }

.PHONY: packages
packages: swift
ifneq ($(shell command -v dpkg-query),)
	@missing="$(MISSING)"; if [ -n "$$missing" ]; then \
	  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	  echo "$${as_root:+sudo }apt-get install --yes $$missing"; \
	  if [ -n "$(NO_INSTALL)" ]; then \
	    echo "make: install the packages above, or run make without NO_INSTALL" >&2; exit 69; fi; \
	  $$as_root apt-get update -q && \
	    DEBIAN_FRONTEND=noninteractive $$as_root apt-get install --yes --no-install-recommends -q $$missing; \
	fi
endif

.PHONY: doctor
doctor: ## Say what is missing and how to get it
	@scripts/doctor $(PACKAGES)

.PHONY: data
data: ## Download MNIST and CIFAR-10 to data/
	@scripts/download-data

# --- Building ------------------------------------------------------------------------------------
.PHONY: build
build: packages
	@swift build $(SWIFT_FLAGS) --product all-chapters

# The picture to see first, of a chapter that is done in seconds.
OPENING := logistic-edge

.PHONY: figures
figures: packages ## Rebuild every figure whose program changed, with its verdict
	@# Whether a chapter runs on DATA its program says: then all are built first.
	@swift build $(SWIFT_FLAGS) --product $(if $(DATA),all-chapters,ledger)
	@list=$$($(BIN)/ledger stale --figures $(GALLERY) $(if $(DATA),--data $(DATA)) \
	  $(if $(SCALE)$(SEED)$(FORMAT),--all)); [ -n "$$list" ] || exit 0; mkdir -p $(GALLERY); \
	  draw() { $(GALLERY_ENV) $(BIN)/$$1 "$${@:2}" $(FLAGS) </dev/null; }; failed=0; \
	  list=$$(grep -x -m1 '$(OPENING).*' <<< "$$list"; grep -vx '$(OPENING).*' <<< "$$list") || true; \
	  read -r -a first <<< "$$list"; swift build $(SWIFT_FLAGS) --product $${first[0]}; \
	  draw "$${first[@]}" & drawing=$$!; \
	  swift build $(SWIFT_FLAGS) --product all-chapters || { wait $$drawing; exit 1; }; wait $$drawing || failed=1; \
	  while read -r -a next; do draw "$${next[@]}" || failed=1; done < <(tail -n +2 <<< "$$list"); \
	  exit $$failed

# For what needs the name of a chapter, or takes one.
IS_CHAPTER = [ -n "$(filter $(CHAPTERS),$(NAME))" ] || { \
	echo "make: NAME=<chapter>, one of: $(CHAPTERS)" >&2; exit 64; }

.PHONY: named
named:
	@$(IS_CHAPTER)

.PHONY: named-or-all
named-or-all:
	@[ -z "$(NAME)" ] || $(IS_CHAPTER)

.PHONY: chapter
chapter: named packages ## Build and run one chapter: make chapter NAME=spiked-outliers ARGS='--seed 3 --format terminal'
	@swift build $(SWIFT_FLAGS) --product $(NAME)
	@$(GALLERY_ENV) $(BIN)/$(NAME) $(ARGS)

# Slides as PDF, unless FORMAT says otherwise; NAME=<chapter> draws those of one.
.PHONY: slides
slides: named-or-all build ## Draw each panel by itself, with the text of a slide, into build/slides
	@for name in $(or $(NAME),$(CHAPTERS)); do \
	  $(GALLERY_ENV) $(BIN)/$$name --slides --figures build/slides --format $(or $(FORMAT),pdf) --quiet \
	    </dev/null || [ $$? -le 2 ] || exit 1; done; echo "slides are in build/slides"

.PHONY: new-chapter
new-chapter: ## Write a chapter to begin with: PART=5-diffusion-maps NUMBER=17 NAME=my-claim TITLE='…'
	@scripts/new-chapter "$${PART:-}" "$${NUMBER:-}" "$${NAME:-}" "$${TITLE:-}"

.PHONY: claims
claims: build ## Print the ledger of all claims; fail if one is missing, stale or other than expected
	@$(BIN)/ledger claims

.PHONY: numbers
numbers: packages ## Put the records' numbers into the text that quotes them: {{B2.overlap = 0.533}}
	@swift build $(SWIFT_FLAGS) --product ledger
	@$(BIN)/ledger numbers

.PHONY: readme
readme: packages ## Put parts and verdicts into README.md and the gallery into figures/README.md
	@swift build $(SWIFT_FLAGS) --product ledger
	@$(BIN)/ledger readme

.PHONY: seeds
seeds: named build ## Run one chapter over N seeds, resumable: make seeds NAME=spiked-outliers N=20
	@$(GALLERY_ENV) $(BIN)/ledger seeds $(NAME) $(N) $(if $(DATA),--data $(DATA))

.PHONY: ends
ends: named-or-all build ## Try both ends of every parameter and N seeds at tiny scale: make ends NAME=… (all chapters without)
	@$(GALLERY_ENV) $(BIN)/ledger ends $(NAME) --seeds $(N) $(ARGS)

.PHONY: power
power: named build ## How many units each rival of a chapter needs: make power NAME=spiked-outliers
	@$(BIN)/ledger power $(NAME) $(if $(DATA),--data $(DATA))

TEX := /usr/share/texmf
MATH_FONT := $(TEX)/fonts/opentype/public/tex-gyre-math/texgyrepagella-math.otf \
	$(TEX)/doc/fonts/tex-gyre-math/GUST-FONT-LICENSE.txt

.PHONY: book
book: PACKAGES += pandoc fonts-texgyre-math
book: packages ## Weave the chapters and the gallery into pages: book/index.html
	@swift build $(SWIFT_FLAGS) --product weave
	@$(BIN)/weave
	@# A font for the formulas, where the machine has it, with its licence.
	@for file in $(MATH_FONT); do if [ -f $$file ]; then cp $$file book/; fi; done

.PHONY: examples
examples: packages ## Build and run the package that uses the core as yours would
	@swift run --package-path Examples --scratch-path .build-examples own-matrix

.PHONY: bench
bench: packages ## Time the kernels against the machine's limits and peers; ARGS='--only eigen' selects
	@# Without its plan, so that the build sees which sources the core has lost.
	@rm -f .build-bench/release.yaml
	@swift build $(SWIFT_FLAGS) --package-path Benchmarks --scratch-path .build-bench
	@# The limit is what OpenBLAS can do here, whatever kernel the environment asks for.
	@env -u OPENBLAS_CORETYPE .build-bench/release/bench $(ARGS)

.PHONY: bench-scripts
bench-scripts: packages ## Compare two chapters with the same experiments in NumPy and PyTorch (half an hour)
	@[ -x Benchmarks/.venv/bin/python ] || { echo "make: run make bench-peers first" >&2; exit 69; }
	@for chapter in sgd-linear-scaling batch-hessian-spectra; do \
	  swift build $(SWIFT_FLAGS) --product $$chapter; done
	@rm -f .build-bench/release.yaml
	@swift build $(SWIFT_FLAGS) --package-path Benchmarks --scratch-path .build-bench
	@Benchmarks/.venv/bin/python Benchmarks/scripts/compare.py $(ARGS)

# PyPI's PyTorch brings gigabytes of CUDA, so that it comes from PyTorch's own index for processors.
# What it needs comes from PyPI beforehand: that index mirrors other packages, not always the newest.
.PHONY: bench-peers
bench-peers: ## Install numpy, pyDiffMap and PyTorch, which the benchmarks compare with
	@$(MAKE) packages PACKAGES=python3-venv
	@python3 -m venv Benchmarks/.venv
	@Benchmarks/.venv/bin/pip install --quiet --upgrade numpy scipy mpmath pydiffmap setuptools filelock \
	  typing_extensions sympy networkx jinja2 fsspec
	@Benchmarks/.venv/bin/pip install --quiet --upgrade --no-deps \
	  --index-url https://download.pytorch.org/whl/cpu torch
	@echo "numpy, pyDiffMap and PyTorch are in Benchmarks/.venv"

.PHONY: oracle
oracle: packages ## Compare the core with NumPy, SciPy, mpmath and PyTorch (minutes); ARGS=--record writes the table
	@[ -x Benchmarks/.venv/bin/python ] || $(MAKE) bench-peers
	@rm -f .build-bench/release.yaml
	@swift build $(SWIFT_FLAGS) --package-path Benchmarks --scratch-path .build-bench --product oracle
	@$(GALLERY_ENV) .build-bench/release/oracle | Benchmarks/.venv/bin/python Benchmarks/oracle.py $(ARGS)

# --- Checking ------------------------------------------------------------------------------------
.PHONY: test
test: packages examples ## Run all tests, and build the package that uses the core
	@swift test $(SWIFT_FLAGS) --disable-testable-imports

.PHONY: test-book
test-book: PACKAGES += pandoc chromium fonts-dejavu-core
test-book: packages ## Look at every page of the book in a browser
	@swift test $(SWIFT_FLAGS) --disable-testable-imports --filter WeavingTests

# libFuzzer changes the inputs of the corpus, and the address sanitizer watches. The counters of Swift code
# do not reach libFuzzer in a release build (it says so in its log), so that coverage does not lead it yet.
# Inputs that end the program come to .build-fuzzing/found.
FUZZ_TARGETS := $(notdir $(wildcard Tests/Fuzzing/corpus/*))
SECONDS_EACH ?= 60

.PHONY: fuzz
fuzz: packages ## Feed the readers of data, records and texts with inputs that nobody thought of: SECONDS_EACH=60
	@SEMICIRCLE_FUZZING=1 swift build -c release --sanitize fuzzer --sanitize address \
	  --scratch-path .build-fuzzing --product fuzz
	@failed=0; for target in $(FUZZ_TARGETS); do \
	  mkdir -p .build-fuzzing/corpus/$$target .build-fuzzing/found; log=.build-fuzzing/$$target.log; \
	  if FUZZ_TARGET=$$target .build-fuzzing/release/fuzz -max_total_time=$(SECONDS_EACH) -timeout=10 \
	    -rss_limit_mb=2048 -max_len=8192 -artifact_prefix=.build-fuzzing/found/$$target- \
	    .build-fuzzing/corpus/$$target Tests/Fuzzing/corpus/$$target > $$log 2>&1; \
	  then echo "$$target: $$(grep -m1 DONE $$log)"; \
	  else failed=1; echo "$$target: an input ended the program, see $$log and .build-fuzzing/found"; fi; \
	done; exit $$failed

# Undefined behaviour in C ends the program at its place: there is no runtime that would print it. OpenBLAS
# is not ours to judge (scripts/thread-sanitizer.suppressions).
UNDEFINED := $(foreach to,-Xcc -Xcxx,$(to) -fsanitize=undefined $(to) -fsanitize-trap=undefined) -Xcxx -fno-sanitize=vptr
SUITES ?= Tests

.PHONY: sanitize
sanitize: packages ## Run the core's tests under the address, undefined and thread sanitizers (half an hour); SUITES='A|B'
	@SEMICIRCLE_CORE_ONLY=1 ASAN_OPTIONS=detect_leaks=0 nice swift test -c release \
	  --disable-testable-imports --sanitize address $(UNDEFINED) \
	  --scratch-path .build-sanitize-address --filter '$(SUITES)'
	@SEMICIRCLE_CORE_ONLY=1 \
	  TSAN_OPTIONS="suppressions=$$PWD/scripts/thread-sanitizer.suppressions halt_on_error=1" \
	  nice swift test -c release --disable-testable-imports --sanitize thread \
	  --scratch-path .build-sanitize-thread --filter '$(SUITES)'

.PHONY: lint
lint: packages ## Check the style of all sources, and the numbers in their text
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests chapters Examples Benchmarks/Package.swift Benchmarks/Sources
	@swift build $(SWIFT_FLAGS) --product ledger
	@$(BIN)/ledger numbers --check --complete

.PHONY: format
format: swift ## Put all sources into the common style
	@swift format --in-place --parallel --recursive Package.swift Sources Tests chapters \
	  Examples Benchmarks/Package.swift Benchmarks/Sources

.PHONY: clean
clean: ## Remove everything that was built (the committed gallery stays)
	@rm -rf .build .build-bench .build-examples .build-fuzzing .build-sanitize-* build book figures/.run figures/*/.run
