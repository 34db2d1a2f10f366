import Testing
import Weaving

struct PanelViewTests {
  /// The lines of a script that say where the axes of panels end.
  private func script(_ ends: [(right: Double, bottom: Double)]) -> String {
    ends.map {
      "set lmargin at screen px(1)\nset rmargin at screen px(\($0.right))\n"
        + "set tmargin at screen py(2)\nset bmargin at screen py(\($0.bottom))\n"
    }.joined()
  }

  @Test func panelsTileThePicture() {
    let views = PanelView.all(
      inScript: script([(400, 200), (850, 200), (400, 500)]), width: 900, height: 560)
    #expect(views.count == 3)
    #expect(views[0].x == 0 && views[0].y == 0)
    #expect(views[1].x == views[0].width && views[1].x + views[1].width == 900)
    #expect(views[2].y == views[0].height && views[2].y + views[2].height == 560)
    #expect(views[0].fragment == "svgView(viewBox(0,0,414,250))")
  }

  @Test func everyPanelHasItsAxesInside() {
    let ends = [(400.5, 200.25), (850.5, 200.25), (400.5, 500.75), (850.5, 500.75)]
    let views = PanelView.all(inScript: script(ends), width: 900, height: 560)
    for (view, end) in zip(views, ends) {
      #expect(Double(view.x) < end.0 && end.0 < Double(view.x + view.width))
      #expect(Double(view.y) < end.1 && end.1 < Double(view.y + view.height))
    }
  }

  @Test func aFigureOfOnePanelIsNotCut() {
    #expect(PanelView.all(inScript: script([(400, 200)]), width: 460, height: 260).isEmpty)
    #expect(PanelView.all(inScript: "plot x", width: 460, height: 260).isEmpty)
  }
}
