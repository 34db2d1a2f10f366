import Foundation

/// An argument of a peer's function.
enum PeerArgument: Encodable {
  case number(Int)
  case numbers([Int])
  case word(String)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let value): try container.encode(value)
    case .numbers(let values): try container.encode(values)
    case .word(let text): try container.encode(text)
    }
  }
}

/// A Python process that runs `peers.py` and has a module.
final class PeerProcess {
  struct Request: Encodable {
    var version: String?
    var prepare: String?
    var with: [String: PeerArgument]?
    var time: Double?
  }

  struct Reply: Decodable {
    var version: String?
    var ready: Bool?
    var seconds: Double?
    var error: String?
  }

  private let process = Process()
  private let requests = Pipe()
  private let replies = Pipe()
  private var unread = Data()

  init(python: String, script: String) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, script]
    process.standardInput = requests
    process.standardOutput = replies
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { try? requests.fileHandleForWriting.close() }

  /// Sends a request and waits for the answer.
  func ask(_ request: Request) -> Reply {
    do {
      let line = try JSONEncoder().encode(request) + [UInt8(ascii: "\n")]
      try requests.fileHandleForWriting.write(contentsOf: line)
      while true {
        if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
          defer { unread = Data(unread[(end + 1)...]) }
          return try JSONDecoder().decode(Reply.self, from: unread[..<end])
        }
        let more = replies.fileHandleForReading.availableData
        guard !more.isEmpty else { return Reply(error: "the process ended") }
        unread += more
      }
    } catch {
      return Reply(error: "\(error)")
    }
  }
}

/// The peers: for each Python module the first interpreter that has it.
final class Peers {
  private let script: String
  private let interpreters: [String]
  private var processes: [String: PeerProcess] = [:]
  /// The modules that were found, with their versions.
  private(set) var versions: [String: String] = [:]

  init(folder: String, modules: [String]) {
    // A broken pipe is then an error of one request.
    signal(SIGPIPE, SIG_IGN)
    script = "\(folder)/peers.py"
    interpreters = ["\(folder)/.venv/bin/python", "python3", "/usr/bin/python3"]
    for module in modules {
      for python in interpreters {
        guard let process = try? PeerProcess(python: python, script: script),
          let version = process.ask(.init(version: module)).version
        else { continue }
        processes[module] = process
        versions[module] = version
        break
      }
    }
  }

  /// Makes a peer's work ready; the result times one run of it, in processor seconds.
  func prepare(_ work: PeerWork) throws(Absence) -> () throws -> Double {
    guard let process = processes[work.module] else {
      throw Absence("\(work.module) is not installed: make bench-peers")
    }
    let reply = process.ask(.init(prepare: work.function, with: work.arguments))
    guard reply.ready == true else { throw Absence(reply.error ?? "no answer") }
    return {
      let reply = process.ask(.init(time: Stopwatch.shortest))
      guard let seconds = reply.seconds else { throw Absence(reply.error ?? "no answer") }
      return seconds
    }
  }

  /// Why a peer was not measured.
  struct Absence: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }
}
