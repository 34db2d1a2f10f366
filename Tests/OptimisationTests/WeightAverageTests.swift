import LinearAlgebra
import NeuralNetworks
import Optimisation
import Randomness
import Testing

struct WeightAverageTests {
  @Test func isThePlainMeanOfTheVectors() {
    var stream = RandomStream("weight-average-tests", seed: 3)
    let vectors = (0..<100).map { _ in stream.normals(17) }
    var average = WeightAverage<Double>(parameterCount: 17)
    for (index, vector) in vectors.enumerated() {
      average.add(vector)
      #expect(average.count == index + 1)
    }
    for i in 0..<17 {
      let mean = vectors.reduce(0) { $0 + $1[i] } / 100
      #expect(abs(average.mean[i] - mean) <= 1e-15)
    }
  }

  @Test func oneVectorIsItsOwnMean() {
    var average = WeightAverage<Float>(parameterCount: 2)
    #expect(average.mean == [0, 0] && average.count == 0)
    average.add([3, -0.1])
    #expect(average.mean == [3, -0.1])
  }

  @Test func equalVectorsHaveExactlyThemselvesAsMean() {
    var average = WeightAverage<Float>(parameterCount: 1)
    for _ in 0..<100_000 { average.add([0.1]) }
    #expect(average.mean == [0.1] && average.count == 100_000)
  }
}
