import Figures
import Glibc
import Testing

@Suite struct AtomicFileTests {
  @Test func `a file is written whole, replaced whole, and nothing else is left`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.json"
      let long = String(repeating: "λ/ℓ_c\n", count: 100_000)
      try AtomicFile.write(long, to: path)
      #expect(text(of: path) == long)
      try AtomicFile.write("{}\n", to: path)
      #expect(text(of: path) == "{}\n")
      #expect(names(in: folder) == ["a.json"])
    }
  }

  @Test func `missing folders are made`() throws {
    try withFolder { folder in
      try AtomicFile.write("x", to: "\(folder)/b/c/a.json")
      #expect(text(of: "\(folder)/b/c/a.json") == "x")
      unlink("\(folder)/b/c/a.json")
      rmdir("\(folder)/b/c")
    }
  }

  @Test func `the file has the rights that the user's mask gives`() throws {
    try withFolder { folder in
      try AtomicFile.write("x", to: "\(folder)/a")
      let plain = open("\(folder)/b", O_WRONLY | O_CREAT, 0o666)
      close(plain)
      var (ours, usual) = (stat(), stat())
      #expect(stat("\(folder)/a", &ours) == 0 && stat("\(folder)/b", &usual) == 0)
      #expect(ours.st_mode == usual.st_mode)
    }
  }

  @Test func `a file in the way of a folder cannot be created`() throws {
    try withFolder { folder in
      try AtomicFile.write("x", to: "\(folder)/file")
      #expect {
        try AtomicFile.write("y", to: "\(folder)/file/a.json")
      } throws: { Self.cannotCreate($0) }
      #expect(text(of: "\(folder)/file") == "x")
    }
  }

  @Test func `a folder in the way of a file cannot be replaced`() throws {
    try withFolder { folder in
      mkdir("\(folder)/a", 0o777)
      #expect { try AtomicFile.write("y", to: "\(folder)/a") } throws: { Self.cannotCreate($0) }
      #expect(names(in: folder) == ["a"])
    }
  }

  @Test func `a read-only folder keeps its files and cannot be written`() throws {
    try withSmallDisk { folder, lock in
      try AtomicFile.write("old", to: "\(folder)/a")
      lock()
      #expect { try AtomicFile.write("new", to: "\(folder)/a") } throws: { Self.cannotCreate($0) }
      #expect(text(of: "\(folder)/a") == "old")
    }
  }

  @Test func `a full disk is an I/O error and keeps the old file`() throws {
    try withSmallDisk { folder, _ in
      try AtomicFile.write("old", to: "\(folder)/a")
      let long = String(repeating: "x", count: 1_000_000)
      #expect {
        try AtomicFile.write(long, to: "\(folder)/a")
      } throws: { error in
        guard case .inputOutput? = error as? OutputError else { return false }
        return true
      }
      #expect(text(of: "\(folder)/a") == "old")
      #expect(names(in: folder) == ["a"])
    }
  }

  static func cannotCreate(_ error: any Error) -> Bool {
    if case .cannotCreate? = error as? OutputError { true } else { false }
  }
}

/// Runs `body` with a folder on a disk of 32 KiB and a function that makes it read-only. Only root
/// can mount one; elsewhere the test passes without having run.
func withSmallDisk(_ body: (String, () -> Void) throws -> Void) throws {
  try withFolder { folder in
    let disk = "\(folder)/disk"
    mkdir(disk, 0o777)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=32k") == 0 else { return }
    defer { umount2(disk, 2) }  // MNT_DETACH
    try body(disk) {
      mount("tmpfs", disk, "tmpfs", 32 | 1, nil)  // MS_REMOUNT | MS_RDONLY
    }
  }
}
