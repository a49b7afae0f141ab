import Foundation
import LandAnswers
import LandModel
import LandStore
import PlaneGeometry
import Reports
import Testing

@testable import LandServer

/// The search of the desk finds what the public does not see, and its sheets are those of the command line.
struct DeskSearchTests {
  private static let root = "/workspaces/kon-tum"

  private static func loaded(_ change: (inout DeskOptions) -> Void = { _ in }) throws -> SignedIn {
    let an = try OpenDesk(change).workspace()
    let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
    try Workspace.write(try PublicTown.land("Phường"), to: path, landfund: Product.version)
    return an
  }

  private static func ids(_ an: SignedIn, _ text: String) throws -> [String] {
    let query = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return try an.ask("GET", "\(root)/search?q=\(query)").rows.compactMap { $0["id"] as? String }
  }

  @Test func everyFeatureIsFoundByItsID() throws {
    let an = try Self.loaded()
    let land = try Workspace("\(an.desk.folder)/kon-tum/workspace.gpkg").land()
    for layer in LayerName.allCases where layer.geometryClass != .nothing {
      for feature in 0..<min(land[layer].count, 5) {
        let id = land[layer].id(of: feature)
        let rows = try an.ask(
          "GET", "\(Self.root)/search?q=\(id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        ).rows
        let found = rows.contains { $0["id"] as? String == id && $0["kind"] as? String == layer.rawValue }
        #expect(found, "\(layer.rawValue) \(id): \(rows)")
      }
    }
  }

  @Test func parcelsAreFoundBySheetAndNumberAndPlace() throws {
    let an = try Self.loaded()
    let land = try Workspace("\(an.desk.folder)/kon-tum/workspace.gpkg").land()
    let parcel = try #require(
      land.parcels.indices.first { land.parcels[$0].sheetNumber != nil && land.parcels[$0].parcelNumber != nil })
    let (sheet, number) = (land.parcels[parcel].sheetNumber!, land.parcels[parcel].parcelNumber!)
    #expect(try Self.ids(an, "tờ \(sheet) thửa \(number)").contains(land.parcels[parcel].id))
    let place = try #require(land.parcels.geometry.geometry(at: parcel)?.representativePosition)
    let answer = try an.ask("GET", "\(Self.root)/search?q=\(place.y)%20\(place.x)")
    #expect(answer.rows.first?["id"] as? String == land.parcels[parcel].id, "\(answer.text)")
    #expect(answer.json["read"] is [String: Any])
    #expect((answer.rows.first?["url"] as? String)?.contains("/workspaces/kon-tum/parcels/") == true)
    #expect(try an.ask("GET", "\(Self.root)/search?q=\(String(repeating: "a", count: 201))").code == "bad_value")
    #expect(try Self.ids(an, "nothing is called so").isEmpty)
  }

  /// The workspace is read again when its file has changed, and let go when nobody looks at it.
  @Test func theGroundIsThatOfTheFile() throws {
    let an = try Self.loaded()
    let workspace = try #require(an.desk.desk.folder.workspace("kon-tum"))
    let grounds = an.desk.desk.grounds
    let first = try grounds.ground(of: workspace, at: 0)
    #expect(try grounds.ground(of: workspace, at: 1) === first)
    try FileManager.default.removeItem(atPath: workspace.geoPackage)
    try Workspace.write(try PublicTown.land("Xã khác"), to: workspace.geoPackage, landfund: Product.version)
    let second = try grounds.ground(of: workspace, at: 2)
    #expect(second !== first)
    grounds.forgetUnused(at: 2 + OfficeGrounds.idle + 1)
    #expect(try grounds.ground(of: workspace, at: 1000) !== second)
  }

  /// The line that makes a sheet takes an id as a name, whatever it begins with.
  @Test func sheetsAreMadeByTheCommandLine() throws {
    let program = FileManager.default.temporaryDirectory.appendingPathComponent("sheet-\(UUID().uuidString)").path
    let script = """
      #!/bin/sh
      file=
      for word in "$@"; do [ "$before" = -o ] && file=$word; before=$word; done
      echo "$@" > "$file"
      """
    try script.write(toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    defer { try? FileManager.default.removeItem(atPath: program) }
    let an = try Self.loaded { $0.program = program }
    let path = "\(an.desk.folder)/kon-tum/workspace.gpkg"
    let inquiry = try Inquiry(try Workspace(path), asOf: CivilDate("2021-12-24")!)
    try inquiry.store(try inquiry.check(CheckQuestion()).result)
    let (finding, parcel) = (try Workspace(path).findings()[0].id, inquiry.land.parcels[0].id)
    let page = [("Accept", "text/html")]
    let sheet = try an.ask("GET", "\(Self.root)/findings/\(finding)/sheet?lang=vi", page)
    #expect(
      sheet.status == 200 && sheet.text.hasPrefix("extract workspace.gpkg --finding=\(finding) "), "\(sheet.text)")
    #expect(sheet.text.contains("--lang vi") && sheet.header("content-type") == "text/html; charset=utf-8")
    #expect(sheet.header("content-security-policy") == "sandbox allow-scripts allow-modals; frame-ancestors 'self'")
    #expect(sheet.header("content-disposition") == nil)
    let encoded = parcel.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let extract = try an.ask("GET", "\(Self.root)/parcels/\(encoded)", page)
    #expect(extract.text.hasSuffix(" -- \(parcel)\n") && extract.text.contains("sheet.html"), "\(extract.text)")
    let document = try an.ask("GET", "\(Self.root)/parcels/\(encoded)")
    #expect(document.header("content-type") == "application/json" && document.text.contains("sheet.json"))
    let box = inquiry.land.parcels.geometry.bounds[0]
    let corners = [
      "\(box.minX),\(box.minY)", "\(box.maxX),\(box.minY)", "\(box.maxX),\(box.maxY)", "\(box.minX),\(box.maxY)",
    ].joined(separator: ";")
    let site = try an.ask("GET", "\(Self.root)/sheet?polygon=\(corners)")
    #expect(site.status == 200 && site.text.contains("--polygon .scratch-"), "\(site.text)")
    #expect(try an.ask("GET", "\(Self.root)/sheet?polygon=0,0;1,1").code == "bad_polygon")
    #expect(try an.ask("GET", "\(Self.root)/findings/f-none/sheet").status == 404)
    #expect(try an.ask("GET", "\(Self.root)/parcels/none").status == 404)
  }
}
