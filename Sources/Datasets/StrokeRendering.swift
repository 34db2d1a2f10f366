import Requirements

extension StrokeDrawing {
  /// Inks the line: a pixel's grey value is a linear ramp of width e, centred on the outline, of
  /// the largest depth that it has in any piece.
  ///
  /// A piece can ink no pixel farther from its bounding box than its larger half-width plus e/2, so
  /// the loop over that box gives exactly what a loop over the whole field would.
  mutating func render() {
    let side = Strokes.side
    depths.withUnsafeMutableBufferPointer { depths in
      depths.update(repeating: -.infinity)
      for piece in pieces {
        let reach = max(piece.startHalfWidth, piece.endHalfWidth) + 0.5 * edge
        let low = pointwiseMin(piece.start, piece.end) - reach
        let high = pointwiseMax(piece.start, piece.end) + reach
        let firstX = max(0, Int(low.x.rounded(.up)))
        let firstY = max(0, Int(low.y.rounded(.up)))
        let lastX = min(side - 1, Int(high.x.rounded(.down)))
        let lastY = min(side - 1, Int(high.y.rounded(.down)))
        guard firstX <= lastX && firstY <= lastY else { continue }

        let along = piece.end - piece.start
        let squaredLength = (along * along).sum()
        // A piece without length is its start: the foot of the perpendicular stays at t = 0.
        let inverse = squaredLength < 1e-12 ? 0 : 1 / squaredLength
        let growth = piece.endHalfWidth - piece.startHalfWidth
        for y in firstY...lastY {
          let acrossY = Double(y) - piece.start.y
          let dotY = acrossY * along.y
          for x in firstX...lastX {
            let acrossX = Double(x) - piece.start.x
            let t = max(0, min(1, (acrossX * along.x + dotY) * inverse))
            let missX = acrossX - t * along.x
            let missY = acrossY - t * along.y
            let distance = (missX * missX + missY * missY).squareRoot()
            let depth = piece.startHalfWidth + t * growth - distance
            depths[y * side + x] = max(depths[y * side + x], depth)
          }
        }
      }
      let full = 255 * ink
      let steepness = 1 / edge
      inked.withUnsafeMutableBufferPointer { inked in
        for i in 0..<side * side {
          let coverage = max(0, min(1, 0.5 + depths[i] * steepness))
          inked[i] = UInt8(full * coverage + 0.5)
        }
      }
    }
  }

  /// Copies the ink into `image`, shifted by whole pixels so that its centre of mass rounds to
  /// (14, 14). What leaves the field is lost.
  mutating func centreByMass(into image: UnsafeMutableBufferPointer<UInt8>) {
    let side = Strokes.side
    require(image.count == side * side, "\(image.count) bytes for an image of \(side * side)")
    inked.withUnsafeBufferPointer { inked in
      var (mass, momentX, momentY) = (0, 0, 0)
      for y in 0..<side {
        var row = 0
        for x in 0..<side {
          let value = Int(inked[y * side + x])
          row += value
          momentX += value * x
        }
        mass += row
        momentY += row * y
      }
      require(mass > 0, "a drawing without ink")
      centre = SIMD2(Double(momentX), Double(momentY)) / Double(mass)
      // In integers, so that the shift is the same on every machine: ⌊(2M_x + M) / 2M⌋ rounds.
      shift = SIMD2(
        side / 2 - (2 * momentX + mass) / (2 * mass), side / 2 - (2 * momentY + mass) / (2 * mass))
      image.update(repeating: 0)
      for y in max(0, shift.y)..<min(side, side + shift.y) {
        for x in max(0, shift.x)..<min(side, side + shift.x) {
          image[y * side + x] = inked[(y - shift.y) * side + x - shift.x]
        }
      }
    }
  }
}
