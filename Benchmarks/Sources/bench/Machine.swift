import CVector
import Foundation
import SemicircleCore

/// What the numbers were measured on.
struct Machine: Codable {
  /// The name, and the numbers that tell what is behind it.
  let processor: String
  let cores: Int
  /// The vector instructions that our kernels used: avx512, avx2 or none.
  let level: String
  let system: String
  let swift: String
  let openBLAS: String
  let peers: [String: String]
  /// 10⁹ operations a second of a product of two matrices of order 1,024, one thread.
  let floatProductPeak: Double
  let doubleProductPeak: Double
  /// 10⁹ bytes a second, reading 256 MB once.
  let memoryBandwidth: Double

  init(peers: [String: String]) {
    let processorFile = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    func field(_ name: String) -> String {
      processorFile.split(separator: "\n").first { $0.hasPrefix(name) }?
        .split(separator: ":").dropFirst().joined().trimmingCharacters(in: .whitespaces)
        ?? "unknown"
    }
    processor =
      "\(field("model name")), family \(field("cpu family")) model \(field("model\t"))"
    cores = Parallel.processorCount
    level = ["none", "avx2", "avx512"][Int(cvector_level())]
    system = Self.output("sed -n 's/^PRETTY_NAME=\"\\(.*\\)\"/\\1/p' /etc/os-release")
    swift = Self.output(
      "swift --version 2>/dev/null | sed -n 's/.*Swift version \\([0-9.]*\\).*/\\1/p'")
    openBLAS = Self.openBLASConfiguration()
    self.peers = peers
    floatProductPeak = Self.productPeak(Float.self)
    doubleProductPeak = Self.productPeak(Double.self)
    memoryBandwidth = Self.readBandwidth()
  }

  private static func output(_ command: String) -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return "unknown" }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let firstLine = text.split(separator: "\n").first.map(String.init)
    return firstLine ?? "unknown"
  }

  private static func openBLASConfiguration() -> String {
    typealias Describe = @convention(c) () -> UnsafePointer<CChar>?
    guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: 0), "openblas_get_config"),
      let text = unsafeBitCast(symbol, to: Describe.self)()
    else { return "unknown" }
    return String(cString: text)
  }

  private static func productPeak<Scalar: BLASScalar>(_ type: Scalar.Type) -> Double {
    let n = 1_024
    let a = Matrix<Scalar>(rows: n, columns: n, elements: Array(repeating: 0.5, count: n * n))
    var c = a
    let times = (0..<7).map { _ in
      let start = Stopwatch.processorSeconds
      Matrix.multiply(a, a, into: &c)
      return Stopwatch.processorSeconds - start
    }
    return 2 * Double(n * n * n) / Spread(times).median / 1e9
  }

  private static func readBandwidth() -> Double {
    let x = [UInt64](repeating: 1, count: 32_000_000)
    var sum: UInt64 = 0
    let times = (0..<7).map { _ in
      let start = Stopwatch.processorSeconds
      for value in x { sum &+= value }
      return Stopwatch.processorSeconds - start
    }
    precondition(sum == 7 * 32_000_000)
    return 8 * 32_000_000 / Spread(times).median / 1e9
  }

  /// The name of its file of results.
  var fileName: String {
    "\(processor) \(level)".lowercased().split { !$0.isLetter && !$0.isNumber }
      .joined(separator: "-")
  }

  /// A line on it.
  var description: String {
    let versions = peers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(processor), \(cores) cores, our kernels with \(level); \(system), Swift \(swift), "
      + "\(openBLAS); peers: \(versions.isEmpty ? "none" : versions.joined(separator: ", ")); products "
      + "of two matrices of order 1,024: \(floatProductPeak.short) GFLOP/s in Float, "
      + "\(doubleProductPeak.short) in Double; memory read at \(memoryBandwidth.short) GB/s"
  }
}
