//: # A spectral density of your own matrix in ten lines
//:
//: The numerics under this book are a library of their own, `SemicircleCore`. A package that uses
//: it says so in its `Package.swift`:
//:
//: ```swift
//: dependencies: [.package(url: "https://…/semicircle", from: "0.1.0")],
//: targets: [
//:   .executableTarget(
//:     name: "own-matrix",
//:     dependencies: [.product(name: "SemicircleCore", package: "semicircle")])
//: ]
//: ```
//:
//: The libraries that it needs from Debian are named by `make doctor`, OpenBLAS first of all. This
//: page is a program, `Examples/Sources/own-matrix/main.swift`; `make examples` runs it.
//:
//: ## Ten lines
//:
//: Put your symmetric matrix where the path graph stands: a thousand nodes in a row, each tied to
//: its neighbours. Stochastic Lanczos quadrature looks at a matrix through random vectors. Eight of
//: them with forty steps each are 320 products with the matrix; no eigenvalue is computed.

import SemicircleCore

let matrix = Matrix<Double>(rows: 1000, columns: 1000) { i, j in abs(i - j) == 1 ? 1 : 0 }
let density = try stochasticLanczosQuadrature(
  of: matrix, probes: 8, steps: 40, stream: RandomStream("probes", seed: 1))
let grid = density.grid(count: 31, margin: 0.3)
for (x, height) in zip(grid, density.smoothed(on: grid, width: 0.1)) {
  let bar = String(repeating: "#", count: Int(100 * height.value))
  print((x * 100).rounded() / 100, bar, separator: "\t")
}

//: The program prints a basin with high rims: the eigenvalues are $2\cos\theta$ with evenly spread
//: $\theta$, and their density $1/(\pi\sqrt{4 - x^2})$ grows towards $\pm2$. Each height is a mean
//: over the random vectors and has a standard error, `height.standardError`. The `width` is that of
//: the kernel which smooths the nodes: choose it by the range of the spectrum over the number of
//: steps. The same `RandomStream` gives the same numbers on every machine.
//:
//: ## Without a matrix
//:
//: Only products are needed. For a Hessian, or anything too large to be stored, write the product
//: down. Here it costs two additions for each node, and there are a hundred thousand.

struct PathGraph: LinearOperator {
  let dimension: Int

  func apply(_ x: [Double], into y: inout [Double]) {
    for i in x.indices { y[i] = (i > 0 ? x[i - 1] : 0) + (i + 1 < x.count ? x[i + 1] : 0) }
  }
}

let large = try stochasticLanczosQuadrature(
  of: PathGraph(dimension: 100_000), probes: 16, steps: 10, blockSize: 1,
  stream: RandomStream("probes of the long path", seed: 2))
let share = large.mean { $0 * $0 }
print("mean square of the eigenvalues: \(share.value) ± \(share.standardError), exactly 1.99998")

//: A polynomial such as the square is exact but for the chance of the random vectors: each node has
//: two neighbours, but for the ends. For a network's Hessian take `MultilayerPerceptron` and its
//: operators, as the chapter `batch-hessian-spectra` does.
