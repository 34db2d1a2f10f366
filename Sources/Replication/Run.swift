import Datasets
import Parallel
import Randomness
import Requirements
import Synchronization

/// Whether the mechanism that a chapter is about is at work.
public enum Mechanism: Sendable {
  /// As the claim has it.
  case on
  /// Switched off: the control.
  case off
}

/// One run of a chapter: the values of its parameters, its random streams, its data set and its
/// threads.
///
/// What a chapter computes must depend on a run's seed, scale, data set and parameters alone.
public struct Run: Sendable {
  /// The seed of all random streams.
  public let seed: UInt64
  /// How large the run is.
  public let scale: Scale
  /// The data set of images that was chosen; nil in a chapter without images.
  public let imageSource: ImageSource?
  /// The kind of network that was chosen; nil in a chapter without a choice.
  public let network: NetworkKind?

  /// Where the files of data sets are.
  public let dataDirectory: DataDirectory

  let slug: String
  let values: [String: any ParameterValue]
  let progress: Progress?
  let memory: Memory

  /// The value of a parameter.
  ///
  /// - Precondition: the parameter is in the chapter's list.
  public subscript<Value>(_ parameter: Parameter<Value>) -> Value {
    guard let value = values[parameter.name] as? Value else {
      unmet("\(slug) uses the parameter \(parameter.name) and does not list it")
    }
    return value
  }

  /// The random stream for a purpose of this chapter.
  ///
  /// It depends on (seed, chapter, purpose, cell, replicate) alone, and not on the mechanism: claim
  /// and control see the same draws. Inside ``sweep(_:replicates:_:)`` take the streams from the
  /// `Draws` that it hands over: they are positioned already.
  ///
  /// Two draws of one purpose at one place would be the same numbers. Within one phase, the claim's
  /// experiment or the control's, the second is an error, which ends the run; see
  /// ``again(_:cell:replicate:)``.
  public func stream(_ purpose: String, cell: Int = 0, replicate: Int = 0) -> RandomStream {
    memory.note(Place(purpose: purpose, cell: cell, replicate: replicate))
    return again(purpose, cell: cell, replicate: replicate)
  }

  /// The random stream for a purpose that is drawn more than once on purpose, so that two measurements
  /// see the same numbers.
  public func again(_ purpose: String, cell: Int = 0, replicate: Int = 0) -> RandomStream {
    RandomStream("\(slug)/\(purpose)", seed: seed, cell: cell, replicate: replicate)
  }

  /// Where a stream is: what is drawn there, and the place in a sweep.
  struct Place: Hashable, Sendable {
    let purpose: String
    let cell: Int
    let replicate: Int
  }

  /// Does the work of one phase, in which no purpose is drawn twice at one place.
  ///
  /// - Throws: ``RepeatedDraw`` where one was.
  @_semantics("optimize.sil.specialize.generic.never")
  func phase<Result>(_ work: () throws -> Result) throws -> Result {
    memory.contents.withLock {
      $0.drawn = []
      $0.repeated = nil
    }
    let result = try work()
    if let place = memory.contents.withLock({ $0.repeated }) {
      throw RepeatedDraw(
        purpose: place.purpose, cell: place.cell, replicate: place.replicate)
    }
    return result
  }
}

/// A purpose was drawn twice at one place in one phase: both draws had the same numbers.
public struct RepeatedDraw: Error, CustomStringConvertible {
  /// The purpose.
  public let purpose: String
  /// The cell and the replicate.
  public let cell: Int, replicate: Int

  /// What was drawn where, and the two ways out.
  public var description: String {
    "the stream '\(purpose)' was drawn twice (cell \(cell), replicate \(replicate)), and gave the same "
      + "numbers: give one of the draws another name, or take it with `again` if they are to be "
      + "compared; nothing was written"
  }
}

/// The random streams of one cell of a sweep and one replicate: `var noise = draws("noise")`.
///
/// Two sweeps that use the same purpose would see the same numbers at the same place: give purposes
/// different names, or take one with ``again(_:)`` where the sweeps are to be compared in pairs.
public struct Draws: Sendable {
  let run: Run
  /// The index of the cell.
  public let cell: Int
  /// The number of the replicate.
  public let replicate: Int

  /// The stream for a purpose at this cell and replicate.
  public func callAsFunction(_ purpose: String) -> RandomStream {
    run.stream(purpose, cell: cell, replicate: replicate)
  }

  /// The stream for a purpose that is drawn more than once here on purpose.
  public func again(_ purpose: String) -> RandomStream {
    run.again(purpose, cell: cell, replicate: replicate)
  }
}

// MARK: - Sweeps

