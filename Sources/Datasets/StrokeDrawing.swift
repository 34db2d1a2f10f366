import PortableMath
import Randomness
import Requirements

/// Everything about one image that is drawn at random; the image is a function of it.
public struct StrokeDraws: Equatable, Sendable {
  /// The largest number of normal variates that an image takes.
  public static let mostNormals = 15 + 3 * (StrokeSkeleton.mostPoints + 2)

  /// The digit, 0 … 9.
  public var digit: Int
  /// Which of the digit's skeletons, counted from 0.
  public var allomorph: Int
  /// Uniform: the position of the line's centre of mass within its pixel, to the right.
  public var offsetX: Double
  /// Uniform: the same, downwards.
  public var offsetY: Double
  /// Uniform: the softness of the edge.
  public var softness: Double
  /// Uniform: how much the ink level falls short of 1.
  public var fading: Double
  /// ``mostNormals`` standard normal variates: slant, rotation, aspect, thickness, sloppiness; five
  /// amplitudes of the deformation in x, five in y; then for each control point and two more
  /// (jitter in x, jitter in y, pressure).
  public var normals: [Double]

  /// Draws with the given values; `normals` is filled up with zeros.
  public init(
    digit: Int, allomorph: Int, offsetX: Double = 0.5, offsetY: Double = 0.5,
    softness: Double = 0.5, fading: Double = 0.5, normals: [Double] = []
  ) {
    require(
      normals.count <= Self.mostNormals,
      "\(normals.count) normal variates, at most \(Self.mostNormals) are used")
    self.digit = digit
    self.allomorph = allomorph
    self.offsetX = offsetX
    self.offsetY = offsetY
    self.softness = softness
    self.fading = fading
    self.normals = normals + Array(repeating: 0, count: Self.mostNormals - normals.count)
  }
}

/// The drawing of one digit, from the draws to grey values. It is working memory as well: drawing
/// the next digit reuses its arrays and allocates nothing.
///
/// The steps: a skeleton's control points are displaced by five smooth modes and a jitter that is
/// correlated between neighbours; widened, sheared and turned; joined by Catmull–Rom splines;
/// scaled to fill MNIST's box and placed by the line's centre of mass; inked with a pen of varying
/// thickness and a soft edge; and shifted by whole pixels, so that the ink's centre of mass lies
/// within half a pixel of (14, 14), as in MNIST.
public struct StrokeDrawing: Sendable {
  /// A control point after deformation, or a node of the line: position and relative thickness.
  public struct Node: Sendable {
    /// The position, x to the right and y down.
    public var position: SIMD2<Double>
    /// The thickness there, relative to that of the image.
    public var pressure: Double
  }

  /// A straight piece of the line, in pixels; the half-width varies linearly.
  public struct Piece: Sendable {
    /// The position of the start.
    public var start: SIMD2<Double>
    /// The half-width at the start.
    public var startHalfWidth: Double
    /// The position of the end.
    public var end: SIMD2<Double>
    /// The half-width at the end.
    public var endHalfWidth: Double
  }

  /// The constants in force.
  public let constants: StrokeConstants
  /// The thickness h of the strokes, in pixels.
  public private(set) var thickness = 0.0
  /// The width e of the soft edge, in pixels.
  public private(set) var edge = 0.0
  /// The ink level g, the grey value of full ink over 255.
  public private(set) var ink = 0.0
  /// The control points after deformation, slant and rotation.
  public private(set) var points: [Node] = []
  /// Pixels per unit of the deformed control points.
  public private(set) var scale = 0.0
  /// The line.
  public private(set) var pieces: [Piece] = []
  /// The centre of mass (x, y) of the ink before the last shift.
  public internal(set) var centre = SIMD2<Double>()
  /// The last shift, in whole pixels to the right and down.
  public internal(set) var shift = SIMD2<Int>()

  var depths = [Double](repeating: 0, count: Strokes.side * Strokes.side)
  var inked = [UInt8](repeating: 0, count: Strokes.side * Strokes.side)

  /// A drawing with the given constants, nothing drawn yet.
  public init(constants: StrokeConstants = StrokeConstants()) {
    require(constants.pieces > 0, "pieces must be positive, it is \(constants.pieces)")
    self.constants = constants
    points.reserveCapacity(StrokeSkeleton.mostPoints)
    pieces.reserveCapacity(constants.pieces * (StrokeSkeleton.mostPoints + 1))
  }

  /// The image of the given draws: 28 × 28 grey values, row after row, 0 for paper.
  public mutating func image(of draws: StrokeDraws) -> [UInt8] {
    var image = [UInt8](repeating: 0, count: Strokes.side * Strokes.side)
    image.withUnsafeMutableBufferPointer { draw(draws, into: $0) }
    return image
  }

  /// Draws the image of `draws` into 784 bytes. Allocates nothing.
  ///
  /// Cost: about 4 µs.
  public mutating func draw(_ draws: StrokeDraws, into image: UnsafeMutableBufferPointer<UInt8>) {
    let skeleton = StrokeSkeleton.all[draws.digit][draws.allomorph]
    deform(skeleton, draws)
    trace(skeleton.strokes)
    place(SIMD2(draws.offsetX, draws.offsetY))
    render()
    centreByMass(into: image)
  }

