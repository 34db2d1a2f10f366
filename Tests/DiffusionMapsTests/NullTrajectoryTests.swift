import DiffusionMaps
import LinearAlgebra
import RandomMatrices
import Randomness
import Testing

struct NullTrajectoryTests {
  private func recorded() -> Matrix<Double> {
    var stream = RandomStream("diffusion-maps-tests/recorded", seed: 8)
    var steps = stream.normalMatrix(rows: 5, columns: 300)
    for j in 0..<300 {
      steps[0, j] = 0.3 + 4 * steps[0, j]
      for i in 0..<5 { steps[i, j] *= 1 + Double(j) / 300 }
    }
    return accumulated(steps, from: [1, 2, 3, 4, 5])
  }

  private func null(_ kind: NullTrajectory, seed: UInt64 = 9) -> Matrix<Double> {
    var stream = RandomStream("diffusion-maps-tests/null", seed: seed)
    return kind.path(like: recorded(), stream: &stream)
  }

  @Test func incrementsAndTheirSumAreInverse() {
    let path = recorded()
    let again = accumulated(increments(of: path), from: path.column(0))
    #expect((again - path).maximumMagnitude <= 1e-12)
  }

  @Test func forgettingPathIsTheRecursion() {
    let steps = Matrix(rows: 1, columns: 3, elements: [1.0, 0, 0])
    #expect(accumulated(steps, from: [2], memory: 0.5).elements == [2, 3, 2.5, 2.25])
  }

  @Test(arguments: NullTrajectory.allCases) func allStartWhereTheRecordedPathStarts(
    kind: NullTrajectory
  ) {
    #expect(null(kind).column(0) == recorded().column(0))
    #expect(null(kind).columns == 301 && null(kind).rows == 5)
  }

  @Test func signFlipsKeepEachStepUpToItsSign() {
    let (old, new) = (increments(of: recorded()), increments(of: null(.signFlipped)))
    var flipped = 0
    for j in 0..<300 {
      let sign = (old[0, j] > 0) == (new[0, j] > 0) ? 1.0 : -1.0
      if sign < 0 { flipped += 1 }
      for i in 0..<5 { #expect(abs(new[i, j] - sign * old[i, j]) <= 1e-11) }
    }
    // 300 fair coins, five standard deviations.
    #expect(abs(flipped - 150) <= 44)
  }

  @Test func shufflingKeepsTheEndAndTheSetOfSteps() {
    let (old, new) = (recorded(), null(.shuffled))
    #expect(distance(old.column(300), new.column(300)) <= 1e-10)
    func sorted(_ path: Matrix<Double>) -> [Double] {
      (0..<300).map { increments(of: path)[0, $0] }.sorted()
    }
    #expect(distance(sorted(old), sorted(new)) <= 1e-10)
    #expect(null(.shuffled).column(100) != old.column(100))
  }

  @Test func covarianceWalkHasTheSecondMomentsOfTheSteps() {
    // Mean over 40 paths: each element has a relative error of about √(2/12000); five of those.
    let steps = increments(of: recorded())
    let exact = steps.symmetricProduct(scale: 1.0 / 300)
    var mean = Matrix<Double>(rows: 5, columns: 5)
    for seed in 0..<40 {
      mean += increments(of: null(.covariance, seed: UInt64(seed)))
        .symmetricProduct(scale: 1.0 / 12_000)
    }
    for i in 0..<5 {
      for j in 0..<5 {
        let scale = (exact[i, i] * exact[j, j]).squareRoot()
        #expect(abs(mean[i, j] - exact[i, j]) <= 5 * scale * (2.0 / 12_000).squareRoot())
      }
    }
  }

  @Test func isotropicWalkHasTheMeanSquaredStepInEveryDirection() {
    let steps = increments(of: recorded())
    let variance = steps.elements.dot(steps.elements) / 1500
    var squares = [Double](repeating: 0, count: 5)
    for seed in 0..<40 {
      let drawn = increments(of: null(.isotropic, seed: UInt64(seed)))
      for j in 0..<300 { for i in 0..<5 { squares[i] += drawn[i, j] * drawn[i, j] / 12_000 } }
    }
    for square in squares { #expect(abs(square / variance - 1) <= 5 * (2.0 / 12_000).squareRoot()) }
  }
}
