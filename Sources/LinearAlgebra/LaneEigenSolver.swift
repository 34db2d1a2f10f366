import CVector

/// The symmetric eigenproblem for eight matrices at once, one in each lane.
///
/// All lanes take the same steps. A lane that has converged keeps its numbers by masks while others
/// go on, so that its result does not depend on its neighbours.
struct LaneEigenSolver {
  typealias Lanes = SIMD8<Double>
  typealias Bits = SIMD8<UInt64>

  private let n: Int
  private let withVectors: Bool
  /// n × n, column by column: the lower triangle of the matrices, then the reflectors.
  private let a: UnsafeMutablePointer<Lanes>
  /// n × n: the eigenvectors, if they are wanted.
  private let z: UnsafeMutablePointer<Lanes>
  private let d: UnsafeMutablePointer<Lanes>
  private let e: UnsafeMutablePointer<Lanes>
  private let tau: UnsafeMutablePointer<Lanes>
  private let w: UnsafeMutablePointer<Lanes>

  /// Runs `body` with working memory that lives on the stack where it is small.
  static func withSolver(
    order n: Int, vectors: Bool, _ body: (LaneEigenSolver) throws(LinearAlgebraError) -> Void
  ) throws(LinearAlgebraError) {
    let size = n * n * (vectors ? 2 : 1) + 4 * n
    var failure: LinearAlgebraError?
    withUnsafeTemporaryAllocation(of: Lanes.self, capacity: size) { memory in
      guard let start = memory.baseAddress else { return }
      start.initialize(repeating: Lanes(), count: size)
      let tail = start + (size - 4 * n)
      let solver = LaneEigenSolver(
        n: n, withVectors: vectors, a: start, z: start + (vectors ? n * n : 0), d: tail,
        e: tail + n, tau: tail + 2 * n, w: tail + 3 * n)
      do throws(LinearAlgebraError) { try body(solver) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Solves one group from its packed lower triangles; `members` says where the results of its
  /// lanes go.
  func solve(
    _ triangle: UnsafePointer<Lanes>, members: Range<Int>, values: UnsafeMutablePointer<Double>,
    vectors: UnsafeMutablePointer<Double>?
  ) throws(LinearAlgebraError) {
    let scale = try load(triangle, members: members)
    let pair = n == 2 ? closedForm() : nil
    if pair == nil || withVectors {
      reduce()
      if withVectors { accumulateReflectors() }
      try iterate()
    }
    if !withVectors { sortValues() }
    if let vectors {
      storeSorted(members: members, scale: scale, values: values, vectors: vectors)
    }
    if let pair { (d[0], d[1]) = pair }
    if vectors == nil || pair != nil {
      for (lane, member) in members.enumerated() {
        for i in 0..<n { values[member * n + i] = d[i][lane] * scale[lane] }
      }
    }
  }

  // MARK: Masks

  @inline(__always) private func bits(_ x: Lanes) -> Bits { unsafeBitCast(x, to: Bits.self) }

  @inline(__always) private func lanes(_ x: Bits) -> Lanes { unsafeBitCast(x, to: Lanes.self) }

  @inline(__always) private func mask(_ x: SIMDMask<SIMD8<Int64>>) -> Bits {
    unsafeBitCast(x, to: Bits.self)
  }

  /// x where the mask is set, y elsewhere. (`replacing(with:where:)` is several times slower.)
  @inline(__always) private func select(_ mask: Bits, _ x: Lanes, _ y: Lanes) -> Lanes {
    lanes((bits(x) & mask) | (bits(y) & ~mask))
  }

  @inline(__always) private func magnitude(_ x: Lanes) -> Lanes {
    lanes(bits(x) & Bits(repeating: 0x7fff_ffff_ffff_ffff))
  }

  /// |x| with the sign of y.
  @inline(__always) private func magnitude(_ x: Lanes, signOf y: Lanes) -> Lanes {
    let sign = Bits(repeating: 0x8000_0000_0000_0000)
    return lanes((bits(x) & ~sign) | (bits(y) & sign))
  }

  @inline(__always) private func larger(_ x: Lanes, _ y: Lanes) -> Lanes {
    select(mask(x .> y), x, y)
  }

  @inline(__always) private func isSetEverywhere(_ mask: Bits) -> Bool {
    let half = mask.lowHalf & mask.highHalf
    let quarter = half.lowHalf & half.highHalf
    return quarter.x & quarter.y == ~0
  }

  // MARK: The steps

  /// Unpacks the matrices, each scaled by a power of two to a largest element in [1, 2): exact, and
  /// then squares neither overflow nor underflow to any effect. Returns the factors to undo it.
  private func load(
    _ triangle: UnsafePointer<Lanes>, members: Range<Int>
  ) throws(LinearAlgebraError) -> Lanes {
    var largest = Lanes()
    // 0 · x is 0 for a finite x and NaN for any other.
    var finite = Lanes()
    for k in 0..<n * (n + 1) / 2 {
      largest = larger(magnitude(triangle[k]), largest)
      finite += 0 * triangle[k]
    }
    for (lane, member) in members.enumerated() where !(finite[lane] == 0) {
      throw .nonFinite(input: "matrix \(member) of the batch")
    }
    // The biased exponent, kept where both the factor and its inverse are normal numbers.
    let exponent = (bits(largest) &>> 52).clamped(
      lowerBound: Bits(repeating: 23), upperBound: Bits(repeating: 2023))
    let factor = lanes((2046 &- exponent) &<< 52)
    var k = 0
    for j in 0..<n {
      for i in j..<n {
        a[i + j * n] = triangle[k] * factor
        k += 1
      }
    }
    return lanes(exponent &<< 52)
  }

  /// The eigenvalues for order 2, ascending: the one of larger modulus from the sum, the other from
  /// the determinant, so that both are accurate (as LAPACK's `laev2`).
  private func closedForm() -> (Lanes, Lanes) {
    let (x, y, z) = (a[0], a[1], a[3])
    let sum = x + z
    let difference = x - z
    let root = cvector_sqrt8(difference * difference + 4 * (y * y))
    let dominant = 0.5 * (sum + magnitude(root, signOf: sum))
    let isFirstLarger = mask(magnitude(x) .> magnitude(z))
    let (big, small) = (select(isFirstLarger, x, z), select(isFirstLarger, z, x))
    let quotient = (big / dominant) * small - (y / dominant) * y
    let other = select(mask(dominant .== 0), dominant, quotient)
    let isNegative = mask(sum .< 0)
    return (select(isNegative, dominant, other), select(isNegative, other, dominant))
  }

  /// Householder's reduction to tridiagonal form: diagonal d, off-diagonal e. The reflector
  /// I − τvvᵀ of step k, with v_{k+1} = 1, stays below the diagonal of column k of a.
  private func reduce() {
    for k in 0..<n - 1 {
      let column = a + k * n
      d[k] = column[k]
      let first = column[k + 1]
      var squares = Lanes()
      for i in k + 2..<max(n, k + 2) { squares += column[i] * column[i] }
      // A column this small (1e-140 against 1) is zero to rounding.
      let isZero = mask(squares .< 1e-280)
      let beta = -magnitude(cvector_sqrt8(first * first + squares), signOf: first)
      let tauK = select(isZero, Lanes(), (beta - first) / beta)
      let inverse = select(isZero, Lanes(), 1 / (first - beta))
      e[k] = select(isZero, first, beta)
      tau[k] = tauK
      column[k + 1] = Lanes(repeating: 1)
      for i in k + 2..<max(n, k + 2) { column[i] *= inverse }
      // w = τAv − (τ/2)(τvᵀAv) v, then A ← A − vwᵀ − wvᵀ.
      for i in k + 1..<n { w[i] = Lanes() }
      for j in k + 1..<n {
        let aj = a + j * n
        let vj = column[j]
        var sum = w[j] + aj[j] * vj
        for i in j + 1..<max(n, j + 1) {
          w[i] += aj[i] * vj
          sum += aj[i] * column[i]
        }
        w[j] = sum
      }
      var inner = Lanes()
      for i in k + 1..<n {
        w[i] *= tauK
        inner += w[i] * column[i]
      }
      let half = 0.5 * tauK * inner
      for i in k + 1..<n { w[i] -= half * column[i] }
      for j in k + 1..<n {
        let aj = a + j * n
        let (vj, wj) = (column[j], w[j])
        for i in j..<n { aj[i] -= column[i] * wj + w[i] * vj }
      }
    }
    d[n - 1] = a[n * n - 1]
    e[n - 1] = Lanes()
  }

  /// The product of the reflectors, into z.
  private func accumulateReflectors() {
    for j in 0..<n {
      for i in 0..<n { z[i + j * n] = Lanes(repeating: i == j ? 1 : 0) }
    }
    for k in (0..<n - 1).reversed() {
      let v = a + k * n
      for j in k + 1..<n {
        let zj = z + j * n
        var inner = Lanes()
        for i in k + 1..<n { inner += v[i] * zj[i] }
        inner *= tau[k]
        for i in k + 1..<n { zj[i] -= inner * v[i] }
      }
    }
  }

  /// The QL method with Wilkinson's shift, subtracted explicitly: such a sweep passes over zero
  /// off-diagonal elements unharmed, so that all lanes can sweep the same range however each of
  /// them splits. (An implicit shift is lost where the matrix splits.)
  private func iterate() throws(LinearAlgebraError) {
    var norm = Lanes()
    for i in 0..<n { norm = larger(magnitude(d[i]) + magnitude(e[i]), norm) }
    // Convergence is cubic, so that what is neglected mostly lies far below this bound. A smaller
    // one would be missed where eigenvalues coincide: the stored diagonal is rounded at this level.
    let negligible = 0x1p-52 * norm
    for l in 0..<n - 1 {
      var sweeps = 0
      while true {
        let isDone = mask(magnitude(e[l]) .<= negligible)
        if isSetEverywhere(isDone) { break }
        sweeps += 1
        guard sweeps <= 60 else {
          throw .noConvergence(routine: "batched QL", count: n - 1 - l)
        }
        sweep(from: l, except: isDone)
      }
    }
  }

  /// One QL sweep over rows l, …, n − 1 of the lanes that are not done.
  @inline(__always) private func sweep(from l: Int, except isDone: Bits) {
    let half = 0.5 * (d[l + 1] - d[l])
    let square = e[l] * e[l]
    let root = cvector_sqrt8(half * half + square)
    let shift = d[l] - square / (half + magnitude(root, signOf: half))
    var cosine = Lanes(repeating: 1)
    var sine = Lanes()
    var p = d[n - 1] - shift
    var i = n - 2
    while i >= l {
      let ei = e[i]
      let g = cosine * ei
      let h = cosine * p
      let sum = p * p + ei * ei
      // Two numbers this small are zero to rounding, and no rotation is needed.
      let isZero = mask(sum .< 1e-280)
      let r = select(isZero, Lanes(), cvector_sqrt8(sum))
      let inverse = 1 / r
      e[i + 1] = select(isDone, e[i + 1], sine * r)
      sine = select(isZero, Lanes(), ei * inverse)
      cosine = select(isZero, Lanes(repeating: 1), p * inverse)
      let shifted = d[i] - shift
      p = cosine * shifted - sine * g
      let diagonal = shift + (h + sine * (cosine * g + sine * shifted))
      d[i + 1] = select(isDone, d[i + 1], diagonal)
      if withVectors {
        let c = select(isDone, Lanes(repeating: 1), cosine)
        let s = select(isDone, Lanes(), sine)
        let (low, high) = (z + i * n, z + (i + 1) * n)
        for k in 0..<n {
          let (x, y) = (low[k], high[k])
          high[k] = s * x + c * y
          low[k] = c * x - s * y
        }
      }
      i -= 1
    }
    e[l] = select(isDone, e[l], sine * p)
    d[l] = select(isDone, d[l], shift + cosine * p)
  }

  /// Sorts each lane of d in ascending order by exchanges of neighbours.
  private func sortValues() {
    for i in 1..<max(n, 1) {
      for j in (1...i).reversed() {
        let (x, y) = (d[j - 1], d[j])
        let isOrdered = mask(x .<= y)
        d[j - 1] = select(isOrdered, x, y)
        d[j] = select(isOrdered, y, x)
      }
    }
  }

  /// Writes the eigenpairs of each lane in ascending order.
  private func storeSorted(
    members: Range<Int>, scale: Lanes, values: UnsafeMutablePointer<Double>,
    vectors: UnsafeMutablePointer<Double>
  ) {
    for (lane, member) in members.enumerated() {
      let ascending = (0..<n).sorted { d[$0][lane] < d[$1][lane] }
      for (place, j) in ascending.enumerated() {
        values[member * n + place] = d[j][lane] * scale[lane]
        let column = vectors + (member * n + place) * n
        // Adding 0 turns −0 into 0: its sign may depend on the sweeps of other lanes.
        for i in 0..<n { column[i] = z[i + j * n][lane] + 0 }
      }
    }
  }
}
