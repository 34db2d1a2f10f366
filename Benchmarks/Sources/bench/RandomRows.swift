import CVector
import SemicircleCore

/// Random variates and images.
func randomRows(_ table: Table) throws {
  table.section = "Normal variates"
  for count in [4_000_000, 100_000, 1_000] {
    var stream = RandomStream("bench/normal", seed: 1)
    var x = [Double](repeating: 0, count: count)
    var filled = x
    try table.measure(
      "\(count) normal variates", items: count,
      limit: Limit(
        name: "writing them", work: { for i in filled.indices { filled[i] = Double(i) } }),
      peer: PeerWork(
        name: "numpy default_rng", module: "numpy", function: "normals",
        arguments: ["count": .number(count)],
        goal: .atLeast(cvector_level() == cvector_level_avx512 ? 8 : 3.7))
    ) { stream.fillNormal(&x) }
  }

  table.section = "Images of strokes"
  let source = Strokes()
  let count = 1_000
  var images = source.trainingImages(count)
  var sum = 0
  try table.measure(
    "\(count) images", items: count,
    limit: Limit(
      name: "30 µs an image", goal: .atMost(1),
      work: {
        // Nothing of the machine's: the time that was asked for.
        let end = Stopwatch.processorSeconds + 30e-6 * Double(count)
        while Stopwatch.processorSeconds < end {}
      })
  ) {
    images = source.trainingImages(count)
    sum &+= Int(images.pixels[0])
  }
}
