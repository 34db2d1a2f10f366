import LinearAlgebra
import LinearNetworks
import Testing

@Suite struct UnseenWeightsTests {
  /// Descent on all m × d weights answers test inputs as the reduced network with the unseen part does.
  @Test(arguments: [3, 4, 50])
  func answersAsAllWeightsDo(_ width: Int) throws {
    let (dimension, count) = (9, 4)
    let task = LinearTaskTests.task("soft", dimension: dimension, count: count)
    let tests = LinearTaskTests.task("hard", dimension: dimension, count: 6, cell: 2)
    let all = LinearNetworkTests.network(width: width, dimension: dimension)
    let span = try InputSpan(of: task.inputs)
    let unseen = try UnseenWeights(of: all, outside: span)
    let seenTask = span.task(task)
    var (slow, fast) = (SlowLinearNetwork(all), unseen.start)
    #expect(fast.second.count == min(width, count + 1))
    let rate = 2.5 / (try fast.sharpness(on: seenTask))
    for _ in 0..<30 {
      slow.step(on: task, learningRate: rate)
      fast.step(on: seenTask, learningRate: rate)
      let predictor = unseen.predictor(of: fast)
      for n in 0..<6 {
        let x = tests.inputs.column(n)
        #expect(abs(predictor.dot(x) - slow.answer(x)) < 1e-9 * (1 + abs(slow.answer(x))))
      }
      let square = slow.second.dot(slow.second) / Double(width)
      #expect(abs(fast.secondMeanSquare - square) < 1e-9 * (1 + square))
      // The unseen part is orthogonal to the training inputs.
      for n in 0..<count {
        #expect(abs(unseen.unseenPredictor(of: fast).dot(task.inputs.column(n))) < 1e-10)
      }
    }
  }

  /// |β⊥|² is |w₂|²/m times d − r, up to its own chance: at z = 5 over 4,000 directions.
  @Test func unseenPartHasTheLengthOfTheSecondLayer() throws {
    let (dimension, count) = (4005, 5)
    let task = LinearTaskTests.task("soft", dimension: dimension, count: count)
    let all = LinearNetworkTests.network(width: 20, dimension: dimension)
    let unseen = try UnseenWeights(of: all, outside: InputSpan(of: task.inputs))
    let predictor = unseen.unseenPredictor(of: unseen.start)
    let expected = unseen.start.secondMeanSquare * 4000
    #expect(abs(predictor.dot(predictor) / expected - 1) < 5 * (2 / 4000.0).squareRoot())
  }
}
