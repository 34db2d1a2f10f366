import LinearAlgebra

/// How the pixels of images lie in memory: the channels of a pixel side by side, a row of pixels
/// behind the other, one image behind the other, with a margin of zeros. In front of each row stands
/// one pixel of zeros, which also ends the row before; in front of each image a row of zeros, which
/// also ends the image before; behind the last image a row and a pixel.
///
/// A 3 × 3 window has then no borders to mind, and the three pixels of each of its rows stand side by
/// side: the windows of all pixels are the columns of a matrix that overlap, each one pixel further
/// on, and a convolution is three products with it. Nothing is copied together (im2col), at the price
/// of one column a row in vain.
struct ImageGrid: Equatable, Sendable {
  let channels: Int
  let height: Int
  let width: Int

  /// The numbers from a row to the next.
  var rowLength: Int { (width + 1) * channels }
  /// The numbers from an image to the next.
  var stride: Int { (height + 1) * rowLength }
  /// Where the first pixel of an image stands.
  var origin: Int { rowLength + channels }
  /// The numbers that n images take.
  func length(_ n: Int) -> Int { n * stride + rowLength + channels }
  /// The grid of as many pixels with other channels.
  func with(channels: Int) -> ImageGrid {
    ImageGrid(channels: channels, height: height, width: width)
  }
  /// The grid behind 2 × 2 pooling; an odd row or column is left over.
  var pooled: ImageGrid {
    ImageGrid(channels: channels, height: height / 2, width: width / 2)
  }

  /// Into how many products n images are cut, `columns` windows each. Small images go together: the
  /// margin between them costs less than many products do.
  func products(_ n: Int) -> (count: Int, columns: Int) {
    let columns = height * (width + 1) - 1
    return width > 4 ? (n, columns) : (1, (n - 1) * (height + 1) * (width + 1) + columns)
  }
}

extension BLASScalar {
  /// Z ← W ∗ X, or Z + W ∗ X where `accumulating`: the convolution of n images X on the grid with a
  /// 3 × 3 kernel. `weights` has for each row and column of the kernel and each channel of X the
  /// weights of all `outputs` channels of Z.
  ///
  /// The margins of Z between its pixels are left with numbers of no meaning.
  static func convolve(
    _ grid: ImageGrid, outputs: Int, images n: Int, weights: UnsafePointer<Self>,
    _ x: UnsafePointer<Self>, accumulating: Bool, into z: UnsafeMutablePointer<Self>
  ) {
    let target = grid.with(channels: outputs)
    let products = grid.products(n)
    for image in 0..<products.count {
      for row in 0..<3 {
        panelProduct(
          .no, outputs, products.columns, 3 * grid.channels,
          weights + row * 3 * grid.channels * outputs, outputs,
          x + image * grid.stride + row * grid.rowLength, grid.channels,
          accumulating: accumulating || row > 0, z + image * target.stride + target.origin, outputs)
      }
    }
  }

  /// Adds to the weights' gradient the products of the errors with the windows of X, and to the
  /// biases' their sums. The margins of the errors must be zero.
  static func addKernelGradient(
    _ grid: ImageGrid, outputs: Int, images: Range<Int>, errors: UnsafePointer<Self>,
    _ x: UnsafePointer<Self>, weights: UnsafeMutablePointer<Self>,
    biases: UnsafeMutablePointer<Self>?
  ) {
    let target = grid.with(channels: outputs)
    let products = grid.products(images.count)
    for image in 0..<products.count {
      let errors = errors + (images.lowerBound + image) * target.stride + target.origin
      for row in 0..<3 {
        panelProduct(
          .yes, outputs, 3 * grid.channels, products.columns, errors, outputs,
          x + (images.lowerBound + image) * grid.stride + row * grid.rowLength, grid.channels,
          accumulating: true, weights + row * 3 * grid.channels * outputs, outputs)
      }
      if let biases {
        addRowSums(
          rows: outputs, columns: products.columns, stride: outputs, of: errors, to: biases)
      }
    }
  }
}

/// Copies the windows of all pixels of n images together, one a column: kernel row, kernel column,
/// channel, the last fastest.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func gatherWindows<Scalar: BLASScalar>(
  _ grid: ImageGrid, images n: Int, _ x: UnsafePointer<Scalar>,
  into windows: UnsafeMutablePointer<Scalar>
) {
  let count = 3 * grid.channels
  var window = windows
  for image in 0..<n {
    for row in 0..<grid.height {
      var pixel = x + image * grid.stride + row * grid.rowLength
      for _ in 0..<grid.width {
        for i in 0..<count { window[i] = pixel[i] }
        let (middle, last) = (pixel + grid.rowLength, pixel + 2 * grid.rowLength)
        for i in 0..<count { window[count + i] = middle[i] }
        for i in 0..<count { window[2 * count + i] = last[i] }
        window += 3 * count
        pixel += grid.channels
      }
    }
  }
}

/// Copies images from planes of one channel each, row by row, to the pixels of a grid.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func interleave<Scalar: BLASScalar>(
  _ grid: ImageGrid, images n: Int, planes: UnsafePointer<Scalar>,
  into x: UnsafeMutablePointer<Scalar>
) {
  let (height, width, channels) = (grid.height, grid.width, grid.channels)
  for image in 0..<n {
    for channel in 0..<channels {
      let plane = planes + (image * channels + channel) * height * width
      for row in 0..<height {
        let pixels = x + image * grid.stride + grid.origin + row * grid.rowLength + channel
        for column in 0..<width { pixels[column * channels] = plane[row * width + column] }
      }
    }
  }
}

/// z ← max(z + bias, 0) in each pixel, and zeros in the margins between the pixels.
@_specialize(where Scalar == Float)
@_specialize(where Scalar == Double)
func rectify<Scalar: BLASScalar>(
  _ grid: ImageGrid, images n: Int, bias: UnsafePointer<Scalar>, _ z: UnsafeMutablePointer<Scalar>
) {
  let count = grid.width * grid.channels
  withUnsafeTemporaryAllocation(of: Scalar.self, capacity: count) { buffer in
    guard let biases = buffer.baseAddress else { return }
    for column in 0..<grid.width {
      for c in 0..<grid.channels { biases[column * grid.channels + c] = bias[c] }
    }
    for image in 0..<n {
      let first = z + image * grid.stride
      if image > 0 { first.update(repeating: 0, count: grid.origin) }
      for row in 0..<grid.height {
        let pixels = first + grid.origin + row * grid.rowLength
        rectify(count, bias: biases, pixels)
        if row + 1 < grid.height { (pixels + count).update(repeating: 0, count: grid.channels) }
      }
    }
  }
}
