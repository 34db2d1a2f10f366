import SemicircleCore

/// The parallel work on one thread and on two; the bits must not differ.
func threadRows(_ table: Table) throws {
  table.section = "Two threads"
  let setThreads = { Parallel.threadCount = $0 }
  let problem = Problem(layers: [784, 128, 10], samples: 10_000)
  let hessian = problem.hessian
  var image = problem.vector
  try table.measureThreads(
    "HVP 784-128-10, N = 10000",
    {
      for _ in 0..<10 { hessian.apply(problem.vector, into: &image) }
      return image.map { UInt64($0.bitPattern) }
    }, setThreads: setThreads)

  let small = Problem(layers: [196, 32, 10], samples: 4_000)
  try table.measureThreads(
    "SLQ 196-32-10, N = 4000, 8 probes, m = 40",
    {
      let density = try stochasticLanczosQuadrature(
        of: small.hessian, probes: 8, steps: 40, stream: RandomStream("bench/slq", seed: 1))
      return density.probes.flatMap { $0.nodes.map(\.bitPattern) }
    }, setThreads: setThreads)

  try table.measureThreads(
    "sweep: 32 eigenproblems of order 200",
    {
      Parallel.map(32) { member in
        var stream = RandomStream("bench/sweep", seed: UInt64(member))
        let matrix = GaussianOrthogonalEnsemble(dimension: 200).sample(from: &stream)
        return ((try? matrix.symmetricEigenvalues()) ?? []).map(\.bitPattern)
      }.flatMap { $0 }
    }, setThreads: setThreads)
}
