import Laboratory
import Testing

@Suite struct LogisticEndTests {
  let balanced = ScalarLoss.logistic(positiveShare: 0.5)

  @Test("Two layers end on the law, below 8/η by (3/2)η²/m; one layer stays where it was")
  func law() {
    let start = CatapultRecursion(output: 0.01, tangentKernel: 2, width: 1024)
    let end = LogisticEnd(of: start, at: 12, on: balanced, width: 1024)
    #expect(end.hasConverged && !end.hasDiverged && end.isLawful && end.rise > 0)
    #expect(abs(end.law - (8 - 1.5 * 36 / 1024)) < 1e-6 && abs(end.curvature / end.law - 1) < 1e-4)
    #expect(end.learningRate == 6 && abs(end.order - 36.0 / 1024) < 1e-15)
    let one = LogisticEnd(of: OneLayerNetwork(like: start), at: 12, on: balanced, width: 1024)
    #expect(one.ratio == 1 && !one.hasConverged && one.steps == 20 * 1024)
  }

  @Test("Below the edge and far beyond it the law does not speak")
  func limits() {
    let start = CatapultRecursion(output: 0.01, tangentKernel: 2, width: 64)
    #expect(!LogisticEnd(of: start, at: 4, on: balanced, width: 64).isLawful)
    #expect(!LogisticEnd(of: start, at: 24, on: balanced, width: 64).isLawful)
  }
}
