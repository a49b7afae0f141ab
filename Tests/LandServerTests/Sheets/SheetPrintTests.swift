import BrowserDriver
import Foundation
import Testing

/// Sheets on paper.
@Suite("sheets on paper", .enabled(if: Browser.countsPages))
struct SheetPrintTests {
  @Test(
    "a parcel of twelve corners with eight plans is one page of A4", .timeLimit(.minutes(2)), arguments: ["en"])
  func onePage(_ language: String) throws {
    let folder = try Browser.Folder()
    let town = try PublicTown(isBusy: true, base: "http://h\(folder.url.path)")
    #expect((try town.json("/parcels/1/9")["plans"] as? [Any])?.count == 8)
    #expect((try town.json("/parcels/1/9")["corners"] as? [Any])?.count == 12)
    let page = try town.text("/parcels/1/9?lang=\(language)", accept: PublicTown.browser)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("files"), withIntermediateDirectories: true)
    for match in page.matches(of: /href="([^"]*\/files\/([^"]+))"/) {
      _ = try folder.write(try town.text("/files/\(match.output.2)"), "files/\(match.output.2)")
    }
    let address = try folder.write(page, "sheet.html")
    #expect(try Browser.pages(address, in: folder.url) == 1)
  }
}
