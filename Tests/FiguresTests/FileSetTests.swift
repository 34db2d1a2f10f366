import Figures
import Glibc
import Synchronization
import Testing

@Suite struct FileSetTests {
  private struct Stop: Error {}

  /// Writes a set of three files that all say the same.
  private func write(_ word: String, to folder: String) throws {
    try FileSet.replace(in: folder) { staging throws(OutputError) in
      for name in ["a", "b", "c"] { try AtomicFile.save(word, to: "\(staging)/\(name)") }
      return ["a", "b", "c"]
    }
  }

  private func words(in folder: String) throws -> [String] {
    try FileSet.reading(in: folder) { ["a", "b", "c"].map { text(of: "\(folder)/\($0)") } }
  }

  @Test func `a set is replaced whole, and nothing else is left`() throws {
    try withFolder { folder in
      try write("old", to: folder)
      try write("new", to: folder)
      #expect(try words(in: folder) == ["new", "new", "new"])
      #expect(names(in: folder) == ["a", "b", "c"])
    }
  }

  @Test func `readers and writers at once see whole sets only`() throws {
    try withFolder { folder in
      try write("0", to: folder)
      let seen = Mutex<[[String]]>([])
      let isOver = Mutex(false)
      var threads: [Thread] = []
      for writer in 1...2 {
        threads.append(
          Thread {
            for k in 0..<20 { try? write("\(writer)\(k)", to: folder) }
          })
      }
      let reader = Thread {
        while !isOver.withLock({ $0 }) {
          if let words = try? words(in: folder) { seen.withLock { $0.append(words) } }
        }
      }
      for thread in threads { thread.join() }
      isOver.withLock { $0 = true }
      reader.join()
      let all = seen.withLock { $0 }
      #expect(Set(all.map { $0[0] }).count > 2, "the reader saw too little")
      for words in all { #expect(Set(words).count == 1, "\(words)") }
      #expect(names(in: folder) == ["a", "b", "c"])
    }
  }

  @Test func `what was committed is put into its place by the next reader or writer`() throws {
    for isReader in [true, false] {
      try withFolder { folder in
        try write("old", to: folder)
        // As it is left between the first and the second file.
        mkdir("\(folder)/.staging-whole-1", 0o777)
        try AtomicFile.save("new", to: "\(folder)/.staging-whole-1/b")
        try AtomicFile.save("new", to: "\(folder)/.staging-whole-1/c")
        unlink("\(folder)/a")
        try AtomicFile.save("new", to: "\(folder)/a")
        if isReader {
          #expect(try words(in: folder) == ["new", "new", "new"])
        } else {
          try FileSet.tidy(folder)
        }
        #expect(names(in: folder) == ["a", "b", "c"])
        #expect(text(of: "\(folder)/b") == "new")
      }
    }
  }

  @Test func `what a writer left that is no more is swept, what one uses is not`() throws {
    try withFolder { folder in
      mkdir("\(folder)/.staging-dead", 0o777)
      try AtomicFile.save("x", to: "\(folder)/.staging-dead/a")
      try AtomicFile.withStagingFolder(in: folder) { staging throws(OutputError) in
        try AtomicFile.save("y", to: "\(staging)/a")
        try FileSet.tidy(folder)
        #expect(text(of: "\(staging)/a") == "y")
        #expect(names(in: folder).count == 1)
      }
      #expect(names(in: folder).isEmpty)
    }
  }

  @Test func `a folder in the way is known before anything is moved`() throws {
    try withFolder { folder in
      try write("old", to: folder)
      unlink("\(folder)/c")
      mkdir("\(folder)/c", 0o777)
      #expect { try write("new", to: folder) } throws: { AtomicFileTests.cannotCreate($0) }
      #expect(text(of: "\(folder)/a") == "old" && text(of: "\(folder)/b") == "old")
      #expect(names(in: folder) == ["a", "b", "c"])
    }
  }

  @Test func `an error after the commit does not say that the old files are there`() {
    let before = OutputError.inputOutput(path: "x", reason: "why").description
    let after = OutputError.unfinished(path: "x", reason: "why").description
    #expect(before.contains("the old files are intact") && !after.contains("intact"))
    #expect(after.contains("new files") && after.contains("why") && !after.contains("\n"))
  }

  @Test func `a file system without room for a file more is full`() throws {
    try withFolder { folder in
      let disk = "\(folder)/disk"
      mkdir(disk, 0o777)
      // Only root can mount one; elsewhere the test passes without having run.
      guard mount("tmpfs", disk, "tmpfs", 0, "size=1m,nr_inodes=4") == 0 else { return }
      defer { umount2(disk, 2) }
      #expect {
        try smallFigure().write(to: disk, slug: "a")
      } throws: { error in
        guard case .inputOutput? = error as? OutputError else { return false }
        return true
      }
    }
  }
}

/// A thread of its own: a lock that waits must not hold up the others.
private final class Thread: Sendable {
  private let thread: pthread_t

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  init(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, Unmanaged.passRetained(Work(body)).toOpaque())
    self.thread = thread
  }

  func join() { pthread_join(thread, nil) }
}
