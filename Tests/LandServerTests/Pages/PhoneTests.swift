import BrowserDriver
import Foundation
import Testing

/// Pages on the screen of a phone.
@Suite("pages on a phone", .enabled(if: Browser.isInstalled))
struct PhoneTests {
  private static let targets = [
    "/collections", "/collections/parcel", "/collections/parcel/items", "/collections/parcel/items/1/1",
    "/collections/parcel/schema", "/conformance", "/api", "/search?q=1/1", "/search?q=nothing", "/problems/bad_filter",
    "/collections/parcel/items?filter=\(String(repeating: "x", count: 300))", "/zones/W1", "/parcels/1/9",
    "/sheet?crs=EPSG:9216&polygon=\(PublicTown.corners(0, 200, 0, 100))",
  ]

  @Test("no page is wider than the screen", .timeLimit(.minutes(2)), arguments: ["vi", "en"])
  func width(_ language: String) throws {
    let folder = try Browser.Folder()
    let town = try PublicTown(isBusy: true, base: "http://h\(folder.url.path)")
    var frames = ""
    for (number, target) in Self.targets.enumerated() {
      let report = """
        addEventListener("load", () =>
          parent.postMessage({ number: \(number), said: document.documentElement.scrollWidth - innerWidth }, "*"));
        """
      let address = "\(target)\(target.contains("?") ? "&" : "?")lang=\(language)"
      _ = try town.write(address, as: "page-\(number).html", in: folder, script: report)
      frames += "<iframe src=\"page-\(number).html\" style=\"width:390px;height:800px;border:0\"></iframe>"
    }
    let frame = try folder.write(
      """
      <!DOCTYPE html><body><script>addEventListener("message", (event) =>
        document.body.setAttribute(`data-page-${event.data.number}`, event.data.said))</script>\(frames)
      """, "frame.html")
    let (document, complaints) = try Browser.document(frame, isDark: false, in: folder.url)
    #expect(complaints.isEmpty, "\(complaints)")
    for (number, target) in Self.targets.enumerated() {
      let said = try document.firstMatch(of: Regex("data-page-\(number)=\"([^\"]*)\""))?.output[1].substring
      #expect(said.flatMap { Int($0) }.map { $0 <= 0 } == true, "\(target.prefix(80)): \(said ?? "nothing")")
    }
  }
}
