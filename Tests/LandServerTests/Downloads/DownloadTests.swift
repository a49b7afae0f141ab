import Foundation
import Geodesy
import Interchange
import LandModel
import PlaneGeometry
import Testing

@testable import LandServer

/// Collections as files.
struct DownloadTests {
  private static let formats = DownloadFormat.allCases.map(\.rawValue)

  private func table(_ response: ServerResponse, _ format: String) throws -> FeatureTable {
    let path = NSTemporaryDirectory() + "\(UUID().uuidString).\(format)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(response.bytes).write(to: URL(fileURLWithPath: path))
    return try readTable(at: InputAddress(path))
  }

  @Test("a collection as a file has its published fields, the day and whose data it is", arguments: formats)
  func collection(_ format: String) throws {
    let settings = try PublishSettings("attribution: Sở Xây dựng", file: "publish.yml")
    let town = try TileTown(settings: settings)
    let response = try town.ask("/collections/parcel/download.\(format)")
    #expect(response.status == 200)
    #expect(response.header("Content-Disposition") == "attachment; filename=\"parcel-2021-12-24.\(format)\"")
    #expect(response.header("Accept-Ranges") == "bytes" && response.header("ETag") != nil)
    let table = try table(response, format)
    #expect(table.count == 400)
    let system = table.referenceSystem?.code?.description
    #expect(system == (format == "csv" ? nil : format == "geojson" ? "OGC:CRS84" : "EPSG:9216"))
    #expect(table.column("parcel_no")?[6].text == "7")
    #expect(table.column("as_of")?[0].text == "2021-12-24")
    #expect(table.column("attribution")?[399].text == "Sở Xây dựng")
    #expect(table.column("name") == nil && table.column("tenure") == nil)
    if format != "geojson" {
      #expect(table.geometry.geometry(at: 0)?.bounds == TileTown.box(0, 20, 0, 20).bounds)
    }
    // Another process with the same land.
    let other = try TileTown(settings: settings).ask("/collections/parcel/download.\(format)")
    #expect(other.bytes == response.bytes && other.header("ETag") == response.header("ETag"))
  }

  @Test("features of the server's day, and of a zone's part those that share ground with it", arguments: formats)
  func part(_ format: String) throws {
    let town = try TileTown()
    #expect(try table(try town.ask("/collections/scheme_block/download.\(format)"), format).count == 2)
    let ground = try table(try town.ask("/collections/prevailing_function/download.\(format)"), format)
    #expect(ground.count == 2 && ground.column("area_m2")?[0].text.flatMap { Double($0) } == 80_000)
    #expect(try table(try town.ask("/collections/parcel/download.\(format)?zone=W2"), format).count == 200)
    #expect(try table(try town.ask("/collections/parcel/download.\(format)?zone=W1"), format).count == 400)
    #expect(try town.ask("/collections/parcel/download.\(format)?zone=nowhere").status == 400)
    #expect(try town.ask("/collections/parcel/download.\(format)?limit=1").status == 400)
    #expect(try town.ask("/collections/finding/download.\(format)").status == 404)
    #expect(try town.ask("/collections/parcel/download.shp").status == 404)
  }

  @Test("no cell of a CSV is a formula")
  func formulas() throws {
    let town = try TileTown()
    let text = String(decoding: try town.ask("/collections/road/download.csv").bytes, as: UTF8.self)
    #expect(text.contains("'=HYPERLINK") && !text.contains(",=HYPERLINK") && !text.contains("\"=HYPERLINK"))
    let json = String(decoding: try town.ask("/collections/road/download.geojson").bytes, as: UTF8.self)
    #expect(json.contains("\"=HYPERLINK"))
  }

  @Test("a part of a file is one range of it, of the file that the client has begun with")
  func ranges() throws {
    let town = try TileTown()
    let address = "/collections/parcel/download.geojson"
    let whole = try town.ask(address)
    let tag = try #require(whole.header("ETag"))
    let part = try town.ask(address, "GET", ["Range": "bytes=10-19"])
    #expect(part.status == 206 && part.bytes == Array(whole.bytes[10..<20]))
    #expect(part.header("Content-Range") == "bytes 10-19/\(whole.bytes.count)" && part.header("Content-Length") == "10")
    #expect(part.header("ETag") == tag)
    #expect(try town.ask(address, "GET", ["Range": "bytes=10-19", "If-Range": tag]).status == 206)
    let changed = try town.ask(address, "GET", ["Range": "bytes=10-19", "If-Range": "\"other\""])
    #expect(changed.status == 200 && changed.bytes == whole.bytes)
    let behind = try town.ask(address, "GET", ["Range": "bytes=\(whole.bytes.count)-"])
    #expect(behind.status == 416 && behind.header("Content-Range") == "bytes */\(whole.bytes.count)")
    #expect(behind.header("Content-Type") == "application/problem+json")
    let head = try town.ask(address, "HEAD", ["Range": "bytes=10-19"])
    #expect(head.status == 200 && head.header("Content-Length") == "\(whole.bytes.count)")
    #expect(try town.ask(address, "GET", ["If-None-Match": tag]).status == 304)
    // Ranges are of bytes that are not packed.
    #expect(try town.ask(address, "GET", ["Accept-Encoding": "gzip"]).header("Content-Encoding") == nil)
  }

  @Test("a file is made once for a snapshot and goes with it")
  func once() throws {
    var town: TileTown? = try TileTown()
    func path() throws -> String {
      guard case .file(let path, _) = try #require(town).ask("/collections/road/download.csv").body else { return "" }
      return path
    }
    let first = try path()
    #expect(FileManager.default.fileExists(atPath: first))
    #expect(try path() == first)
    town = nil
    #expect(!FileManager.default.fileExists(atPath: first))
  }
}
