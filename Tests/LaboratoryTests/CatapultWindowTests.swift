import Laboratory
import Testing

@Suite struct CatapultWindowTests {
  @Test("The laws are those of η = 2/λ₀ and √(8m), and the size is that between the edges")
  func laws() {
    let start = CatapultRecursion(output: 0.01, tangentKernel: 1.5, width: 200)
    let window = CatapultWindow(
      of: start, width: 200, loss: .logistic(positiveShare: 0.5), (2, 17))
    #expect(window.size == 15 && window.curvatureAtMinimum == 0.25)
    #expect(abs(window.exponentialLaw - 3 * (2 / 1.5) * (2 / 1.5) / 200) < 1e-15)
    #expect(abs(window.logisticLaw - (1.5 * 40 / 4 - 2)) < 1e-13)
    // s = 17 is ηλ₀ = 68.
    #expect(abs(window.scaledRate - 68 / 1.5 / Double(200).squareRoot()) < 1e-13)
  }

  @Test("The squared loss diverges beyond 4, one layer beyond 2")
  func divergence() {
    let start = CatapultRecursion(output: 0.01, tangentKernel: 2, width: 64)
    for (rate, two, one) in [(1.9, false, false), (3.5, false, true), (4.1, true, true)] {
      #expect(start.diverges(on: .squared, learningRate: rate / 2, steps: 1000) == two)
      #expect(
        OneLayerNetwork(like: start).diverges(on: .squared, learningRate: rate / 2, steps: 1000)
          == one)
    }
  }
}
