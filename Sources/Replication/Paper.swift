/// A paper whose claims the book tests.
public struct Paper: Sendable {
  /// The cite key, as in CITATION.cff.
  public let key: String
  /// Authors and year, as they are cited in the text.
  public let authors: String
  /// The title.
  public let title: String
  /// Journal or preprint number.
  public let reference: String

  /// A paper.
  public init(key: String, authors: String, title: String, reference: String) {
    self.key = key
    self.authors = authors
    self.title = title
    self.reference = reference
  }

  /// The number at arXiv, in ``reference``: "2006.09092".
  public var arXiv: String? {
    guard let start = reference.firstRange(of: "arXiv:")?.upperBound else { return nil }
    return String(reference[start...].prefix { $0.isNumber || $0 == "." })
  }

  /// Part 1: learning rates and batch sizes.
  public static let granziolZohrenRoberts2022 = Paper(
    key: "GranziolZohrenRoberts2022",
    authors: "Granziol, Zohren, Roberts (2022)",
    title: "Learning rates as a function of batch size: "
      + "a random matrix theory approach to neural network training",
    reference: "JMLR 23, 173; arXiv:2006.09092")

  /// Part 2: damping.
  public static let granziolBaskerville2022 = Paper(
    key: "GranziolBaskerville2022",
    authors: "Granziol, Baskerville (2022)",
    title: "A random matrix theory approach to damping in deep learning",
    reference: "J. Phys. Complexity; arXiv:2011.08181")

  /// Part 3: Dyson's Brownian motion.
  public static let parkFavoniLuciniAarts2024 = Paper(
    key: "ParkFavoniLuciniAarts2024",
    authors: "Park, Favoni, Lucini, Aarts (2024)",
    title: "Random matrix theory for stochastic gradient descent",
    reference: "arXiv:2412.20496")

  /// Part 4: the catapult of large learning rates.
  public static let huangDuXuLiu2020 = Paper(
    key: "HuangDuXuLiu2020",
    authors: "Huang, Du, Xu, Liu (2020)",
    title: "Implicit bias of deep linear networks in the large learning rate phase",
    reference: "arXiv:2011.12547")

  /// Part 5: diffusion maps of training.
  public static let fjellstromNystrom2022 = Paper(
    key: "FjellstromNystrom2022",
    authors: "Fjellström, Nyström (2022)",
    title: "Deep learning, stochastic gradient descent and diffusion maps",
    reference: "J. Comput. Math. Data Sci. 4; arXiv:2204.01365")

  /// The papers of the book, in the order of its parts.
  public static let all = [
    granziolZohrenRoberts2022, granziolBaskerville2022, parkFavoniLuciniAarts2024, huangDuXuLiu2020,
    fjellstromNystrom2022,
  ]
}

/// A part of the book: one paper's chapters, in the order in which they are read.
public enum Part: Int, CaseIterable, Sendable {
  /// Learning rates as a function of batch size: the Hessian of a batch.
  case batchHessian = 1
  /// Damping.
  case damping
  /// Dyson's Brownian motion.
  case dyson
  /// The catapult of large learning rates.
  case catapult
  /// Diffusion maps of training.
  case diffusionMaps

  /// The name of the part's folder under `chapters/`.
  public var folder: String {
    switch self {
    case .batchHessian: "1-batch-hessian"
    case .damping: "2-damping"
    case .dyson: "3-dyson"
    case .catapult: "4-catapult"
    case .diffusionMaps: "5-diffusion-maps"
    }
  }
}
