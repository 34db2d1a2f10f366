import Requirements

/// Images of 8-bit grey values or colours with their labels, as the files have them.
public struct LabelledImages: Equatable, Sendable {
  /// Image after image; within an image channel after channel, row after row.
  public let pixels: [UInt8]
  /// The class of each image, counted from 0.
  public let labels: [UInt8]
  /// The number of rows of an image.
  public let height: Int
  /// The number of columns of an image.
  public let width: Int
  /// 1 for grey, 3 for red, green, blue.
  public let channels: Int
  /// The number of classes.
  public let classCount: Int

  /// The given images.
  public init(
    pixels: [UInt8], labels: [UInt8], height: Int, width: Int, channels: Int = 1, classCount: Int
  ) {
    require(
      pixels.count == labels.count * height * width * channels,
      "\(pixels.count) bytes for \(labels.count) images of \(height) × \(width) × \(channels)")
    require(
      labels.allSatisfy { $0 < classCount }, "label \(labels.max() ?? 0) of \(classCount) classes")
    self.pixels = pixels
    self.labels = labels
    self.height = height
    self.width = width
    self.channels = channels
    self.classCount = classCount
  }

  /// The number of bytes of an image.
  public var imageSize: Int { height * width * channels }

  /// The bytes of image i.
  public func image(_ i: Int) -> ArraySlice<UInt8> {
    pixels[i * imageSize..<(i + 1) * imageSize]
  }

  /// The SHA-256 digest of all pixels followed by all labels.
  public func sha256() -> String {
    var hash = SHA256()
    hash.update(pixels)
    hash.update(labels)
    return hash.hexDigest()
  }

  /// The images of the given classes alone, in their order; class `classes[k]` becomes class k.
  public func only(classes: [Int]) -> LabelledImages {
    let chosen = labels.indices.filter { classes.contains(Int(labels[$0])) }
    let relabelled = chosen.map { UInt8(classes.firstIndex(of: Int(labels[$0])) ?? 0) }
    return LabelledImages(
      pixels: subset(chosen).pixels, labels: relabelled, height: height, width: width,
      channels: channels, classCount: classes.count)
  }

  /// The mean of the channels of every pixel, rounded to the nearest grey value; images of one channel
  /// as they are.
  public func grey() -> LabelledImages {
    if channels == 1 { return self }
    let size = height * width
    var means: [UInt8] = []
    means.reserveCapacity(count * size)
    for image in 0..<count {
      for pixel in 0..<size {
        let sum = (0..<channels).reduce(0) {
          $0 + Int(pixels[(image * channels + $1) * size + pixel])
        }
        means.append(UInt8((2 * sum + channels) / (2 * channels)))
      }
    }
    return LabelledImages(
      pixels: means, labels: labels, height: height, width: width, classCount: classCount)
  }

  /// The given rows and columns of every image.
  public func cropped(rows: Range<Int>, columns: Range<Int>) -> LabelledImages {
    require(
      rows.lowerBound >= 0 && rows.upperBound <= height && columns.lowerBound >= 0
        && columns.upperBound <= width,
      "rows \(rows) and columns \(columns) of images of \(height) × \(width)")
    var kept: [UInt8] = []
    kept.reserveCapacity(count * channels * rows.count * columns.count)
    for plane in 0..<count * channels {
      for row in rows {
        let start = (plane * height + row) * width
        kept.append(contentsOf: pixels[start + columns.lowerBound..<start + columns.upperBound])
      }
    }
    return LabelledImages(
      pixels: kept, labels: labels, height: rows.count, width: columns.count, channels: channels,
      classCount: classCount)
  }
}

extension LabelledImages: SampleCollection {
  /// The number of images.
  public var count: Int { labels.count }

  /// The images with the given numbers, in that order.
  public func subset(_ indices: some Collection<Int>) -> LabelledImages {
    var chosen: [UInt8] = []
    chosen.reserveCapacity(indices.count * imageSize)
    for i in indices { chosen.append(contentsOf: image(i)) }
    return LabelledImages(
      pixels: chosen, labels: indices.map { labels[$0] }, height: height, width: width,
      channels: channels, classCount: classCount)
  }
}
