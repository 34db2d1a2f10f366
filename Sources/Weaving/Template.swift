/// What all pages have in common.
enum Template {
  private static let icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    + "%3Cpath d='M1 12a7 7 0 0 1 14 0z' fill='%230072b2'/%3E%3C/svg%3E"

  private static let links = [
    ("index.html#contents", "Contents"), ("index.html#ledger", "Ledger"),
    ("index.html#gallery", "Gallery"), ("background.html", "Background"),
    ("notation.html", "Notation"), ("references.html", "References"),
    ("own-matrix.html", "Your own matrix"),
  ]

  /// A whole page around its body.
  static func page(title: String, name: String, body: String) -> String {
    let items = links.map { target, word in
      let isHere = target == "\(name).html" ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(target)\"\(isHere)>\(word)</a></li>"
    }
    let full =
      name == "index" ? "Semicircle: random-matrix claims, tested" : "\(title) · Semicircle"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Typography.escaped(full))</title>
      <link rel="icon" href="\(icon)">
      <link rel="stylesheet" href="book.css">
      </head>
      <body>
      <a class="skip" href="#text">Skip to the text</a>
      <header>
      <nav aria-label="Book">
      <a class="home" href="index.html">Semicircle</a>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </nav>
      </header>
      <main id="text">
      \(body)</main>
      <footer>
      <p>Semicircle: claims about deep learning, each a program that anybody can run. Apache-2.0.</p>
      </footer>
      </body>
      </html>

      """
  }
}
