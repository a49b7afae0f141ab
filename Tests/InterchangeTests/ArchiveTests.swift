import Foundation
import PlaneGeometry
import Refusals
import Testing

@testable import Interchange

/// Data sets inside archives are layers; what may not be unpacked is refused, and nothing stays.
@Suite("archives") struct ArchiveTests {
  private typealias Member = (String, [UInt8])
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private static func square(_ id: String) -> [UInt8] {
    Array(
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"\(id)"},"geometry":
      {"type":"Polygon","coordinates":[[[108,14],[108.001,14],[108.001,14.001],[108,14]]]}}]}
      """.utf8)
  }

  private static let table = Array("id,WKT\nb,POINT (1 2)\n".utf8)
  private static let office: [Member] = [
    ("thua_dat.geojson", square("1")), ("QuyHoach/", []), ("QuyHoach/ranh.geojson", square("2")),
    ("QuyHoach/bang.csv", table), ("ghi chú.txt", Array("x".utf8)), ("__MACOSX/._thua_dat.geojson", [0]),
  ]

  private func archive(_ members: [Member], _ name: String = "nop.zip", links: Set<String> = []) throws -> String {
    try folder.file("\(UUID().uuidString)-\(name)", WorkbookBytes.zip(members, links: links))
  }

  private func ids(_ path: String, _ layer: String?) throws -> [String] {
    let table = try readTable(at: InputAddress(path: path, layer: layer))
    return (0..<table.count).map { table.column("id")?.shownText($0) ?? "" }
  }

  @Test(
    "a layer goes by the name of its file or by its path",
    arguments: [
      ("thua_dat", "1"), ("thua_dat.geojson", "1"), ("ranh", "2"), ("QuyHoach/ranh.geojson", "2"), ("bang", "b"),
    ])
  func names(layer: String, id: String) throws {
    let path = try archive(Self.office)
    #expect(try ids(path, layer) == [id])
    #expect(try listLayers(of: path).map(\.name) == ["bang", "ranh", "thua_dat"])
  }

  @Test("one alone needs no name, also in KMZ; several do", arguments: ["nop.zip", "nop.kmz", "NOP.ZIP"])
  func alone(name: String) throws {
    let path = try archive([("a/b/c.geojson", Self.square("7"))], name)
    #expect(try ids(path, nil) == ["7"])
    let error = try #require(throws: Refusal.self) { try ids(archive(Self.office, name), nil) }
    #expect(error.code == .layerNotNamed && error.message.en.contains("bang, ranh, thua_dat"))
  }

  @Test("equal names are told apart by their folders")
  func equalNames() throws {
    let path = try archive([("x/a.geojson", Self.square("x")), ("y/a.geojson", Self.square("y"))])
    #expect(try listLayers(of: path).map(\.name) == ["x/a.geojson", "y/a.geojson"])
    #expect(try ids(path, "y/a.geojson") == ["y"])
  }

  @Test("what is no data is counted")
  func others() throws {
    let table = try readTable(at: InputAddress(path: archive(Self.office), layer: "ranh"))
    let notice = try #require(table.notices.first { $0.kind == .otherFilesInArchive })
    #expect(notice.count == 2 && notice.examples.contains("ghi chú.txt"))
  }

  @Test("the layers of an archive that is open are read one by one, however many containers it has")
  func openArchive() throws {
    let folder = try ScratchFolder()
    let table = try readTable(at: InputAddress(folder.file("a.geojson", Self.square("1"))))
    var two = table
    two.name = "two"
    try writeTables([table, two], to: folder.path + "/w.gpkg")
    let path = try archive([("w.gpkg", try bytes(folder.path + "/w.gpkg"))] + Self.office)
    let file = try LayeredFile(path)
    #expect(file.layers.map(\.name).sorted() == ["a", "bang", "ranh", "thua_dat", "two"])
    for layer in file.layers { #expect(try file.read(layer).count == 1, "\(layer.name)") }
    // What was given away is read again by its name.
    #expect(try file.read(file.layers[0]).count == 1)
    #expect(file.layers.first { $0.name == "two" }?.partKind == .polygon)
  }

  #if GDAL
    @Test("of a KML that is open every folder is a layer")
    func openMarkup() throws {
      func placemark(_ name: String) -> String {
        "<Placemark><name>\(name)</name><Point><coordinates>108,14</coordinates></Point></Placemark>"
      }
      let folders = (1...3).map { "<Folder><name>F\($0)</name>\(placemark("p\($0)"))</Folder>" }.joined()
      let kml = "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\(folders)</Document></kml>"
      for path in [try folder.file("k.kml", Array(kml.utf8)), try archive([("doc.kml", Array(kml.utf8))], "k.kmz")] {
        let file = try LayeredFile(path)
        #expect(file.layers.map(\.name) == ["F1", "F2", "F3"])
        for layer in file.layers.reversed() {
          let alone = try readTable(at: InputAddress(path: path, layer: layer.name))
          let table = try file.read(layer)
          #expect(table.count == 1 && table.columns == alone.columns && table.notices == alone.notices)
        }
      }
    }
  #endif

  @Test("members that belong together are unpacked together")
  func members() throws {
    let folder = try ScratchFolder()
    let table = try readTable(at: InputAddress(folder.file("a.geojson", Self.square("1"))))
    try writeTable(table, to: folder.path + "/w.gpkg", options: WriteOptions())
    var options = WriteOptions()
    options.keepsOtherLayers = true
    options.layer = "two"
    try writeTable(table, to: folder.path + "/w.gpkg", options: options)
    var packed: [Member] = [("w.gpkg", try bytes(folder.path + "/w.gpkg"))]
    #if GDAL
      try writeTable(table, to: folder.path + "/s.shp")
      for ending in ["shp", "shx", "dbf", "prj", "cpg"] {
        packed.append(("S/S.\(ending.uppercased())", try bytes(folder.path + "/s.\(ending)")))
      }
    #endif
    let path = try archive(packed)
    #expect(try ids(path, "two") == ["1"] && ids(path, "w.gpkg:two") == ["1"])
    #if GDAL
      #expect(try ids(path, "S") == ["1"])
      #expect(try readTable(at: InputAddress(path: path, layer: "S")).referenceSystem != nil)
    #endif
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static let refused: [(members: [(String, [UInt8])], links: Set<String>, words: String)] = [
    ([("../a.geojson", square("1"))], [], "leads out"), ([("/a.geojson", square("1"))], [], "leads out"),
    ([("x\\..\\..\\a.geojson", square("1"))], [], "leads out"), ([("C:/a.geojson", square("1"))], [], "leads out"),
    ([("a.geojson", square("1"))], ["a.geojson"], "is a link"), ([("a.zip", [1])], [], "is an archive itself"),
    ([("a.geojson", square("1")), ("A.geojson", square("2"))], [], "two members of one name"),
    ((0...10_000).map { ("\($0).txt", []) }, [], "more than 10000"), ([("a.txt", [1])], [], "no layer"),
    ([("a.geojson", Array("x".utf8))], [], "GeoJSON"),
  ]

  @Test("what may not be unpacked is refused in a line that names the archive", arguments: refused.indices)
  func refusals(place: Int) throws {
    let (members, links, words) = Self.refused[place]
    let path = try archive(members, links: links)
    let error = try #require(throws: Refusal.self) { try ids(path, nil) }
    #expect(error.description.contains(words) && error.description.contains(path), "\(error)")
    #expect(!error.description.contains("landfund-archive"))
    expectWellFormed(error)
  }

  @Test("too large is what the directory states, before anything is unpacked")
  func tooLarge() throws {
    let bytes = WorkbookBytes.zip([("a.geojson", Self.square("1"))], ["a.geojson": 0xFFFF_FFF0])
    let two = WorkbookBytes.zip(
      [("a.geojson", Self.square("1")), ("b.geojson", [])], ["a.geojson": 0xFFFF_FFF0, "b.geojson": 0xFFFF])
    for content in [bytes, two] {
      let path = try folder.file("\(UUID().uuidString).zip", content)
      #expect(throws: Refusal.self) { try ids(path, "a") }
    }
  }

  /// A bomb packs much into little, or the same bytes under many names.
  @Test("bombs are refused before anything is unpacked")
  func bombs() throws {
    let (one, other) = (("a.geojson", Self.square("1")), ("b.geojson", Self.square("1")))
    let bombs = [
      (WorkbookBytes.zip([one], [one.0: 150_000_000]), "times its size"),
      (WorkbookBytes.zip([one, other], [one.0: 70_000_000, other.0: 70_000_000]), "times its size"),
      (WorkbookBytes.zip([one, other], places: [other.0: one.0]), "share bytes (b.geojson)"),
      // What is stated wrongly and is no bomb is found where it is unpacked.
      (WorkbookBytes.zip([one], [one.0: 100]), "checksum is wrong"),
      (WorkbookBytes.zip([one], [one.0: 1_000_000]), "damaged member"),
    ]
    for (content, words) in bombs {
      let path = try folder.file("\(UUID().uuidString).zip", content)
      let error = try #require(throws: Refusal.self) { try ids(path, "a") }
      #expect(error.description.contains(words), "\(error)")
      expectWellFormed(error)
    }
  }

  #if GDAL
    @Test("what is written as KMZ is KML in an archive, the same bytes every time")
    func written() throws {
      var table = try readTable(at: InputAddress(folder.file("a.geojson", Self.square("1"))))
      table.name = "thửa"
      let path = folder.path + "/a.kmz"
      try writeTable(table, to: path)
      let first = try bytes(path)
      #expect(try first.starts(with: [0x50, 0x4B, 3, 4]) && listLayers(of: path).map(\.name) == ["thửa"])
      let back = try readTable(at: InputAddress(path))
      #expect(back.count == 1 && back.geometry[0].geometry?.area == table.geometry[0].geometry?.area)
      try writeTable(table, to: path)
      #expect(try bytes(path) == first)
      // Several layers are folders, and are not replaced by one that is not all of them.
      var other = table
      other.name = "ranh"
      try writeTables([table, other], to: path)
      #expect(try listLayers(of: path).map(\.name).sorted() == ["ranh", "thửa"])
      #expect(throws: Refusal.self) { try writeTable(table, to: path) }
    }
  #endif

  @Test("nothing stays on the disk, also where reading fails")
  func nothingStays() throws {
    let name = "\(UUID().uuidString).geojson"
    _ = try ids(archive([(name, Self.square("1"))]), nil)
    #expect(throws: Refusal.self) { try ids(archive([(name, Array("x".utf8))]), nil) }
    let temporary = FileManager.default.temporaryDirectory
    for left in try FileManager.default.contentsOfDirectory(atPath: temporary.path) where left.contains("archive") {
      #expect(!FileManager.default.fileExists(atPath: temporary.appending(path: left).appending(path: name).path))
    }
  }
}
