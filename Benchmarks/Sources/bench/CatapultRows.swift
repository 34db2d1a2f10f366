import CVector
import SemicircleCore

/// The phase map of the two-layer linear network.
func catapultRows(_ table: Table) throws {
  table.section = "Phase maps"
  let hasAVX512 = cvector_level() == cvector_level_avx512
  let losses: [(name: String, loss: ScalarLoss, range: ClosedRange<Double>)] = [
    ("logistic", .logistic(positiveShare: 0.5), 1...256),
    ("exponential", .exponential(positiveShare: 0.5), 1.8...2.6),
  ]
  for (name, loss, range) in losses {
    let rates = (0..<240).map { k in
      (range.lowerBound + (range.upperBound - range.lowerBound) * (Double(k) + 0.5) / 240)
        / loss.curvatureAtMinimum
    }
    let widths = (0..<120).map { 16 + 100 * Double($0) }
    func map() -> CatapultMap {
      CatapultMap(
        loss, output: 0.001, tangentKernel: 2, rates: rates, widths: widths, tolerance: 1e-7
      ) { 2000 + 20 * Int($0) }
    }
    let steps = map().cells.joined().reduce(0) { $0 + $1.steps }
    // The vector operations of a step: what is no multiplication or addition counts as one.
    let operations = name == "logistic" ? 49.0 : 50
    let order = Int((operations * Double(steps)).squareRoot().squareRoot() * 4)
    let times = max(1, Int(operations * Double(steps) / Double(order * order * order)))
    let a = Matrix<Double>(
      rows: order, columns: order, elements: Array(repeating: 0.5, count: order * order))
    var c = a
    var sum = 0
    try table.measure(
      "phase map, \(name) loss: steps of a network", items: steps,
      limit: Limit(
        name: "as many fused multiply-adds",
        work: { for _ in 0..<times { Matrix.multiply(a, a, into: &c) } }),
      peer: name == "logistic"
        ? PeerWork(
          name: "numpy, all cells at each step", module: "numpy", function: "catapult",
          arguments: ["cells": .number(28_800), "steps": .number(steps / 28_800)],
          goal: .atLeast(hasAVX512 ? 1.6 : 1.2)) : nil
    ) { sum &+= map().cells[0][0].steps }
  }
}
