import CVector
import LinearNetworks
import RealModule
import Testing

@Suite struct CatapultMapTests {
  static let losses: [ScalarLoss] = [
    .squared, .logistic(positiveShare: 0.5), .logistic(positiveShare: 0.8),
    .exponential(positiveShare: 0.5), .exponential(positiveShare: 0.3),
  ]

  /// Rates on both sides of each edge, in units of that of stability, away from where runs are chaotic.
  static func sharpnesses(_ loss: ScalarLoss) -> [Double] {
    switch loss {
    case .squared: [0.3, 1.2, 1.9, 2.3, 2.9, 4.2, 7]
    case .logistic: [0.3, 1.2, 1.9, 2.3, 3, 4.5, 500]
    case .exponential: [0.3, 1.2, 1.9, 2.2, 3.5, 9]
    }
  }

  @Test(arguments: losses) func agreesWithTheRecursion(_ loss: ScalarLoss) {
    let (output, kernel, widths) = (0.02, 2.1, [16, 100, 1024])
    let rates = Self.sharpnesses(loss).map { $0 / loss.curvatureAtMinimum }
    let map = CatapultMap(
      loss, output: output + loss.minimiser, tangentKernel: kernel, rates: rates,
      widths: widths.map(Double.init), tolerance: 1e-7
    ) { 3000 + 4 * Int($0) }
    for (width, row) in zip(widths, map.cells) {
      for (rate, cell) in zip(rates, row) {
        let slow = CatapultRecursion(
          output: output + loss.minimiser, tangentKernel: kernel, width: width
        ).descend(on: loss, rate: rate, steps: 3000 + 4 * width, tolerance: 1e-7)
        let expected: CatapultMap.Outcome =
          switch slow.end {
          case .converged: slow.lossRose ? .catapult : .falls
          case .diverged: .diverged
          case .exhausted, .stopped: .unsettled
          }
        #expect(cell.outcome == expected, "\(loss), m = \(width), ηλ₀ = \(rate)")
        // The last digits differ, and an oscillation carries them on.
        #expect(abs(cell.steps - slow.steps) <= 1 + slow.steps / 1000)
        if expected != .diverged {
          #expect(abs(cell.tangentKernel / slow.network.tangentKernel - 1) < 1e-6)
        }
      }
    }
  }

  /// The first steps, where no oscillation has carried rounding on, to the last digits.
  @Test(arguments: losses) func firstStepsAreThoseOfTheRecursion(_ loss: ScalarLoss) {
    for (output, rate) in [(-3.5, 0.8), (0.3, 1.7), (5, 0.02)] {
      let map = CatapultMap(
        loss, output: output, tangentKernel: 2.5, rates: [rate], widths: [64], tolerance: 0
      ) { _ in 5 }
      let slow = CatapultRecursion(output: output, tangentKernel: 2.5, width: 64)
        .descend(on: loss, rate: rate, steps: 5)
      guard slow.end == .exhausted else { continue }
      #expect(map.cells[0][0].outcome == .unsettled && map.cells[0][0].steps == 5)
      #expect(abs(map.cells[0][0].tangentKernel / slow.network.tangentKernel - 1) < 1e-12)
    }
  }

  /// Squared loss: 2 and 4, at every width; whatever the number of cells, places go to the next.
  @Test(arguments: [1, 7, 31, 200]) func edgesOfTheSquaredLoss(_ columns: Int) {
    let rates = (0..<columns).map { 0.51 + 5 * Double($0) / Double(columns) }
    let map = CatapultMap(
      .squared, output: 1e-3, tangentKernel: 2, rates: rates, widths: [4, 300, 5000]
    ) { _ in 4000 }
    for row in map.cells {
      for (rate, cell) in zip(rates, row) where abs(rate - 2) > 0.01 && abs(rate - 4) > 0.2 {
        // From 3.1 on a run may take longer than any number of steps.
        let isLate = cell.outcome == .unsettled && 3.1..<4 ~= rate
        #expect(isLate || cell.outcome == (rate < 2 ? .falls : rate < 4 ? .catapult : .diverged))
      }
    }
  }

  /// Nothing diverges below η = √(8m), and at some rate above it something does.
  @Test func logisticLossDivergesFromItsEdgeOn() {
    let rates = (1...400).map { 4.0 * Double($0) }
    let map = CatapultMap(
      .logistic(positiveShare: 0.5), output: 1e-3, tangentKernel: 2, rates: rates,
      widths: [64, 1024]
    ) { _ in 3000 }
    for (m, row) in zip([64.0, 1024], map.cells) {
      let diverged = zip(rates, row).filter { $1.outcome == .diverged }.map { $0.0 / 2 }
      #expect(diverged.allSatisfy { $0 > (8 * m).squareRoot() })
      #expect((diverged.min() ?? .infinity) < 1.2 * (8 * m).squareRoot())
    }
  }

