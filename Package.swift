// swift-tools-version: 6.1
import PackageDescription

/// A chapter is an executable named by its slug that stands in `chapters/<part>/<number>-<slug>/`.
func chapter(_ part: String, _ number: String, _ slug: String) -> Target {
  .executableTarget(
    name: slug,
    dependencies: ["Laboratory", "Replication", "SemicircleCore"],
    path: "chapters/\(part)/\(number)-\(slug)")
}

/// The tests of one module stand in `Tests/<module>Tests/`.
func tests(of module: String, with others: [Target.Dependency] = []) -> Target {
  .testTarget(name: "\(module)Tests", dependencies: [.init(stringLiteral: module)] + others)
}

/// The chapters of the book, in its order.
let chapters: [(part: String, number: String, slug: String)] = [
  ("1-batch-hessian", "01", "hessian-noise-variance"),
  ("1-batch-hessian", "02", "lanczos-quadrature"),
  ("1-batch-hessian", "03", "spiked-outliers"),
  ("1-batch-hessian", "04", "gauss-newton-outliers"),
  ("1-batch-hessian", "05", "batch-hessian-spectra"),
  ("1-batch-hessian", "06", "which-noise-scale"),
  ("1-batch-hessian", "07", "no-semicircle"),
  ("1-batch-hessian", "08", "class-outliers"),
  ("1-batch-hessian", "09", "sgd-linear-scaling"),
  ("1-batch-hessian", "10", "adam-square-root"),
  ("1-batch-hessian", "11", "scaling-rules"),
  ("1-batch-hessian", "12", "minimal-damping"),
  ("1-batch-hessian", "13", "curvature-learner"),
  ("1-batch-hessian", "14", "hessian-degeneracy"),
  ("1-batch-hessian", "15", "true-hessian"),
  ("2-damping", "01", "sharp-and-flat"),
  ("2-damping", "02", "damping-decomposition"),
  ("2-damping", "03", "flat-direction-bias"),
  ("2-damping", "04", "noisy-curvature-gap"),
  ("2-damping", "05", "adaptive-gap"),
  ("2-damping", "06", "network-gap"),
  ("2-damping", "07", "optimal-shrinkage"),
  ("2-damping", "08", "damping-learner"),
  ("2-damping", "09", "damping-units"),
  ("3-dyson", "02", "dyson-brownian-motion"),
  ("4-catapult", "01", "catapult-phases"),
  ("4-catapult", "02", "catapult-transient"),
  ("4-catapult", "03", "logistic-edge"),
  ("4-catapult", "04", "window-widths"),
  ("4-catapult", "05", "separable-data"),
  ("4-catapult", "06", "sharpness-law"),
  ("4-catapult", "07", "determined-predictor"),
  ("4-catapult", "08", "unseen-directions"),
  ("4-catapult", "09", "depth-three"),
  ("5-diffusion-maps", "01", "known-spectra"),
  ("5-diffusion-maps", "08", "one-coordinate"),
]

