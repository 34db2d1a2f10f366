//: # Mean ink
//:
//: A chapter with images. The book does not contain it: it lets the tests run the harness.

import Replication
import SemicircleCore

@main struct MeanInk: Chapter {
  //: ## Claim
  static let heading = Heading(
    part: .batchHessian, number: 98, slug: "mean-ink", title: "Mean ink",
    paper: .granziolZohrenRoberts2022)
  static let claims = [
    Claim(
      "T2", paper: .fjellstromNystrom2022, place: "nowhere",
      statement: "Most of an image is paper.", reported: "nothing", expected: .reproduced,
      on: [.mnist: .notReproduced])
  ]
  static let unit = "image"

  static let imageSources: [ImageSource] = [.strokes, .mnist]
  static let networkKinds: [NetworkKind] = [.mlp, .cnn]

  //: ## Parameters
  static let count = Parameter(
    "count", symbol: "N", "images", default: 100, tiny: 20, paper: 1000, cnn: 50, on: [.mnist: 200],
    range: 2...1000, origin: .ours("enough"))
  static let parameters: Parameters = [count]

  //: ## Experiment
  static let images = Shared { run in try run.images(training: 2 * run[count], test: 1) }

  struct Data: Sendable {
    var ink: [Double]
  }

  static func experiment(_ run: Run, _ mechanism: Mechanism) throws -> Data {
    let training = try run[images].training
    // The control has images of its own: the same ones would be the same data.
    let first = mechanism == .on ? 0 : run[count]
    return Data(
      ink: (first..<first + run[count]).map { i in
        let mean = training.image(i).reduce(0.0) { $0 + Double($1) } / 255 / 784
        return mechanism == .on ? mean : 1 - mean
      })
  }

  /// As if each image of a convolutional network took ten minutes: a week for the paper's thousand.
  static func cost(_ run: Run) -> Cost? {
    Cost(cpuSeconds: Double(run[count]) * (run.network == .cnn ? 600 : 0.001), bytes: 1e6)
  }

  //: ## Checks
  static let control = "ink and paper change places"

  static func checks(_ data: Data, _ run: Run) -> [Check] {
    [
      .claim(
        "T2.ink", "mean ink", Estimate(meanOf: data.ink), .atMost(0.5),
        because: "nothing to allow for", rivals: .rival("most of it is ink", .atLeast(0.6)),
        inControl: .mustFail)
    ]
  }

  static func quoted(
    _ data: Data, control: Data, _ run: Run
  ) -> [(name: String, value: Double)] {
    [("ink", mean(data.ink))]
  }

  //: ## Figure
  static func figure(_ data: Data, control: Data, _ run: Run) -> Figure {
    Figure(
      caption: "Mean ink of each image.",
      panels: [
        Panel(
          x: Axis("image"), y: Axis("mean ink"),
          series: [.points("measured", x: data.ink.indices.map(Double.init), y: data.ink)])
      ])
  }
}