  /// Zero steps, one cell and none.
  @Test func emptyMaps() {
    let none = CatapultMap(.squared, output: 0, tangentKernel: 1, rates: [], widths: [1, 2]) { _ in
      9
    }
    #expect(none.cells == [[], []])
    let still = CatapultMap(.squared, output: 0.5, tangentKernel: 1, rates: [1], widths: [9]) { _ in
      0
    }
    let cell = still.cells[0][0]
    #expect(cell.outcome == .unsettled && cell.steps == 0 && cell.tangentKernel == 1)
  }

  // MARK: - The kernels

  /// (1/2) tanh f/2 and sinh f, from libm.
  @Test(arguments: 0...2) func slopesHaveAllDigits(_ kernel: Int32) {
    guard kernel <= cvector_catapult_kernel() else { return }
    let f = (0..<2000).flatMap { k in
      [-1.0, 1].map { $0 * Double.exp(-20 + Double(k) * 0.0117) }
    }
    for (loss, exact) in [
      (cvector_catapult_logistic, { 0.5 * Double.tanh($0 / 2) }),
      (cvector_catapult_exponential, { Double.sinh($0) }),
    ] {
      var slopes = f
      cvector_catapult_slopes(kernel, Int32(loss), 0.5, f.count, f, &slopes)
      // 1.6 units of the last place, and one of libm's.
      #expect(zip(f, slopes).allSatisfy { abs($1 / exact($0) - 1) < 3 * Double.ulpOfOne })
    }
  }

  /// Slopes are finite or have an infinity's sign wherever f is, and NaN stays NaN.
  @Test(arguments: 0...2) func slopesAtTheEndsOfTheRange(_ kernel: Int32) {
    guard kernel <= cvector_catapult_kernel() else { return }
    let f: [Double] = [
      0, -0.0, 1e4, -1e4, 1e300, -.infinity, .infinity, .nan, .leastNonzeroMagnitude,
    ]
    for (loss, q) in [(cvector_catapult_logistic, 0.3), (cvector_catapult_logistic, 1)] {
      var slopes = f
      cvector_catapult_slopes(kernel, Int32(loss), q, f.count, f, &slopes)
      for (x, slope) in zip(f, slopes) {
        let exact = ScalarLoss.logistic(positiveShare: q).derivative(x)
        #expect(x.isNaN ? slope.isNaN : abs(slope - exact) < 1e-15)
      }
    }
    var slopes = f
    cvector_catapult_slopes(
      kernel, Int32(cvector_catapult_exponential), 0.5, f.count, f, &slopes)
    #expect(slopes[0] == 0 && slopes[2] > 1e300 && slopes[3] < -1e300 && slopes[7].isNaN)
  }

  /// Bit by bit, whatever the level and wherever a cell stands in the batch.
  @Test(arguments: losses) func allKernelsGiveTheSameBits(_ loss: ScalarLoss) {
    let (kind, share): (Int, Double) =
      switch loss {
      case .squared: (Int(cvector_catapult_squared), 0)
      case .logistic(let q): (Int(cvector_catapult_logistic), q)
      case .exponential(let q): (Int(cvector_catapult_exponential), q)
      }
    let cells = (0..<133).map { k in
      let root = Double(16 << (k % 5)).squareRoot()
      return cvector_catapult_cell(
        plus: 2 + 0.01 / root, minus: 2 - 0.01 / root, root: root / 4,
        rate: 0.06 * Double(k + 1) / loss.curvatureAtMinimum / root, limit: Double(200 + k % 40),
        steps: 0, highest: 0, lowest: 0, end: 0)
    }
    func run(_ kernel: Int32, _ cells: [cvector_catapult_cell]) -> [[UInt64]] {
      var cells = cells
      cvector_catapult(
        kernel, Int32(kind), share, loss.minimiser, 1e-7, cells.count, &cells)
      return cells.map { cell in
        let isFinite = Int(cell.end) != cvector_catapult_diverged
        return [
          isFinite ? cell.plus : 0, isFinite ? cell.minus : 0, cell.steps, cell.highest,
          cell.lowest,
          cell.end,
        ].map(\.bitPattern)
      }
    }
    let plain = run(0, cells)
    for kernel in 0...cvector_catapult_kernel() {
      #expect(run(kernel, cells) == plain)
      #expect(run(kernel, cells.reversed()) == plain.reversed())
    }
  }
}