/// The program of `make fuzz`. It has its entry from libFuzzer, which the compiler adds on request.
let fuzzing: [Target] =
  Context.environment["SEMICIRCLE_FUZZING"] == nil
  ? []
  : [
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/program",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ]

let real = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "semicircle",
  products: [
    .library(name: "SemicircleCore", targets: ["SemicircleCore"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
  ],
  targets: [
    // Bridges without logic, and CVector: kernels that need the vector instructions of C.
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CRandom123"),
    .target(name: "CBoostMath"),
    .target(name: "CVector"),
    .target(
      name: "CGnuplot", linkerSettings: [.linkedLibrary("boost_iostreams")]),

    // The numerics core. Arrows go down only.
    .target(name: "Requirements"),
    .target(name: "Parallel", dependencies: ["Requirements"]),
    .target(name: "PortableMath"),
    .target(
      name: "LinearAlgebra",
      dependencies: ["COpenBLAS", "CVector", "Parallel", "PortableMath", "Requirements", real]),
    .target(
      name: "Randomness",
      dependencies: ["CRandom123", "CVector", "PortableMath", "Requirements"]),
    .target(
      name: "Statistics",
      dependencies: ["CBoostMath", "Randomness", "Requirements", real]),
    .target(
      name: "Krylov",
      dependencies: ["LinearAlgebra", "Parallel", "Randomness", "Requirements", "Statistics"]),
    .target(
      name: "RandomMatrices",
      dependencies: ["LinearAlgebra", "Parallel", "Randomness", "Requirements", real]),
    .target(
      name: "Datasets",
      dependencies: [
        "CZlib", "LinearAlgebra", "Parallel", "PortableMath", "Randomness", "Requirements",
      ],
      exclude: ["Strokes.md"]),
    .target(
      name: "NeuralNetworks",
      dependencies: [
        "CVector", "LinearAlgebra", "Parallel", "PortableMath", "Randomness", "Requirements",
      ]),
    .target(
      name: "Optimisation",
      dependencies: [
        "CVector", "LinearAlgebra", "Krylov", "NeuralNetworks", "Randomness", "Requirements", real,
      ]),
    .target(
      name: "LinearNetworks",
      dependencies: [
        "CVector", "LinearAlgebra", "PortableMath", "RandomMatrices", "Randomness", "Requirements",
        real,
      ]),
    .target(
      name: "DiffusionMaps",
      dependencies: [
        "LinearAlgebra", "Krylov", "Randomness", "Requirements", "Statistics", real,
      ]),
    .target(
      name: "SemicircleCore",
      dependencies: [
        "Requirements", "Parallel", "PortableMath", "LinearAlgebra", "Randomness", "Statistics",
        "Krylov", "RandomMatrices", "Datasets", "NeuralNetworks", "Optimisation",
        "LinearNetworks", "DiffusionMaps",
      ]),

    // What makes a program a chapter.
    .target(name: "Figures", dependencies: ["CGnuplot", "Requirements"]),
    .target(
      name: "Replication",
      dependencies: [
        // First, as it takes longest to compile and waits for nothing.
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "COpenBLAS", "Figures", "Parallel", "Randomness", "Statistics", "Datasets",
        "LinearAlgebra", "Requirements",
      ]),
    // What several chapters do.
    .target(name: "Laboratory", dependencies: ["Replication", "SemicircleCore"]),
    .executableTarget(
      name: "ledger",
      dependencies: [
        "Replication", "Datasets", "Figures", "Parallel", "Statistics", "Weaving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // The book: sources and figures woven into pages.
    .target(
      name: "Weaving", dependencies: ["Datasets", "Figures", "Replication"],
      exclude: ["book.css"]),
    .executableTarget(
      name: "weave",
      dependencies: [
        "Replication", "Weaving",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What `make` builds.
    .executableTarget(
      name: "all-chapters",
      dependencies: ["ledger", "weave"] + chapters.map { .init(stringLiteral: $0.slug) }),

    tests(of: "Parallel"),
    tests(of: "PortableMath", with: ["Randomness", real]),
    tests(
      of: "LinearAlgebra",
      with: ["CVector", "Parallel", "RandomMatrices", "Randomness", "Requirements"]),
    tests(of: "Randomness", with: ["Statistics", real]),
    tests(of: "Statistics", with: ["LawProperties", "Randomness"]),
    tests(
      of: "Krylov",
      with: ["LinearAlgebra", "Parallel", "RandomMatrices", "Randomness", "Statistics"]),
    tests(
      of: "RandomMatrices",
      with: ["LawProperties", "LinearAlgebra", "Parallel", "Randomness", "Statistics", real]),
    tests(
      of: "Datasets",
      with: ["CZlib", "LinearAlgebra", "Parallel", "RandomMatrices", "Randomness"]),
    tests(
      of: "NeuralNetworks",
      with: [
        "LinearAlgebra", "Krylov", "NetworkOracles", "Parallel", "RandomMatrices", "Randomness",
        real,
      ]),
    tests(
      of: "Optimisation",
      with: [
        "LinearAlgebra", "Krylov", "NetworkOracles", "NeuralNetworks", "RandomMatrices",
        "Randomness", real,
      ]),
    // Networks sample by sample, for the tests of both.
    .target(
      name: "NetworkOracles",
      dependencies: ["LinearAlgebra", "NeuralNetworks", "RandomMatrices", "Randomness"],
      path: "Tests/Fixtures/network-oracles"),
    tests(
      of: "LinearNetworks",
      with: ["CVector", "LinearAlgebra", "RandomMatrices", "Randomness", real]),
    tests(of: "DiffusionMaps", with: ["LinearAlgebra", "RandomMatrices", "Randomness"]),
    tests(of: "Figures", with: ["CGnuplot"]),
    tests(
      of: "Replication",
      with: ["Datasets", "Parallel", "Randomness", "Statistics", "coin-toss", "mean-ink", "ledger"]),
    tests(of: "Laboratory"),
    tests(of: "Weaving", with: ["Replication", "coin-toss", "weave"]),
    // What reads files that others write, for inputs that nobody thought of.
    .target(
      name: "FuzzTargets", dependencies: ["Datasets", "Replication", "Weaving"],
      path: "Tests/Fuzzing/targets"),
    tests(of: "FuzzTargets"),
    // What every law must promise.
    .target(
      name: "LawProperties", dependencies: ["Randomness", real],
      path: "Tests/Fixtures/law-properties"),
    // Chapters that are not in the book: the tests of the harness run them.
    .executableTarget(
      name: "coin-toss", dependencies: ["Replication", "SemicircleCore"],
      path: "Tests/Fixtures/coin-toss"),
    .executableTarget(
      name: "mean-ink", dependencies: ["Replication", "SemicircleCore"],
      path: "Tests/Fixtures/mean-ink"),
  ] + chapters.map { chapter($0.part, $0.number, $0.slug) } + fuzzing
)

// The sanitizers take the core, the readers and their tests: `make sanitize`.
if Context.environment["SEMICIRCLE_CORE_ONLY"] != nil {
  let others =
    ["Laboratory", "ledger", "weave", "all-chapters", "coin-toss", "mean-ink"]
    + ["ReplicationTests", "LaboratoryTests", "WeavingTests"] + chapters.map(\.slug)
  package.targets.removeAll { others.contains($0.name) }
}

// A module has a README beside its sources, but for bridges, programs and fixtures.
let undescribed = ["CBoostMath", "CGnuplot", "CRandom123", "SemicircleCore"]
for target in package.targets
where target.type == .regular && target.path == nil && !undescribed.contains(target.name) {
  target.exclude.append("README.md")
}
