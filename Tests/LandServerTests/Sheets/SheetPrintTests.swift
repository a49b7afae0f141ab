import BrowserDriver
import Foundation
import PlaneGeometry
import Testing

/// Sheets on paper.
@Suite("sheets on paper", .enabled(if: Browser.countsPages))
struct SheetPrintTests {
  private static let corners = PublicTown.busyCorners.map {
    "\(PublicTown.origin.x + $0.0),\(PublicTown.origin.y + $0.1)"
  }

  @Test(
    "a parcel or a drawn polygon of twelve corners with eight plans is one page of A4", .timeLimit(.minutes(2)),
    arguments: ["en", "vi"], ["/parcels/1/9", "/sheet?crs=EPSG:9216&polygon=\(corners.joined(separator: ";"))"])
  func onePage(_ language: String, _ target: String) throws {
    let folder = try Browser.Folder()
    let town = try PublicTown(isBusy: true, base: "http://h\(folder.url.path)")
    #expect((try town.json(target)["plans"] as? [Any])?.count == 8)
    #expect((try town.json(target)["corners"] as? [Any])?.count == 12)
    let address = try town.write(
      "\(target)\(target.contains("?") ? "&" : "?")lang=\(language)", as: "sheet.html", in: folder)
    #expect(try Browser.pages(address, in: folder.url) == 1)
  }
}
