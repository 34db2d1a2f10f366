import Replication
import SemicircleCore

extension LogisticEdge {
  static func edges(_ run: Run, _ mechanism: Mechanism) throws -> [[Double]] {
    let cells = run[shares].flatMap { q in run[widths].map { (q, $0) } }
    return try run.sweep(cells, replicates: min(run[replicates], 16)) { cell, draws in
      let loss = ScalarLoss.logistic(positiveShare: cell.0)
      let start = start(cell.1, at: loss.minimiser + deviation, draws("edges"))
      return mechanism == .on ? try edge(start, loss) : try edge(start.oneLayer, loss)
    }
  }

  static func edge(_ start: some ScalarNetwork, _ loss: ScalarLoss) throws -> Double {
    try PhaseBoundary(in: 1...4) { sharpness in
      start.descend(
        on: loss, learningRate: sharpness / (start.tangentKernel * loss.curvatureAtMinimum),
        steps: patience
      ) { abs($1.output - loss.minimiser) > 2 * deviation }
    } isBeyond: {
      $0.end == .stopped
    }.value
  }

  static func slide(
    _ start: some ScalarNetwork, _ m: Int, _ run: Run
  ) -> [(time: Double, curvature: Double)] {
    let η = run[sharedRate] / start.tangentKernel
    var slide: [(time: Double, curvature: Double)] = []
    _ = start.descend(on: balanced, learningRate: η, steps: 2 * m) { step, network in
      // Every step at first, then forty in a factor of ten.
      let t = Double(step) / Double(m)
      if t > 1.06 * (slide.last?.time ?? 0) { slide.append((t, η * network.tangentKernel)) }
      return false
    }
    return slide
  }
}

extension CatapultRecursion {
  /// One layer with the same output and kernel.
  var oneLayer: OneLayerNetwork {
    OneLayerNetwork(output: output, tangentKernel: tangentKernel)
  }
}
