// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses the core builds the benchmarks.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "semicircle", path: "..")],
  targets: [
    .executableTarget(
      name: "bench", dependencies: [.product(name: "SemicircleCore", package: "semicircle")])
  ]
)
