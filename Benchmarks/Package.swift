// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses the core builds the benchmarks.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "semicircle", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "SemicircleCore", package: "semicircle"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "oracle", dependencies: [.product(name: "SemicircleCore", package: "semicircle")]),
  ]
)
