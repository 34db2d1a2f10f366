import Replication
import SemicircleCore

/// The eigenvalues of a symmetric matrix, measured against the semicircle of the same second moment.
struct Spectrum: Sendable {
  /// Ascending.
  var eigenvalues: [Double]
  /// 2√m₂: where the semicircle would end.
  var radius: Double
  /// m₃/m₂^{3/2} and m₄/m₂², with m_k the mean of λᵏ; 0 and 2 for a semicircle.
  var skewness: Double
  var kurtosis: Double
  /// The largest distance between the two distribution functions.
  var distance: Double
  /// |Σλ² − ‖ε‖²| / ‖ε‖².
  var mismatch: Double

  init(of matrix: Matrix<Double>) throws {
    let levels = try matrix.symmetricEigenvalues()
    let m = (2...4).map { k in mean(levels.map { .pow($0, k) }) }
    eigenvalues = levels
    radius = 2 * m[0].squareRoot()
    skewness = m[1] / .pow(m[0], 1.5)
    kurtosis = m[2] / (m[0] * m[0])
    distance = kolmogorovSmirnov(levels, cdf: SemicircleLaw(radius: radius).cdf).statistic
    let size = matrix.frobeniusNorm * matrix.frobeniusNorm
    mismatch = abs(m[0] * Double(levels.count) / size - 1)
  }

  /// λ_max/R.
  var edge: Double { (eigenvalues.last ?? .nan) / radius }
  /// The share of eigenvalues within 0.05 R of zero; 0.064 for a semicircle.
  var centre: Double {
    Double(eigenvalues.count { abs($0) < 0.05 * radius }) / Double(eigenvalues.count)
  }

  /// How far the levels of a random matrix of order P may be from a semicircle that they have in the
  /// limit.
  ///
  /// The number of levels below a point deviates from its mean by √(2/β_D)/π · log P at the worst
  /// point (Claeys, Fahs, Lambert and Webb 2021), β_D = 1; its mean deviates from the limit by terms
  /// of order 1, and a staircase from a curve by 1/2.
  static func rigidity(_ P: Int) -> Double {
    (1.5 + 2.0.squareRoot() / .pi * .log(Double(P))) / Double(P)
  }
}

/// The noise of a batch.
struct NetworkNoise: Sendable {
  /// Its eigenvalues.
  var spectrum: Spectrum
  /// What m₄/m₂² would be in the mean if each element kept its size and had an independent sign.
  var independent: Double

  init(_ ε: Matrix<Double>) throws {
    spectrum = try Spectrum(of: ε)
    // Of closed walks of four steps those remain that use each pair of elements twice: from i to two
    // neighbours and back each time, or there and on and back the same way.
    let n = ε.rows
    let squares = (0..<n).map { j in
      ε.elements[j * n..<(j + 1) * n].reduce(0) { $0 + $1 * $1 }
    }
    let fourths = ε.elements.reduce(0) { $0 + $1 * $1 * $1 * $1 }
    let m2 = mean(squares)
    independent = (2 * mean(squares.map { $0 * $0 }) - fourths / Double(n)) / (m2 * m2)
  }
}

/// A trained network, with its Hessian as a matrix.
struct TrainedNetwork: Sendable {
  var network: MultilayerPerceptron<Double>
  var parameters: [Double]
  var samples: Samples<Double>
  /// H.
  var H: Matrix<Double>
  var λ₁: Double
  /// Variance over samples of an element of H_i, mean over each row.
  var rowVariances: [Double]

  /// The Hessian of the samples in the given columns.
  func hessian(of columns: [Int]) -> HessianOperator<Double> {
    HessianOperator(Linearisation(of: network, at: parameters, on: samples.subset(columns)))
  }

  /// H_B − H.
  func noise(of columns: [Int]) -> Matrix<Double> {
    var ε = hessian(of: columns).denseMatrix()
    ε -= H
    return ε
  }
}

extension NoSemicircle {
  /// Independent normal elements, with the expected Frobenius norm of ε.
  static func redrawn(
    _ ε: Matrix<Double>, _ stream: inout RandomStream
  ) -> Matrix<Double> {
    let P = Double(ε.rows)
    return GaussianOrthogonalEnsemble(
      dimension: ε.rows, elementNoise: ε.frobeniusNorm / (P * (P + 1)).squareRoot()
    ).sample(from: &stream)
  }

