import Datasets
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The images and numbers below come from two independent implementations of the generator, in C
/// and in Python, that agree in every byte.
@Suite struct StrokeDrawingTests {
  /// Intermediate values of a drawing, to nine decimals.
  struct Geometry: Sendable {
    var thickness, edge, ink: Double
    var point0, point1: (x: Double, y: Double, pressure: Double)
    var scale: Double
    var pieceCount: Int
    var firstPiece: [Double]
    var centre: (x: Double, y: Double)
  }

  static func expectImage(_ draws: StrokeDraws, equals text: String, _ expected: Geometry) {
    var drawing = StrokeDrawing()
    let image = drawing.image(of: draws)
    let reference = text.split(whereSeparator: \.isWhitespace).compactMap { UInt8($0) }
    #expect(reference.count == 784)
    #expect(image == reference)

    func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }
    func close(_ a: StrokeDrawing.Node, _ b: (x: Double, y: Double, pressure: Double)) -> Bool {
      close(a.position.x, b.x) && close(a.position.y, b.y) && close(a.pressure, b.pressure)
    }
    #expect(close(drawing.thickness, expected.thickness))
    #expect(close(drawing.edge, expected.edge))
    #expect(close(drawing.ink, expected.ink))
    #expect(close(drawing.points[0], expected.point0))
    #expect(close(drawing.points[1], expected.point1))
    #expect(close(drawing.scale, expected.scale))
    #expect(drawing.pieces.count == expected.pieceCount)
    let first = drawing.pieces[0]
    let numbers = [
      first.start.x, first.start.y, first.startHalfWidth, first.end.x, first.end.y,
      first.endHalfWidth,
    ]
    #expect(zip(numbers, expected.firstPiece).allSatisfy { close($0, $1) })
    #expect(close(drawing.centre.x, expected.centre.x))
    #expect(close(drawing.centre.y, expected.centre.y))
    #expect(drawing.shift == SIMD2(0, 0))
  }

  @Test("a plain 3: no deformation but the mean slant")
  func plainThree() {
    Self.expectImage(
      StrokeDraws(digit: 3, allomorph: 0), equals: Self.imageA,
      Geometry(
        thickness: 2.4, edge: 1.1, ink: 0.99, point0: (-0.632, -0.72, 1),
        point1: (-0.036, -0.96, 1), scale: 9.041211102, pieceCount: 40,
        firstPiece: [7.793487412, 7.514398098, 1.2, 8.884074460, 7.013876651, 1.2],
        centre: (13.706367368, 14.043514584)))
  }

  @Test("a 2 with slant, rotation, aspect and thickness")
  func leaningTwo() {
    Self.expectImage(
      StrokeDraws(
        digit: 2, allomorph: 1, offsetX: 0.25, offsetY: 0.75, softness: 0.10, fading: 0.90,
        normals: [1, -1, 1, 1]),
      equals: Self.imageB,
      Geometry(
        thickness: 3.112632208, edge: 0.94, ink: 0.982,
        point0: (-0.685313781, -0.546982770, 1), point1: (-0.071947397, -0.917183769, 1),
        scale: 7.449730000, pieceCount: 50,
        firstPiece: [
          10.097995058, 8.823328774, 1.556316104, 11.011045926, 8.228767848, 1.556316104,
        ],
        centre: (14.036491083, 13.929002165)))
  }

  @Test("a 5 with every draw at work")
  func fullFive() {
    Self.expectImage(
      StrokeDraws(
        digit: 5, allomorph: 0, offsetX: 0.90, offsetY: 0.20, softness: 0.70, fading: 0.30,
        normals: (1...51).map { 1.5 * sin(Double($0)) }),
      equals: Self.imageC,
      Geometry(
        thickness: 1.786602487, edge: 1.18, ink: 0.994,
        point0: (1.224666661, -0.722157165, 0.873560662),
        point1: (0.587648199, -0.855802179, 1.162529245), scale: 7.253299459, pieceCount: 45,
        firstPiece: [
          23.380328443, 9.133514344, 0.780352826, 22.437429792, 8.944393753, 0.831980025,
        ],
        centre: (14.389818100, 13.773103565)))
  }

  /// Sums over the image of one skeleton.
  struct Summary: Equatable, Sendable {
    var digit, allomorph, sum, momentX, momentY, squares, nonZero: Int
    var shift: SIMD2<Int>

    init(
      _ digit: Int, _ allomorph: Int, _ sum: Int, _ momentX: Int, _ momentY: Int, _ squares: Int,
      _ nonZero: Int, _ shift: SIMD2<Int>
    ) {
      (self.digit, self.allomorph, self.sum, self.momentX) = (digit, allomorph, sum, momentX)
      (self.momentY, self.squares, self.nonZero) = (momentY, squares, nonZero)
      self.shift = shift
    }
  }

  @Test("every skeleton, undeformed, has the published sums exactly", arguments: skeletons)
  func skeleton(expected: Summary) {
    var drawing = StrokeDrawing()
    let image = drawing.image(
      of: StrokeDraws(
        digit: expected.digit, allomorph: expected.allomorph, offsetX: 0.4, offsetY: 0.7))
    var found = Summary(expected.digit, expected.allomorph, 0, 0, 0, 0, 0, drawing.shift)
    for (i, value) in image.enumerated() {
      found.sum += Int(value)
      found.momentX += Int(value) * (i % 28)
      found.momentY += Int(value) * (i / 28)
      found.squares += Int(value) * Int(value)
      found.nonZero += value > 0 ? 1 : 0
    }
    #expect(found == expected)
  }

  @Test("there are 23 skeletons with 185 points; weights add to 1; every point is in a stroke")
  func table() {
    let all = StrokeSkeleton.all
    #expect(all.count == 10 && all.joined().count == 23)
    #expect(all.joined().reduce(0) { $0 + $1.points.count } == 185)
    for skeletons in all {
      #expect(abs(skeletons.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
      for skeleton in skeletons {
        #expect(Set(skeleton.strokes.joined()) == Set(skeleton.points.indices))
      }
    }
  }

  @Test("slant leans the top of a 1 to the right of its foot")
  func slantDirection() {
    var drawing = StrokeDrawing()
    let image = drawing.image(of: StrokeDraws(digit: 1, allomorph: 0, normals: [1]))
    func middle(_ rows: Range<Int>) -> Double {
      var (mass, moment) = (0.0, 0.0)
      for i in rows.lowerBound * 28..<rows.upperBound * 28 {
        mass += Double(image[i])
        moment += Double(image[i]) * Double(i % 28)
      }
      return moment / mass
    }
    #expect(middle(4..<10) > middle(18..<24) + 3)
  }

  @Test("reused working memory leaves no trace of the image before")
  func reuse() {
    let plain = StrokeDraws(digit: 1, allomorph: 0)
    let wild = StrokeDraws(digit: 8, allomorph: 0, normals: (1...54).map { 2 * cos(Double($0)) })
    var fresh = StrokeDrawing()
    var used = StrokeDrawing()
    _ = used.image(of: wild)
    #expect(used.image(of: plain) == fresh.image(of: plain))
  }

  static let skeletons: [Summary] = [
    Summary(0, 0, 30582, 424456, 436056, 6555710, 181, SIMD2(0, 0)),
    Summary(0, 1, 31748, 434040, 441746, 6836300, 183, SIMD2(0, -1)),
    Summary(1, 0, 11928, 165810, 169177, 2506946, 73, SIMD2(0, 0)),
    Summary(1, 1, 15166, 207158, 207772, 3211290, 89, SIMD2(0, -1)),
    Summary(1, 2, 21811, 300425, 312129, 4668227, 120, SIMD2(0, 0)),
    Summary(2, 0, 30256, 425272, 425201, 6515938, 179, SIMD2(0, 0)),
    Summary(2, 1, 32505, 456702, 454056, 6915063, 184, SIMD2(0, 0)),
    Summary(3, 0, 27641, 375956, 393539, 5895627, 163, SIMD2(0, 0)),
    Summary(3, 1, 28839, 389880, 412374, 6185159, 170, SIMD2(0, 0)),
    Summary(4, 0, 25168, 351467, 352181, 5377496, 149, SIMD2(0, 0)),
    Summary(4, 1, 23583, 335468, 323474, 5032845, 139, SIMD2(1, -1)),
    Summary(4, 2, 27584, 385490, 397800, 5968412, 157, SIMD2(0, 0)),
    Summary(5, 0, 29733, 415304, 421389, 6342319, 176, SIMD2(0, 0)),
    Summary(5, 1, 25699, 356569, 365199, 5446865, 151, SIMD2(0, 0)),
    Summary(6, 0, 28451, 402010, 395896, 6123001, 165, SIMD2(0, 0)),
    Summary(6, 1, 23906, 335602, 329218, 5098834, 132, SIMD2(0, 0)),
    Summary(7, 0, 20045, 271377, 270819, 4219077, 116, SIMD2(0, -1)),
    Summary(7, 1, 25652, 347281, 367884, 5457316, 148, SIMD2(0, 0)),
    Summary(7, 2, 21512, 293715, 311288, 4615718, 127, SIMD2(0, 0)),
    Summary(8, 0, 30146, 421640, 426108, 6509730, 173, SIMD2(0, 0)),
    Summary(8, 1, 30177, 418781, 431007, 6507077, 176, SIMD2(0, 0)),
    Summary(9, 0, 24226, 330093, 333516, 5223070, 138, SIMD2(0, -1)),
    Summary(9, 1, 27593, 376890, 373314, 5939021, 160, SIMD2(0, -1)),
  ]

  static let imageA = """
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0  53  90  77  37   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   3 104 199 252 252 252 252 188  97   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   9 106 207 252 252 252 252 252 252 252 252 160   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0 185 252 252 252 186  94  33  41 103 194 252 252 108   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0 188 252 185  83   0   0   0   0   0   2 195 252 157   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0  15  57   0   0   0   0   0   0   0   7 224 252 135   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 110 252 252  71   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0  43 128 252 252 180   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0  62 134 196 252 252 252 225  49   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0  97 252 252 252 252 251 163  40   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0  94 252 252 252 252 252 252 153  25   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0  50 106 154 204 252 252 252 196  19   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0  43 137 252 252 149   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 141 252 243  16   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0  86 252 252  42   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0  48 210 252 213   0   0   0   0   0   0   0   0
      0   0   0   0   0  67 193 149  83   7   0   0   0   0   0  79 218 252 252  87   0   0   0   0   0   0   0   0
      0   0   0   0   0 137 252 252 252 223 151  87  48  73 156 252 252 252 106   0   0   0   0   0   0   0   0   0
      0   0   0   0   0  36 149 214 252 252 252 252 252 252 252 252 220  81   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0  71 145 216 252 252 252 223 135  22   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0  42  66  62   5   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
    """

  static let imageB = """
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0  25  67  89  87  56   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0 106 210 250 250 250 250 250 214  50   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0  51 200 250 250 250 250 250 250 250 250 211   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0 119 250 250 250 250 250 219 192 198 250 250 250  62   0   0   0   0   0
      0   0   0   0   0   0   0   0   0 174 250 250 250 250 148  30   0   0   0 195 250 250  86   0   0   0   0   0
      0   0   0   0   0   0   0   0   0 244 250 250 220  68   0   0   0   0  47 250 250 250  54   0   0   0   0   0
      0   0   0   0   0   0   0   0   0 111 225 146   1   0   0   0   0   2 207 250 250 211   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 181 250 250 250  73   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 168 250 250 250 122   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 159 250 250 250 146   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0 160 250 250 250 159   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0  83 132 100  25   0 172 250 250 250 167   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0 116 241 250 250 250 250 201 250 250 250 167   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0  11 184 250 250 250 250 250 250 250 250 250 156 110 113 127 142 159 170 165  29   0   0   0   0
      0   0   0   0 187 250 250 250 244 196 250 250 250 250 250 250 250 250 250 250 250 250 250 167   0   0   0   0
      0   0   0   4 250 250 250 217 250 250 250 250 235 250 250 250 250 250 250 250 250 250 250 141   0   0   0   0
      0   0   0   0 207 250 250 250 250 250 250 154  15  74 141 162 171 168 155 140 123 111  93   0   0   0   0   0
      0   0   0   0  55 228 250 250 250 171  53   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0  74  84  21   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
    """

  static let imageC = """
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0  85  62   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0 125 253 253 205 144  94  31   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   2 150 253 190 140 236 253 253 238 183 131  79  17   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0 138 253 221  52   0  40 123 183 219 251 253 253 158   0   0   0
      0   0   0   0   0   0   0   0   0   0   0  68 253 252  93   0   0   0   0   0   7  38  68  98  66   0   0   0
      0   0   0   0   0   0   0   0   0   0   0 176 253 132 155 108   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0  97 253 253 253 253 253 133   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0  59 140 121  95 121 250 251  66   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 112 253 154   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 194 217  11   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 126 245  30   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0 162 233  18   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   5   0   0   0   0   0   0   0   0  90 253 172   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0 165 210 138  63   0   0   0   0  15 110 239 253  78   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0 183 253 253 253 202 166 172 187 223 253 253 134   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0  13  64 111 157 188 203 225 236 230 196 122   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0  10  21  17   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
      0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0   0
    """
}
