import Laboratory
import Testing

@Suite struct RankedDirectionsTests {
  @Test("Rank 1 is the largest eigenvalue, and a window has the pairs of its ranks")
  func windows() throws {
    let matrix = Matrix<Double>(diagonal: [3, -1, 7, 5])
    let eigen = try matrix.symmetricEigen()
    #expect(eigen.values(ranks: 1..<2) == [7])
    #expect(eigen.values(ranks: 2..<5) == [-1, 3, 5])
    let window = eigen.vectors(ranks: 2..<4)  // of 3 and 5
    #expect(window.rows == 4 && window.columns == 2)
    #expect(abs(window[0, 0]) == 1 && abs(window[3, 1]) == 1)
    #expect(matrix.quadraticForms(along: window) == [3, 5])
  }

  @Test("Ranks in the kernel have no directions of their own, negative eigenvalues have")
  func kernel() throws {
    var stream = RandomStream("laboratory/kernel", seed: 1)
    let basis = stream.haarOrthogonal(6)
    let matrix = basis * Matrix(diagonal: [5, 2, 1e-9, 0, 0, -1]) * basis.transposed()
    let eigen = try matrix.symmetricEigen()
    #expect(eigen.areDetermined(ranks: 1..<4) && eigen.areDetermined(ranks: 6..<7))
    for ranks in [4..<5, 5..<6, 3..<5, 1..<7] { #expect(!eigen.areDetermined(ranks: ranks)) }
  }

  @Test("Samples of the covariance have it for a mean, and the stated mean square of noise")
  func covariance() throws {
    let matrix = Matrix<Double>(rows: 2, columns: 2, elements: [2, 1, 1, 2])
    let ranked = try RankedDirections(of: matrix)
    var stream = RandomStream("laboratory/ranked", seed: 1)
    let n = 20_000
    let sample = ranked.covarianceSample(n, from: &stream)
    #expect((sample - matrix).maximumMagnitude < 0.1)
    let noise = (0..<4000).map { _ in
      let difference = ranked.covarianceSample(5, from: &stream) - matrix
      return 5 * difference.frobeniusNorm * difference.frobeniusNorm
    }
    let expected = 10.0 + 16.0  // ‖A‖² + (tr A)²
    #expect(abs(mean(noise) - expected) < 5 * standardError(noise))
  }

  @Test("The norms of single Hessians are those of the dense ones")
  func norms() throws {
    let images: LabelledSamples<Double> = Strokes().trainingImages(6).samples(poolingBy: 7)
    let network = MultilayerPerceptron<Double>.softmaxRegression(inputs: 16, classes: 10)
    var stream = RandomStream("laboratory/ranked/weights", seed: 1)
    let w = network.initialParameters(from: &stream)
    let samples = Samples(images)
    let norms = network.linearisation(at: w, on: samples)
      .softmaxHessianSquaredNorms(labels: images.labels)
    for (i, norm) in norms.enumerated() {
      let hessian = network.curvature(.hessian, at: w, on: samples.subset([i])).denseMatrix()
      #expect(abs(hessian.frobeniusNorm * hessian.frobeniusNorm - norm) < 1e-10 * norm)
    }
  }
}
