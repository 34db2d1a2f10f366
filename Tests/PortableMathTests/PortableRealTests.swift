import PortableMath
import Randomness
import RealModule
import Testing

/// The C library serves as reference: for Float its functions of Double, which are exact in
/// comparison; for Double it is right within half a unit in the last place or a little more, its
/// tanh within two units, for which tanh here is compared with its definition in 80 bits too.
@Suite struct PortableRealTests {
  /// Even points in −x … x, points across all small exponents, and both signs of everything.
  private func points(to x: Double, seed: UInt64) -> [Double] {
    var stream = RandomStream("portable", seed: seed)
    let even = (0..<60_000).map { _ in x * stream.uniform() }
    let small = (0..<20_000).map { _ in x * Double.exp(-40 * stream.uniform()) }
    return (even + small).flatMap { [$0, -$0] }
  }

  private func worst<Scalar: PortableReal>(
    _ arguments: [Scalar], _ function: (Scalar) -> Scalar, _ reference: (Double) -> Double
  ) -> Double {
    arguments.map { x in
      let exact = reference(Double(x))
      return abs(Double(function(x)) - exact) / Double(Scalar(exact).ulp)
    }.max() ?? .nan
  }

  @Test func exponentialIsRightToOneUlp() {
    #expect(worst(points(to: 708, seed: 1), Double.portableExp, Double.exp) < 1.5)
    let floats = points(to: 87, seed: 2).map { Float($0) }
    #expect(worst(floats, Float.portableExp, Double.exp) < 1)
  }

  @Test func exponentialIsExactAtTheEndsOfItsRange() {
    #expect(Double.portableExp(0) == 1 && Double.portableExp(.nan).isNaN)
    #expect(Double.portableExp(-1e9) == 0 && Double.portableExp(1e9) == .infinity)
    #expect(Double.portableExp(-.infinity) == 0 && Double.portableExp(.infinity) == .infinity)
    #expect(abs(Double.portableExp(-744) - .exp(-744)) <= 0x1p-1074)
    #expect(Double.portableExp(709.7).isFinite && Double.portableExp(709.8) == .infinity)
    #expect(Float.portableExp(0) == 1 && Float.portableExp(.nan).isNaN)
    #expect(Float.portableExp(-1e9) == 0 && Float.portableExp(1e9) == .infinity)
    #expect(Float.portableExp(-.infinity) == 0 && Float.portableExp(.infinity) == .infinity)
    #expect(abs(Float.portableExp(-103) - .exp(-103)) <= 0x1p-149)
    #expect(Float.portableExp(88.7).isFinite && Float.portableExp(88.8) == .infinity)
  }

  #if arch(x86_64)
    @Test func tanhOfDoubleIsRightToTwoUlps() {
      let arguments = points(to: 1, seed: 3) + points(to: 22, seed: 4)
      let errors = arguments.map { x in
        let tail = Float80.expMinusOne(2 * Float80(x))
        let exact = tail / (tail + 2)
        return abs(Float80(Double.portableTanh(x)) - exact) / Float80(Double(exact).ulp)
      }
      #expect(errors.max()! < 2)
    }
  #endif

  @Test func tanhIsRightToTwoUlps() {
    let floats = (points(to: 1, seed: 5) + points(to: 10, seed: 6)).map { Float($0) }
    #expect(worst(floats, Float.portableTanh, Double.tanh) < 2)
    let doubles = points(to: 1, seed: 7) + points(to: 22, seed: 8)
    #expect(worst(doubles, Double.portableTanh, Double.tanh) < 4)
  }

  @Test func tanhIsOddBoundedAndPassesNaN() {
    for x in points(to: 30, seed: 9) {
      #expect(Double.portableTanh(-x) == -Double.portableTanh(x))
      #expect(Double.portableTanh(x).magnitude <= 1)
      #expect(Float.portableTanh(Float(-x)) == -Float.portableTanh(Float(x)))
      #expect(Float.portableTanh(Float(x)).magnitude <= 1)
    }
    #expect(Double.portableTanh(.infinity) == 1 && Float.portableTanh(-.infinity) == -1)
    #expect(Double.portableTanh(.nan).isNaN && Float.portableTanh(.nan).isNaN)
    #expect(Double.portableTanh(-0.0).sign == .minus && Float.portableTanh(0).sign == .plus)
    #expect(Double.portableTanh(0x1p-1070) == 0x1p-1070 && Float.portableTanh(0x1p-140) == 0x1p-140)
  }

  @Test func logisticFunctionIsRightToTwoAndAHalfUlpsAndNeverOverflows() {
    func reference(_ x: Double) -> Double {
      x >= 0 ? 1 / (1 + .exp(-x)) : .exp(x) / (1 + .exp(x))
    }
    #expect(worst(points(to: 700, seed: 10), Double.portableLogistic, reference) < 3)
    let floats = points(to: 80, seed: 11).map { Float($0) }
    #expect(worst(floats, Float.portableLogistic, reference) < 2.5)
    #expect(Double.portableLogistic(-1e9) == 0 && Float.portableLogistic(1e9) == 1)
    #expect(Double.portableLogistic(.nan).isNaN)
  }

  /// Vector code does the operations of a single call.
  @Test func loopsHaveTheBitsOfSingleCalls() {
    let doubles = points(to: 20, seed: 12)
    let floats = doubles.map { Float($0) }
    #expect(doubles.map { .portableTanh($0) } == doubles.map { single($0, Double.portableTanh) })
    #expect(floats.map { .portableTanh($0) } == floats.map { single($0, Float.portableTanh) })
    #expect(doubles.map { .portableExp($0) } == doubles.map { single($0, Double.portableExp) })
    #expect(floats.map { .portableExp($0) } == floats.map { single($0, Float.portableExp) })
  }

  @inline(never)
  private func single<Scalar: PortableReal>(
    _ x: Scalar, _ function: (Scalar) -> Scalar
  ) -> Scalar { function(x) }

  @Test func slopeOfTanhIsRightWhereTanhIsOne() {
    func slope(_ x: Double) -> Double { 1 / (Double.cosh(x) * Double.cosh(x)) }
    let floats = (points(to: 1, seed: 10) + points(to: 42, seed: 11)).map { Float($0) }
    #expect(worst(floats, { Float.portableTanhAndSlope($0).slope }, slope) < 5)
    let doubles = points(to: 1, seed: 12) + points(to: 340, seed: 13)
    #expect(worst(doubles, { Double.portableTanhAndSlope($0).slope }, slope) < 8)
    for x in points(to: 30, seed: 14).prefix(1000) {
      #expect(Double.portableTanhAndSlope(x).value == .portableTanh(x))
    }
    #expect(Double.portableTanhAndSlope(.infinity).slope < 1e-300)
    #expect(Float.portableTanhAndSlope(-.infinity).slope < 1e-37)
    #expect(Double.portableTanhAndSlope(.nan).slope.isNaN)
  }
}
