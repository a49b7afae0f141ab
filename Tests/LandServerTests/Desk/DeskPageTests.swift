import BrowserDriver
import Foundation
import Interchange
import Refusals
import Testing

@testable import LandServer

/// What a person does on the page of the desk, in a browser without a window, whose answers stand in a script.
@Suite("page of the desk in a browser", .enabled(if: Browser.isInstalled))
struct DeskPageTests {
  @Test("the page does what a person asks", .timeLimit(.minutes(2)), arguments: [(1366, 768), (390, 800)])
  func behaviour(_ width: Int, _ height: Int) throws {
    let folder = try Browser.Folder()
    var page = DeskSkeleton(
      language: .vietnamese, root: "", isPlain: false, name: "An", isEditor: true, csrf: "t0ken", workspace: "kon-tum"
    ).html
    for file in DeskFiles.all {
      let name = String(file.path.split(separator: "/").last ?? "")
      _ = try folder.write(file.text, name)
      page = page.replacingOccurrences(of: file.path, with: name)
    }
    _ = try folder.write(DeskAnswers.script, "answers.js")
    _ = try folder.write(visitor, "visitor.js")
    let own = "<script src=\"answers.js\"></script>"
    page = page.replacingOccurrences(of: "</head>", with: "\(own)\n<script src=\"visitor.js\" defer></script></head>")
    _ = try folder.write(page, "index.html")
    let frame = try folder.write(
      """
      <!DOCTYPE html><body>
      <iframe src="index.html#view=findings" style="width:\(width)px;height:\(height)px;border:0"></iframe>
      <script>addEventListener("message", (event) =>
        document.body.setAttribute(`data-step-${event.data.number}`, event.data.said))</script>
      """, "frame.html")
    let (document, complaints) = try Browser.document(frame, isDark: false, in: folder.url)
    #expect(complaints.isEmpty, "\(complaints)")
    for (number, step) in DeskPageSteps.all.enumerated() {
      let said = try document.firstMatch(of: Regex("data-step-\(number)=\"([^\"]*)\""))?.output[1].substring
      #expect(said == "true", "\(step.name) at \(width): \(said ?? "nothing")")
    }
  }

  @Test("scripts and styles weigh at most 80 kB packed") func weight() throws {
    let packed = DeskFiles.all.reduce(0) { $0 + GzipStream.packed(Array($1.text.utf8)).count }
    #expect(packed <= 80_000)
  }

  private var visitor: String {
    """
    addEventListener("load", async () => {
      const byId = (id) => document.getElementById(id);
      const rest = () => new Promise((done) => setTimeout(done, 40));
      const until = async (test) => {
        for (let i = 0; i < 40 && !test(); i += 1) await new Promise((done) => setTimeout(done, 20));
        return test();
      };
      const rows = () => [...document.querySelectorAll("#findings tr.pick")];
      const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      const change = (id, value) => { byId(id).value = value; byId(id).dispatchEvent(new Event("change", { bubbles: true })); };
      const choose = change;
      await until(() => document.documentElement.dataset.ready);
      const steps = [\(DeskPageSteps.all.map { "async () => { \($0.script) }" }.joined(separator: ",\n"))];
      for (const [number, step] of steps.entries()) {
        let said = "";
        try { said = String(await step()); } catch (error) { said = String(error); }
        parent.postMessage({ number, said }, "*");
      }
    });
    """
  }
}
