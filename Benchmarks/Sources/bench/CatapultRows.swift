import CVector
import SemicircleCore

/// The phase map of the two-layer linear network.
func catapultRows(_ table: Table) throws {
  table.section = "Phase maps"
  let hasAVX512 = cvector_level() == cvector_level_avx512
  let (columns, rows, order) = (240, 120, 128)
  let matrix = Matrix<Double>(
    rows: order, columns: order, elements: Array(repeating: 0.5, count: order * order))
  func grid(_ from: Double, _ to: Double, _ count: Int) -> [Double] {
    (0..<count).map { from * .pow(to / from, (Double($0) + 0.5) / Double(count)) }
  }
  for (name, loss, edge) in [
    ("logistic", ScalarLoss.logistic(positiveShare: 0.5), 256.0),
    ("exponential", .exponential(positiveShare: 0.5), 2.6),
  ] {
    let rates = grid(1, edge, columns).map { $0 / loss.curvatureAtMinimum }
    let widths = grid(16, 16384, rows)
    func map() -> CatapultMap {
      CatapultMap(
        loss, output: 0.001, tangentKernel: 2, rates: rates, widths: widths, tolerance: 1e-7
      ) { 2000 + 20 * Int($0) }
    }
    let steps = map().cells.joined().reduce(0) { $0 + $1.steps }
    let products = max(1, 23 * steps / (order * order * order))
    var product = matrix
    var sum = 0
    try table.measure(
      "map of \(columns) × \(rows), \(name) loss", items: steps,
      limit: Limit(
        name: "its 23 multiplications as fused ones", goal: .atMost(hasAVX512 ? 3 : 4),
        work: { for _ in 0..<products { Matrix.multiply(matrix, matrix, into: &product) } }),
      peer: name == "logistic"
        ? PeerWork(
          name: "numpy, the recursion alone", module: "numpy", function: "catapult",
          arguments: [
            "cells": .number(columns * rows), "steps": .number(steps / (columns * rows)),
          ], goal: .atLeast(hasAVX512 ? 1.6 : 1.2)) : nil
    ) { sum &+= map().cells[0][0].steps }
  }
}