  /// The elements of ε in their places, each with a sign of its own.
  static func resigned(_ ε: Matrix<Double>, _ stream: inout RandomStream) -> Matrix<Double> {
    var signed = ε
    for j in 0..<ε.columns {
      for (i, sign) in zip(j..<ε.rows, stream.rademacher(ε.rows - j)) { signed[i, j] *= sign }
    }
    signed.mirrorLowerTriangle()
    return signed
  }

  static func largest(_ a: some LinearOperator<Double>) throws -> Double {
    try extremalEigenpairs(of: a, largest: 1, tolerance: 1e-3).largest.values[0]
  }

  /// The networks, which claim and control share. No two of them share an image.
  static let networks = Shared { run in
    let (N, count) = (run[sampleCount], run[sampleCount] * run[networkCount])
    let images: LabelledSamples<Double> = try run.images(training: count, test: 1).training
      .samples(poolingBy: 4)
    var subsets = run.stream("images")
    let order = subsets.permutation(count)
    return try run.replicate(run[networkCount]) { draws in
      let (r, drawn) = (draws.replicate, draws("training"))
      var start = draws("start")
      let own = images.subset(Array(order[r * N..<(r + 1) * N]))
      return try trained(
        on: Samples(Standardization.global(own.inputs)(own)), classes: images.classCount, run,
        start: &start, batches: drawn)
    }
  }

  private static func trained(
    on samples: Samples<Double>, classes: Int, _ run: Run, start: inout RandomStream,
    batches: RandomStream
  ) throws -> TrainedNetwork {
    let network = MultilayerPerceptron<Double>(
      layerSizes: [samples.inputs.rows, run[hiddenUnits], classes], activation: .relu)
    let w = try network.trained(
      from: network.initialParameters(from: &start), on: samples,
      batches: MiniBatches(
        sampleCount: samples.count, batchSize: run[trainingBatch], stream: batches),
      steps: run[updates], schedule: .constant(run[learningRate]),
      momentum: Momentum(run[momentum]), weightDecay: .l2(run[weightDecay]))
    let hessian = HessianOperator(Linearisation(of: network, at: w, on: samples))
    let H = hessian.denseMatrix()
    let P = H.rows
    let rows = (0..<P).map { i in
      let axis = (0..<P).map { $0 == i ? 1.0 : 0 }
      let column = H.column(i)
      return (mean(hessian.perSampleProducts(axis).squaredNorms) - column.dot(column)) / Double(P)
    }
    return TrainedNetwork(
      network: network, parameters: w, samples: samples, H: H, λ₁: try largest(H),
      rowVariances: rows)
  }

  /// The noise of a batch of each size, by size and network; and the same with its elements drawn
  /// anew.
  static let noise = Shared { run in
    let nets = try run[networks]
    return try run.sweep(run[batchSizes], replicates: nets.count) {
      B, draws -> (measured: NetworkNoise, redrawn: NetworkNoise) in
      var sampling = draws("batch"), elements = draws("elements")
      let net = nets[draws.replicate]
      let ε = net.noise(of: sampling.sample(B, of: net.samples.count))
      return (try NetworkNoise(ε), try NetworkNoise(redrawn(ε, &elements)))
    }
  }

  /// λ₁ over that of H, in the mean over batches of the smallest size: of H_B; of H plus the noise
  /// with new signs; and of H plus the noise redrawn.
  struct Shift: Sendable {
    var batch: Double, resigned: Double, redrawn: Double
  }

  /// Of each network.
  static let shifts = Shared { run in
    let nets = try run[networks]
    return try run.replicate(nets.count) { draws in
      let (net, B) = (nets[draws.replicate], run[batchSizes][0])
      var batches = draws("batch of the shift"), sampling = draws("batch of a noise")
      var elements = draws("elements of the shift"), signs = draws("signs")
      let N = net.samples.count
      let own = try (0..<run[shiftCount]).map { _ in
        try largest(net.hessian(of: batches.sample(B, of: N))) / net.λ₁
      }
      let others = try (0..<run[redrawCount]).map { _ in
        let ε = net.noise(of: sampling.sample(B, of: N))
        return try [resigned(ε, &signs), redrawn(ε, &elements)].map {
          try largest(net.H + $0) / net.λ₁
        }
      }
      return Shift(
        batch: mean(own), resigned: mean(others.map { $0[0] }),
        redrawn: mean(others.map { $0[1] }))
    }
  }
}
