import BrowserDriver
import Foundation
import Testing

/// What is checked on the page: a name, and a script that yields `true`, else what is wrong.
typealias PageStep = (name: String, script: String)

/// A visit to the page in a frame of a size: what scripts that follow each other say of it.
struct PageVisit {
  var width = 1366
  var height = 768
  var isDark = false
  /// What stands behind the `#` of the address.
  var address = "lang=en"
  /// Whether the rules for paper hold on the screen too.
  var isOnPaper = false
  /// The font of a machine that lacks those which the page asks for first; one that is not installed changes nothing.
  var font: String?

  /// What each script gives, as text; each is an expression, or statements that return.
  func said(_ html: String, _ scripts: [String]) throws -> [String] {
    let folder = try Browser.Folder()
    // The page allows no script but its own, so the visitor comes with a copy that allows it.
    var page = html.replacing("http-equiv=\"Content-Security-Policy\"", with: "name=\"policy\"")
      .replacing("</body>", with: "<script>\(visitor(scripts))</script></body>")
    if isOnPaper { page = page.replacing("@media print", with: "@media all") }
    if let font { page = page.replacing("font: 15px/1.45 system-ui", with: "font: 15px/1.45 '\(font)'") }
    _ = try folder.write(page, "index.html")
    let frame = try folder.write(
      """
      <!DOCTYPE html><body><iframe src="index.html#\(address)" style="width:\(width)px;height:\(height)px;border:0"></iframe>
      <script>addEventListener("message", (event) =>
        document.body.setAttribute(`data-step-${event.data.number}`, event.data.said))</script>
      """, "frame.html")
    let (document, complaints) = try Browser.document(frame, isDark: isDark, in: folder.url)
    #expect(complaints.isEmpty, "\(complaints)")
    return try scripts.indices.map { number in
      try document.firstMatch(of: Regex("data-step-\(number)=\"([^\"]*)\""))?.output[1].substring.map(String.init)
        ?? "nothing"
    }
  }

  /// Follows steps one after the other, each of which must hold.
  func check(_ html: String, _ steps: [PageStep]) throws {
    for (step, answer) in zip(steps, try said(html, steps.map(\.script))) {
      #expect(answer == "true", "\(step.name): \(answer)")
    }
  }

  private func visitor(_ scripts: [String]) -> String {
    """
    addEventListener("load", async () => {
      const byId = (id) => document.getElementById(id);
      const rest = () => new Promise((done) => setTimeout(done, 60));
      const row = (id) => document.querySelector(`tr.pick[data-id="${id}"]`);
      const pixels = () => new Uint32Array(CANVAS.getContext("2d").getImageData(0, 0, CANVAS.width, CANVAS.height).data.buffer);
      const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      const click = () => {
        const box = CANVAS.getBoundingClientRect();
        CANVAS.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1, clientX: box.left + box.width / 2,
          clientY: box.top + box.height / 2 }));
      };
      const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0;
      await rest();
      const steps = [\(scripts.map { "async () => { \($0.contains("return ") ? $0 : "return " + $0) }" }.joined(separator: ",\n"))];
      for (const [number, step] of steps.entries()) {
        let said = "";
        try { said = String(await step()); } catch (error) { said = String(error); }
        parent.postMessage({ number, said }, "*");
      }
    });
    """
  }
}
