import LinearAlgebra
import Parallel
import RandomMatrices
import Randomness
import RealModule
import Testing

@Suite struct DysonBrownianMotionTests {
  /// `members` copies of the same levels.
  func ensemble(_ levels: [Double], _ members: Int) -> Matrix<Double> {
    Matrix(rows: levels.count, columns: members) { i, _ in levels[i] }
  }

  func spacings(_ levels: Matrix<Double>) -> [Double] {
    (0..<levels.columns).map { levels[1, $0] - levels[0, $0] }
  }

  let stream = RandomStream("dyson", seed: 1)

  @Test func implicitPairsReachTheSurmise() throws {
    let motion = DysonBrownianMotion(dimension: 2, stiffness: 2, strength: 0.5, center: 3)
    var levels = ensemble([2.5, 3.5], 6_000)
    try motion.evolve(&levels, steps: 1_000, timeStep: 0.0025, stream: stream)
    let law = PairSpacingLaw(pairWidth: motion.stationaryPairWidth)
    // The bias of the scheme at ΩΔ = 0.005 is 0.3 % of the spacing, 0.002 in KS.
    #expect(ksDistance(spacings(levels), law.cdf) < 0.003 + ksLimit / 6_000.0.squareRoot())
    let one = PairLevelLaw(center: 3, pairWidth: motion.stationaryPairWidth)
    let lower = (0..<6_000).map { levels[$0 % 2, $0] }
    #expect(ksDistance(lower, one.cdf) < 0.003 + ksLimit / 6_000.0.squareRoot())
  }

  @Test func implicitPairsHaveTheExactTransientLaw() throws {
    let motion = DysonBrownianMotion(dimension: 2)
    var levels = ensemble([-0.5, 0.5], 6_000)
    try motion.evolve(&levels, steps: 100, timeStep: 0.001, stream: stream)
    let law = PairTransitionLaw(motion, start: 1, time: 0.1)
    #expect(ksDistance(spacings(levels), law.cdf) < 0.003 + ksLimit / 6_000.0.squareRoot())
  }

  @Test func matrixTransitionIsExactForEveryStep() throws {
    let motion = DysonBrownianMotion(dimension: 2, stiffness: 3, strength: 0.4, center: -1)
    for steps in [1, 7] {
      var levels = ensemble([-1.5, -0.5], 6_000)
      try motion.evolve(
        &levels, steps: steps, timeStep: 0.2 / Double(steps), scheme: .matrixExact, stream: stream)
      let law = PairTransitionLaw(motion, start: 1, time: 0.2)
      #expect(ksDistance(spacings(levels), law.cdf) < ksLimit / 6_000.0.squareRoot())
    }
  }

  /// E Σ(x − κ)² is decay² times that of the start plus N(N + 1) times the variance of an element; Euler's
  /// is too large by 1/(1 − ΩΔ/2) in the stationary state.
  @Test func matrixTracesAreExact() throws {
    let motion = DysonBrownianMotion(dimension: 4, stiffness: 2, strength: 0.7, center: 1)
    func squares(_ levels: Matrix<Double>) -> [Double] {
      (0..<levels.columns).map { m in
        (0..<4).reduce(0) { $0 + (levels[$1, m] - 1) * (levels[$1, m] - 1) }
      }
    }
    var exact = ensemble([0, 1, 1, 4], 4_000)
    try motion.evolve(&exact, steps: 1, timeStep: 0.3, scheme: .matrixExact, stream: stream)
    let (decay, noise) = motion.transition(over: 0.3)
    #expect(abs(noise * noise - 0.49 * (1 - .exp(-1.2)) / 4) < 1e-15)
    expectMean(squares(exact), 10 * decay * decay + 20 * noise * noise)

    var euler = ensemble([1, 1, 1, 1], 3_000)
    try motion.evolve(&euler, steps: 40, timeStep: 0.2, scheme: .matrixEuler, stream: stream)
    let stationary = motion.stationaryElementNoise * motion.stationaryElementNoise
    expectMean(squares(euler), 20 * stationary / (1 - 0.2))
  }

