// Depends on every chapter and on the tools of the book, so that one product builds them all. A plain
// `swift build` also compiles the tools that the packages we use bring along, and for them the argument
// parser a second time.

@main struct AllChapters {
  static func main() {
    print("The chapters are built: make figures, or make chapter NAME=…")
  }
}
