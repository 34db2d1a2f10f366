import Laboratory
import Testing

@Suite struct SmallestDampingTests {
  @Test(
    "An edge is found to its resolution, and where the guess is far off, too",
    arguments: [0.3, 1, 50])
  func edge(guess: Double) throws {
    let found = try #require(try smallestWorking(near: guess) { $0 > 1.7 })
    #expect(abs(Double.log2(found / 1.7)) <= 0.125)
    let largest = try #require(try largestWorking(near: guess) { $0 < 1.7 })
    #expect(abs(Double.log2(largest / 1.7)) <= 0.125)
  }

  @Test("What always works, and what never does, has no edge")
  func none() throws {
    #expect(try smallestWorking(near: 1) { _ in true } == nil)
    #expect(try smallestWorking(near: 1) { _ in false } == nil)
    #expect(try largestWorking(near: 1) { $0 > 1.7 } == nil)
  }

  @Test("The stable damping is the largest eigenvalue of a dense ηG/2 − G′, the mean over pairs")
  func condition() throws {
    var start = RandomStream("laboratory/start", seed: 1)
    let problem = ImageProblem<Double>(
      Strokes().trainingImages(40).samples(poolingBy: 14), hiddenUnits: [], start: &start)
    func batches(_ name: String) -> MiniBatches {
      MiniBatches(
        sampleCount: 40, batchSize: 3, stream: RandomStream("laboratory/\(name)", seed: 1))
    }
    var (gradients, curvatures) = (batches("gradients"), batches("curvatures"))
    func matrix(_ batch: [Int]) -> Matrix<Double> {
      GaussNewtonOperator(problem.linearisation(at: problem.start, on: batch)).denseMatrix()
    }
    let dense = try (0..<2).map { _ in
      let difference = 0.8 * matrix(gradients.next()) - matrix(curvatures.next())
      return try difference.symmetricEigenvalues().max() ?? .nan
    }
    let damping = try problem.stableDamping(
      at: problem.start, learningRate: 1.6, gradients: batches("gradients"),
      curvatures: batches("curvatures"), pairs: 2)
    #expect(abs(damping / mean(dense) - 1) < 1e-3)
  }
}
