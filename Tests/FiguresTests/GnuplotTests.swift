import CGnuplot
import Figures
import Glibc
import Testing

@Suite struct GnuplotTests {
  private func run(
    _ program: String, _ script: String, seconds: Int32 = 60
  ) -> (cgnuplot_outcome, Int32, String, String) {
    var result = cgnuplot_run(program, script, nil, seconds)
    defer { cgnuplot_release(&result) }
    return (
      result.outcome, result.exitStatus, result.output.map { String(cString: $0) } ?? "",
      result.errors.map { String(cString: $0) } ?? ""
    )
  }

  @Test func `what gnuplot prints comes back`() {
    let (outcome, status, output, errors) = run("gnuplot", "set print '-'\nprint 6*7\n")
    #expect(outcome == CGNUPLOT_RAN && status == 0 && output == "42\n" && errors == "")
  }

  @Test func `messages come back`() {
    let (outcome, _, _, errors) = run("gnuplot", "no such command\n")
    #expect(outcome == CGNUPLOT_RAN && errors.contains("invalid command"))
  }

  @Test func `a missing program is told from one that fails`() {
    #expect(run("no-such-gnuplot", "").0 == CGNUPLOT_MISSING)
    #expect(throws: OutputError.missingProgram("no-such-gnuplot")) {
      try Gnuplot(program: "no-such-gnuplot").version()
    }
    #expect(OutputError.missingProgram("gnuplot").description.contains("apt-get install"))
    let (outcome, status, _, _) = run("false", "")
    #expect(outcome == CGNUPLOT_RAN && status == 1)
  }

  @Test func `a program that ends without reading does not end ours`() {
    // More than a pipe holds, so that the writer meets a closed pipe.
    let script = String(repeating: "# nothing\n", count: 100_000)
    #expect(run("true", script).0 == CGNUPLOT_RAN)
  }

  @Test func `long output on both channels does not block`() {
    let script = "do for [i=1:20000] { print i, 'a line of some length' }\n"
    let (_, status, output, errors) = run(
      "gnuplot", script + "set print '-'\n" + script + "# the end\n")
    #expect(status == 0 && output.utf8.count > 500_000 && errors.utf8.count > 500_000)
  }

  @Test func `the version names release and patch`() throws {
    let version = try Gnuplot().version()
    #expect(version.contains(".") && version.contains("patchlevel"))
  }

  @Test func `of the environment it sees the paths only`() throws {
    let output = try withFolder { folder in
      let path = "\(folder)/shows"
      try AtomicFile.write("#!/bin/sh\nexec env\n", to: path)
      chmod(path, 0o755)
      return run(path, "").2
    }
    // What a shell adds by itself does not come from us.
    let own: Set = ["PWD", "OLDPWD", "SHLVL", "_"]
    let names = output.split(separator: "\n").map { String($0.prefix { $0 != "=" }) }
      .filter { !own.contains($0) }
    let paths: Set = [
      "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
      "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "LC_ALL", "GNUTERM",
    ]
    #expect(names.contains("PATH"))
    #expect(names.allSatisfy(paths.contains), "\(names)")
  }

  @Test func `a program that hangs is ended, whether it reads or not`() throws {
    try withFolder { folder in
      let path = "\(folder)/hangs"
      try AtomicFile.write("#!/bin/sh\nexec sleep 60\n", to: path)
      chmod(path, 0o755)
      for script in ["", String(repeating: "# nothing\n", count: 100_000)] {
        let start = ContinuousClock.now
        #expect(run(path, script, seconds: 1).0 == CGNUPLOT_LATE)
        #expect(ContinuousClock.now - start < .seconds(10))
      }
      #expect(throws: OutputError.plotFailed("it had not ended after 1 seconds")) {
        try Gnuplot(program: path, limit: 1).version()
      }
    }
  }

  @Test func `a program that is quick enough is not ended`() {
    let (outcome, status, output, _) = run("gnuplot", "set print '-'\nprint 1\n", seconds: 20)
    #expect(outcome == CGNUPLOT_RAN && status == 0 && output == "1\n")
  }
}
