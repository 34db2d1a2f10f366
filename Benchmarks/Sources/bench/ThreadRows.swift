import SemicircleCore

/// The parallel work on one thread and on two; the bits must not differ.
func threadRows(_ table: Table) {
  table.section = "Two threads"
  table.measureThreads("HVP 784-128-10, N = 10000") {
    let problem = Problem(layers: [784, 128, 10], samples: 10_000)
    let product = Product(problem)
    return { product.bits(times: 10) }
  }
  table.measureThreads("SLQ 196-32-10, N = 4000, 8 probes, m = 40") {
    let product = Product(Problem(layers: [196, 32, 10], samples: 4_000))
    return {
      let density = try? stochasticLanczosQuadrature(
        of: product.hessian, probes: 8, steps: 40, stream: RandomStream("bench/slq", seed: 1))
      return density?.probes.flatMap { $0.nodes.map(\.bitPattern) } ?? []
    }
  }
  table.measureThreads("sweep: 32 eigenproblems of order 200") {
    {
      Parallel.map(32) { member in
        var stream = RandomStream("bench/sweep", seed: UInt64(member))
        let matrix = GaussianOrthogonalEnsemble(dimension: 200).sample(from: &stream)
        return ((try? matrix.symmetricEigenvalues()) ?? []).map(\.bitPattern)
      }.flatMap { $0 }
    }
  }
}

/// A Hessian product with an operator of its own, which one thread at a time uses.
private final class Product: @unchecked Sendable {
  let hessian: HessianOperator<Float>
  private let vector: [Float]
  private var image: [Float]

  init(_ problem: Problem) {
    hessian = problem.hessian
    vector = problem.vector
    image = problem.vector
  }

  func bits(times: Int) -> [UInt64] {
    for _ in 0..<times { hessian.apply(vector, into: &image) }
    return image.map { UInt64($0.bitPattern) }
  }
}
