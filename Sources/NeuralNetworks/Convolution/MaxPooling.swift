import CVector
import LinearAlgebra

// 2 × 2 pooling with stride 2: of the four pixels of a square the largest, in each channel. Which one
// it is, is not kept but found again from the values. Among equals it is the first, row by row, as in
// PyTorch.

/// Where the squares and their results stand.
struct Pooling: Equatable, Sendable {
  /// The pixels before.
  let source: ImageGrid
  /// The numbers from a result to the one below it, and from an image to the next.
  let rowLength: Int
  let stride: Int
  /// Where the first result of an image stands.
  let origin: Int

  /// The numbers that the results of n images take.
  func length(_ n: Int) -> Int {
    origin == 0 ? n * stride : source.pooled.length(n)
  }

  /// Pooling to a grid with margins, or (`isDense`) to pixels without any.
  init(_ source: ImageGrid, isDense: Bool) {
    self.source = source
    let target = source.pooled
    rowLength = isDense ? target.width * target.channels : target.rowLength
    stride = isDense ? target.height * rowLength : target.stride
    origin = isDense ? 0 : target.origin
  }

  /// Calls `body` with the places of the first square of each row of squares, and of its result.
  fileprivate func forEachRow(images n: Int, _ body: (_ square: Int, _ result: Int) -> Void) {
    for image in 0..<n {
      for row in 0..<source.height / 2 {
        body(
          image * source.stride + source.origin + 2 * row * source.rowLength,
          image * stride + origin + row * rowLength)
      }
    }
  }
}

/// The largest of each square of `values`, or where other `tangents` are given their component there.
func pool<Scalar: BLASScalar>(
  _ pooling: Pooling, images n: Int, values: UnsafePointer<Scalar>,
  selecting tangents: UnsafePointer<Scalar>, into results: UnsafeMutablePointer<Scalar>
) {
  let grid = pooling.source
  let isFloat = Scalar.self == Float.self
  pooling.forEachRow(images: n) { square, result in
    let (a, x, r) = (values + square, tangents + square, results + result)
    if isFloat {
      cvector_pool_float(
        grid.width / 2, grid.channels, grid.rowLength, a.raw(), x.raw(), r.raw())
    } else {
      cvector_pool_double(
        grid.width / 2, grid.channels, grid.rowLength, a.raw(), x.raw(), r.raw())
    }
  }
}

/// Hands each result's error back to the pixel that it came from, where this is positive; the others
/// get 0. It is the way back through pooling and rectification.
func unpool<Scalar: BLASScalar>(
  _ pooling: Pooling, images n: Int, values: UnsafePointer<Scalar>, errors: UnsafePointer<Scalar>,
  into deltas: UnsafeMutablePointer<Scalar>
) {
  let grid = pooling.source
  let isFloat = Scalar.self == Float.self
  pooling.forEachRow(images: n) { square, result in
    let (a, e, x) = (values + square, errors + result, deltas + square)
    if isFloat {
      cvector_unpool_float(
        grid.width / 2, grid.channels, grid.rowLength, a.raw(), e.raw(), x.raw())
    } else {
      cvector_unpool_double(
        grid.width / 2, grid.channels, grid.rowLength, a.raw(), e.raw(), x.raw())
    }
  }
}

/// z ← max(z + bias, 0).
func rectify<Scalar: BLASScalar>(
  _ n: Int, bias: UnsafePointer<Scalar>, _ z: UnsafeMutablePointer<Scalar>
) {
  if Scalar.self == Float.self {
    cvector_rectify_float(n, bias.raw(), z.raw())
  } else {
    cvector_rectify_double(n, bias.raw(), z.raw())
  }
}

/// x ← 0 where a ≤ 0. It also clears the margins of images, where a is 0.
func mask<Scalar: BLASScalar>(
  _ n: Int, where a: UnsafePointer<Scalar>, _ x: UnsafeMutablePointer<Scalar>
) {
  if Scalar.self == Float.self {
    cvector_mask_float(n, a.raw(), x.raw())
  } else {
    cvector_mask_double(n, a.raw(), x.raw())
  }
}
