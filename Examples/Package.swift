// swift-tools-version: 6.1
import PackageDescription

// A package of its own, as yours is: it uses the core and nothing else of Semicircle.
let package = Package(
  name: "examples",
  dependencies: [.package(name: "semicircle", path: "..")],
  targets: [
    .executableTarget(
      name: "own-matrix", dependencies: [.product(name: "SemicircleCore", package: "semicircle")])
  ]
)