extension Run {
  /// Measures every cell of a grid, `replicates` times each, in parallel.
  ///
  /// - Parameters:
  ///   - cells: the grid: values of a parameter, or tuples of several.
  ///   - replicates: independent repetitions of each cell.
  ///   - measure: one measurement; its random numbers come from the streams that it is given.
  /// - Returns: one row for each cell, one entry for each replicate; they do not depend on the
  ///   number of threads.
  /// - Throws: what the first failing measurement threw.
  public func sweep<Cell: Sendable, Result: Sendable>(
    _ cells: [Cell], replicates: Int, _ measure: @Sendable (Cell, Draws) throws -> Result
  ) throws -> [[Result]] {
    try sweep(cells, replicates: cells.map { _ in replicates }, measure)
  }

  /// The same with a number of replicates for each cell.
  @_semantics("optimize.sil.specialize.generic.never")
  public func sweep<Cell: Sendable, Result: Sendable>(
    _ cells: [Cell], replicates: [Int], _ measure: @Sendable (Cell, Draws) throws -> Result
  ) throws -> [[Result]] {
    require(
      replicates.count == cells.count && replicates.allSatisfy { $0 > 0 },
      "replicates \(replicates) for \(cells.count) cells")
    let places = cells.indices.flatMap { cell in (0..<replicates[cell]).map { (cell, $0) } }
    let bar = progress.flatMap { $0.begin(places.count) ? $0 : nil }
    defer { progress?.end() }
    let results = try Parallel.map(places.count) { index in
      let (cell, replicate) = places[index]
      let result = try measure(cells[cell], Draws(run: self, cell: cell, replicate: replicate))
      bar?.advance()
      return result
    }
    var rest = results[...]
    return replicates.map { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// Measures every cell of a grid once, in parallel; one result for each cell.
  public func sweep<Cell: Sendable, Result: Sendable>(
    _ cells: [Cell], _ measure: @Sendable (Cell, Draws) throws -> Result
  ) throws -> [Result] {
    try sweep(cells, replicates: 1, measure).map { $0[0] }
  }

  /// Repeats one measurement, in parallel; one result for each replicate.
  public func replicate<Result: Sendable>(
    _ replicates: Int, _ measure: @Sendable (Draws) throws -> Result
  ) throws -> [Result] {
    try sweep([0], replicates: replicates) { _, draws in try measure(draws) }[0]
  }

  /// Takes steps 0, …, count - 1 one after the other, such as the updates of a training, with the
  /// progress shown.
  public func steps(_ count: Int, _ step: (Int) throws -> Void) rethrows {
    let bar = progress.flatMap { $0.begin(count) ? $0 : nil }
    defer { progress?.end() }
    for index in 0..<count {
      try step(index)
      bar?.advance()
    }
  }
}

// MARK: - Data and shared work

extension Run {
  /// The images of the chosen data set: as many from the start of its training and test part as are
  /// asked for, all by default. They are loaded once.
  ///
  /// - Precondition: the chapter lists the data sets that it runs on.
  /// - Throws: `DatasetError`; there is no fallback to another data set.
  public func images(training: Int? = nil, test: Int? = nil) throws -> ImageDataset {
    guard let imageSource else {
      unmet("\(slug) asks for images and lists no imageSources")
    }
    let known = memory.contents.withLock { $0.images }
    if let known, known.training == training, known.test == test { return known.dataset }
    let dataset = try imageSource.load(
      trainingCount: training, testCount: test, from: dataDirectory)
    memory.contents.withLock { $0.images = (training, test, dataset) }
    return dataset
  }

  /// The result of shared work.
  ///
  /// Ask for it outside of a sweep's measurements: there it would be done on one thread.
  public subscript<Value>(_ shared: Shared<Value>) -> Value {
    get throws {
      let key = ObjectIdentifier(shared.identity)
      if let known = memory.contents.withLock({ $0.shared[key] }) as? Value { return known }
      let value = try shared.make(self)
      memory.contents.withLock { $0.shared[key] = value }
      return value
    }
  }

  /// What a run remembers of what it has made.
  final class Memory: Sendable {
    struct Contents {
      var images: (training: Int?, test: Int?, dataset: ImageDataset)?
      var shared: [ObjectIdentifier: any Sendable] = [:]
      /// Where something was drawn in this phase, and the first place where it was drawn twice.
      var drawn: Set<Place> = []
      var repeated: Place?
    }

    /// Notes a draw.
    func note(_ place: Place) {
      contents.withLock { contents in
        if !contents.drawn.insert(place).inserted, contents.repeated == nil {
          contents.repeated = place
        }
      }
    }

    let contents = Mutex(Contents())
  }
}

/// Work that claim and control share, such as a trained network: done once in a run, when it is
/// first asked for with `try run[trained]`.
///
///     static let trained = Shared { run in try train(run) }
public struct Shared<Value: Sendable>: Sendable {
  let identity = Identity()
  let make: @Sendable (Run) throws -> Value

  /// The work; it must depend on the run alone.
  public init(_ make: @escaping @Sendable (Run) throws -> Value) { self.make = make }

  final class Identity: Sendable {}
}