  @Test func implicitLevelsAgreeWithTheMatrix() throws {
    let motion = DysonBrownianMotion(dimension: 5)
    var (levels, matrices) = (
      ensemble([-2, -0.3, 0, 0.1, 2], 2_500), ensemble([-2, -0.3, 0, 0.1, 2], 2_500)
    )
    try motion.evolve(&levels, steps: 100, timeStep: 0.003, stream: stream)
    try motion.evolve(
      &matrices, steps: 100, timeStep: 0.003, scheme: .matrixExact, stream: stream.substream(7))
    for i in 0..<5 {
      let x = (0..<2_500).map { levels[i, $0] }
      let y = (0..<2_500).map { matrices[i, $0] }
      // The bias of the scheme at this step is below 0.005 in KS, 0.18 in the statistic.
      #expect(ksStatistic(x, y) < ksLimit + 0.2)
    }
  }

  /// Repulsion is internal: the sum of the levels obeys the implicit scheme of one free variable with
  /// the very same variates, to rounding.
  @Test(arguments: [2, 3, 8])
  func sumOfLevelsIsExact(_ n: Int) throws {
    let motion = DysonBrownianMotion(dimension: n, stiffness: 1.5, strength: 0.8, center: 0.4)
    let start = (0..<n).map { Double($0) }
    var levels = ensemble(start, 3)
    try motion.evolve(&levels, steps: 50, timeStep: 0.1, stream: stream)
    for member in 0..<3 {
      var own = stream.substream(UInt32(member))
      var sum = start.reduce(0, +)
      for _ in 0..<50 {
        let kick = own.normals(n).reduce(0, +)
        sum = (sum + 0.8 * 0.2.squareRoot() * kick + Double(n) * 1.5 * 0.1 * 0.4) / 1.15
      }
      #expect(abs((0..<n).reduce(0) { $0 + levels[$1, member] } - sum) < 1e-12)
    }
  }

  @Test(arguments: [0.001, 0.2, 5])
  func orderIsKeptAtEveryStepSize(_ timeStep: Double) throws {
    for n in [2, 3, 12] {
      let motion = DysonBrownianMotion(dimension: n, stiffness: 0.5)
      var levels = Matrix<Double>(rows: n, columns: 30)
      for _ in 0..<10 {
        try motion.evolve(&levels, steps: 5, timeStep: timeStep, stream: stream)
        for member in 0..<30 {
          for i in 1..<n { #expect(levels[i, member] > levels[i - 1, member]) }
        }
      }
    }
  }

  /// The scheme that must fail: kicks of 2g²Δ/S have no finite variance at β_D = 1.
  @Test func explicitEulerSpreadsThePair() throws {
    let motion = DysonBrownianMotion(dimension: 2)
    var levels = ensemble([-0.5, 0.5], 4_000)
    try motion.evolve(
      &levels, steps: 60, timeStep: 0.1, scheme: .explicitSorted, stream: stream)
    let law = PairSpacingLaw(pairWidth: 1)
    // 0.11 in the mean; the noise of 4,000 pairs is below 0.036.
    #expect(ksDistance(spacings(levels), law.cdf) > 0.06)
    #expect(meanAndError(spacings(levels).map { $0 * $0 }).mean > 2 * law.secondMoment)
  }

  @Test(arguments: DysonBrownianMotion.Scheme.allCases)
  func bitsDependNeitherOnThreadsNorOnOtherMembers(_ scheme: DysonBrownianMotion.Scheme) throws {
    for n in [2, 4] {
      let motion = DysonBrownianMotion(dimension: n)
      let start = (0..<n).map { Double($0) }
      let results = try [1, 2].map { count in
        var levels = ensemble(start, 200)
        try Parallel.withThreads(count) {
          try motion.evolve(&levels, steps: 30, timeStep: 0.01, scheme: scheme, stream: stream)
        }
        return levels
      }
      #expect(results[0] == results[1])
      var few = ensemble(start, 3)
      try motion.evolve(&few, steps: 30, timeStep: 0.01, scheme: scheme, stream: stream)
      #expect(few == results[0].columns(0..<3))
    }
  }

  @Test func infiniteLevelsAreAnError() {
    for (n, scheme) in [
      (2, DysonBrownianMotion.Scheme.implicit), (3, .implicit), (2, .matrixExact),
      (3, .matrixExact),
    ] {
      var levels = ensemble((0..<n).map { $0 == n - 1 ? .infinity : Double($0) }, 2)
      #expect(throws: DysonError.self) {
        try DysonBrownianMotion(dimension: n).evolve(
          &levels, steps: 1, timeStep: 0.1, scheme: scheme, stream: stream)
      }
    }
  }
}
