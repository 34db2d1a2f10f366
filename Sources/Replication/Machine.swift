import COpenBLAS
import Glibc

/// What the machine has, as far as a run depends on it.
enum Machine {
  /// The bytes of memory that a process may have: what is built in, or less where a limit is set.
  static let memory: Double = {
    var bytes = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE)))
    for limit in [addressSpace, data, controlGroup].compactMap(\.self) { bytes = min(bytes, limit) }
    return bytes
  }()

  /// Lets the system refuse what goes beyond the memory, so that the run ends with a word; it would be
  /// killed without one.
  static func limitMemory() {
    // It is known before we change it.
    let memory = memory
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max, rlim_t(memory))
    setrlimit(resource, &limit)
  }

  /// The limit of `ulimit -v`; nil if there is none.
  private static let addressSpace = limit(RLIMIT_AS)
  /// The limit of `ulimit -d`; nil if there is none.
  private static let data = limit(RLIMIT_DATA)

  private static func limit(_ resource: __rlimit_resource) -> Double? {
    var limit = rlimit()
    let isSet =
      getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
      && limit.rlim_cur != rlim_t(bitPattern: -1)
    return isSet ? Double(limit.rlim_cur) : nil
  }

  /// The limit of the control group that the process is in, such as a container's.
  private static let controlGroup: Double? = {
    let files = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"]
    return files.lazy.compactMap { Files.contents(of: $0) }
      .compactMap { Double(String(decoding: $0.prefix { $0 > 32 }, as: UTF8.self)) }.first
  }()

  /// What keeps every run from working here; nil if nothing does.
  static var obstacle: String? {
    if let addressSpace, addressSpace < 1e9 {
      return "the limit of the address space, \((addressSpace / 1e6).formatted(digits: 4)) MB, is "
        + "too small for the threads of OpenBLAS: `ulimit -v unlimited`, or 1000000 at least"
    }
    if let data, data < 3e8 {
      return "the limit of memory, \((data / 1e6).formatted(digits: 4)) MB, is too small for the "
        + "threads of OpenBLAS: `ulimit -d unlimited`, or 300000 at least"
    }
    let kernel = String(cString: openblas_get_corename())
    let needsMore = ["SkylakeX", "Cooperlake", "SapphireRapids"].contains(kernel)
    if needsMore, !hasAVX512 {
      return "OPENBLAS_CORETYPE=\(kernel) asks for AVX-512, which this processor does not have: "
        + "unset it, or set it to Haswell"
    }
    return nil
  }

  private static var hasAVX512: Bool {
    guard let bytes = Files.contents(of: "/proc/cpuinfo") else { return true }
    return bytes.split(separator: 10).first { $0.starts(with: "flags".utf8) }
      .map { $0.split(separator: 32).contains { $0.elementsEqual("avx512f".utf8) } } ?? true
  }
}