  /// The scalars of the image, and its control points displaced, widened, sheared and turned.
  private mutating func deform(_ skeleton: StrokeSkeleton, _ draws: StrokeDraws) {
    let z = draws.normals
    let slant = constants.slantMean + constants.slantSD * z[0]
    let angle = constants.rotationSD * z[1]
    let aspect = Double.portableExp(constants.aspectSD * z[2])
    thickness = constants.thicknessMedian * Double.portableExp(constants.thicknessSD * z[3])
    let sloppiness = skeleton.wobble * Double.portableExp(constants.sloppinessSD * z[4])
    edge = constants.softMean + constants.softHalf * (2 * draws.softness - 1)
    ink = 1 - constants.inkRange * draws.fading

    // The modes live on [−1, 1], whose side is 2: hence the factors 2. The 1-2-1 sum of jitters has
    // standard deviation √6; it moves neighbours together, which keeps curves smooth.
    let fieldFactor = 2 * constants.fieldSD * sloppiness
    let jitterFactor = 2 * constants.jitterSD * sloppiness / 6.0.squareRoot()
    let (sine, cosine) = sineCosine(quarterTurns: angle * (2 / .pi))
    points.removeAll(keepingCapacity: true)
    for (k, point) in skeleton.points.enumerated() {
      let x = 2 * point.x - 1
      let y = 2 * point.y - 1
      let (waveX, waveY) = (sineCosine(quarterTurns: 2 * x), sineCosine(quarterTurns: 2 * y))
      let modes = (x * y, y * y - 0.5, x * x - 0.5, waveY.sine, waveX.sine)
      func field(_ m: Int) -> Double {
        let first = z[m] * modes.0 + z[m + 1] * modes.1 + z[m + 2] * modes.2
        return first + z[m + 3] * modes.3 + z[m + 4] * modes.4
      }
      func jitter(_ m: Int) -> Double { z[m] + 2 * z[m + 3] + z[m + 6] }
      let movedX = x + fieldFactor * field(5) + jitterFactor * jitter(15 + 3 * k)
      let movedY = y + fieldFactor * field(10) + jitterFactor * jitter(16 + 3 * k)
      let leaning = aspect * movedX - slant * movedY  // y points down: s > 0 leans to the right
      points.append(
        Node(
          position: SIMD2(
            leaning * cosine - movedY * sine, leaning * sine + movedY * cosine),
          pressure: Double.portableExp(constants.pressureSD * z[17 + 3 * k])))
    }
  }

  /// The strokes as pieces of uniform Catmull–Rom splines, in the units of the control points and
  /// with the relative thickness in the place of the half-width.
  ///
  /// A spline ends at the ends of its stroke with a mirrored neighbour; nothing is taken from
  /// another stroke, even where the two meet.
  private mutating func trace(_ strokes: [[Int]]) {
    pieces.removeAll(keepingCapacity: true)
    for stroke in strokes {
      var last = points[stroke[0]]
      func add(_ node: Node) {
        pieces.append(
          Piece(
            start: last.position, startHalfWidth: last.pressure, end: node.position,
            endHalfWidth: node.pressure))
        last = node
      }
      for i in 0..<stroke.count - 1 {
        let (from, to) = (points[stroke[i]], points[stroke[i + 1]])
        let (b, c) = (from.position, to.position)
        let a = i > 0 ? points[stroke[i - 1]].position : 2 * b - c
        let d = i + 2 < stroke.count ? points[stroke[i + 2]].position : 2 * c - b
        for j in 1..<constants.pieces {
          let t = Double(j) / Double(constants.pieces)
          let (t2, t3) = (t * t, t * t * t)
          let before = (2 * t2 - t3 - t) * a + (3 * t3 - 5 * t2 + 2) * b
          let after = (4 * t2 - 3 * t3 + t) * c + (t3 - t2) * d
          add(
            Node(
              position: 0.5 * (before + after),
              pressure: from.pressure + t * (to.pressure - from.pressure)))
        }
        add(to)
      }
    }
  }

  /// Scales the line so that the ink with its edge fills the box, and places its centre of mass at
  /// (13.5, 13.5) + `offset`.
  ///
  /// Thickness is in pixels and does not grow with the digit; it enters the scale, so that a thick
  /// digit keeps within the box.
  private mutating func place(_ offset: SIMD2<Double>) {
    var lowest = SIMD2(repeating: Double.infinity)
    var highest = -lowest
    var mass = 0.0
    var moment = SIMD2<Double>()
    for piece in pieces {
      lowest = pointwiseMin(lowest, pointwiseMin(piece.start, piece.end))
      highest = pointwiseMax(highest, pointwiseMax(piece.start, piece.end))
      let along = piece.end - piece.start
      let length = (along * along).sum().squareRoot()
      let weight = length * (piece.startHalfWidth + piece.endHalfWidth)
      mass += weight
      moment += weight * (0.5 * (piece.start + piece.end))
    }
    let (scale, middle) = (
      (constants.box - thickness - edge) / (highest - lowest).max(), moment / mass
    )
    let origin = 13.5 + offset
    let half = 0.5 * thickness
    for i in pieces.indices {
      pieces[i].start = origin + scale * (pieces[i].start - middle)
      pieces[i].end = origin + scale * (pieces[i].end - middle)
      pieces[i].startHalfWidth *= half
      pieces[i].endHalfWidth *= half
    }
    self.scale = scale
  }
}

/// sin(πt/2) and cos(πt/2) for any t of moderate size: with ``PortableFunctions`` in the place of
/// the C library's functions an image has the same bytes on every machine.
@inline(__always)
func sineCosine(quarterTurns t: Double) -> (sine: Double, cosine: Double) {
  let whole = t.rounded(.toNearestOrEven)
  let (sine, cosine) = PortableFunctions.sineCosine(quarterTurns: t - whole)
  switch Int(whole) & 3 {
  case 0: return (sine, cosine)
  case 1: return (cosine, -sine)
  case 2: return (-sine, -cosine)
  default: return (-cosine, sine)
  }
}
