import Laboratory
import RealModule
import Testing

@Suite struct FittedConstantTests {
  private static let x = [1.0, 2, 4, 8, 16]

  @Test("It finds the constant that made the numbers, to a step of its grid")
  func exact() {
    for constant in [2.5e-4, 0.3, 700] {
      let y = Self.x.map { 1 + constant / $0 }
      let fit = FittedConstant(x: Self.x, y: y) { 1 + $1 / $0 }
      #expect(abs(Double.log10(fit.value / constant)) <= 0.00026)
      #expect(fit.error < 1e-3)
    }
  }

  // ln(s/y) has the mean square ln(s)² + ln(2)² for y = 2 and 1/2: best at s = 1.
  @Test("Of a constant law it is the geometric mean, and the error the scatter of the logarithms")
  func geometricMean() {
    let fit = FittedConstant(x: [1, 1], y: [2, 0.5]) { $1 }
    #expect(abs(fit.value - 1) < 1e-3)
    #expect(abs(fit.error - .log(2)) < 1e-6)
  }

  @Test("A law that jumps is no obstacle")
  func jump() {
    let law = { (x: Double, s: Double) in x * s < 3 ? 1.0 : 10 * x * s }
    let fit = FittedConstant(x: Self.x, y: Self.x.map { law($0, 0.5) }, law: law)
    #expect(fit.error < 2e-3)
    #expect(abs(Double.log10(fit.value / 0.5)) < 0.001)
  }
}
