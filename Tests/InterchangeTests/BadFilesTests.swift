#if GDAL
  import Foundation
  import PlaneGeometry
  import Refusals
  import Testing

  @testable import Interchange

  /// A file that must be refused: what is done to the good files of a format, and the kinds of fault that are right.
  struct BadFile: CustomTestStringConvertible, Sendable {
    let what: String
    let file: String
    let reasons: Set<RefusalCode>
    let change: @Sendable (ScratchFolder) throws -> Void

    init(
      _ what: String, _ file: String, _ reasons: Set<RefusalCode>,
      _ change: @escaping @Sendable (ScratchFolder) throws -> Void
    ) {
      self.what = what
      self.file = file
      self.reasons = reasons
      self.change = change
    }

    var testDescription: String { what }

    /// A text file of the name.
    static func text(
      _ what: String, _ file: String, _ reasons: Set<RefusalCode>, _ content: String
    ) -> BadFile {
      BadFile(what, file, reasons) { _ = try $0.file(file, content) }
    }

    /// A good Shapefile of two parcels, then changed.
    static func shapefile(
      _ what: String, _ reasons: Set<RefusalCode>,
      _ change: @escaping @Sendable (ScratchFolder) throws -> Void
    ) -> BadFile {
      BadFile("Shapefile: " + what, "a.shp", reasons) { folder in
        try writeTable(try parcels(), to: "\(folder.path)/a.shp")
        try change(folder)
      }
    }

    /// A good file of the format, then changed.
    static func written(
      _ what: String, _ file: String, _ reasons: Set<RefusalCode>,
      _ change: @escaping @Sendable (ScratchFolder) throws -> Void
    ) -> BadFile {
      BadFile(what, file, reasons) { folder in
        try writeTable(try parcels(), to: "\(folder.path)/\(file)")
        try change(folder)
      }
    }

    static func parcels() throws -> FeatureTable {
      try FeatureTable.sample(
        [
          "POLYGON ((553000 1587000, 553100 1587000, 553100 1587100, 553000 1587000))",
          "POLYGON ((553200 1587000, 553300 1587000, 553300 1587100, 553200 1587000))",
        ], columns: [Column(name: "ten", values: .text(TextValues(["Đắk Cấm", "Kon Tum"])))])
    }

    static let shapefiles: [BadFile] = [
      shapefile("no index", [.missingMetadata]) { try $0.remove("a.shx") },
      shapefile("no attributes", [.missingMetadata]) { try $0.remove("a.dbf") },
      shapefile("empty shapes", [.emptyFile]) { try $0.cut("a.shp", to: 0) },
      shapefile("shapes cut in the header", [.truncated]) { try $0.cut("a.shp", to: 60) },
      shapefile("shapes cut after the header", [.truncated]) { try $0.cut("a.shp", to: 100) },
      shapefile("shapes cut in a record", [.truncated]) { try $0.cut("a.shp", to: 180) },
      shapefile("shapes cut by a byte", [.truncated]) { try $0.cutByOne("a.shp") },
      shapefile("index cut", [.truncated]) { try $0.cut("a.shx", to: 104) },
      shapefile("index cut in the header", [.truncated]) { try $0.cut("a.shx", to: 20) },
      shapefile("attributes cut", [.truncated]) { try $0.cut("a.dbf", to: 70) },
      shapefile("attributes cut in the header", [.truncated]) { try $0.cut("a.dbf", to: 10) },
      shapefile("another magic number", [.malformed]) { try $0.patch("a.shp", at: 0, [1, 2, 3, 4]) },
      shapefile("another version", [.malformed]) { try $0.patch("a.shp", at: 28, [1, 0, 0, 0]) },
      shapefile("more rows than shapes", [.truncated]) { try $0.patch("a.dbf", at: 4, [200, 0, 0, 0]) },
      shapefile("fewer rows than shapes", [.malformed]) { try $0.patch("a.dbf", at: 4, [1, 0, 0, 0]) },
      shapefile("attributes without fields", [.malformed]) { try $0.patch("a.dbf", at: 8, [0, 0, 0, 0]) },
      shapefile("a record of a thousand million points", [.malformed, .truncated, .tooLarge, .badGeometry]) {
        try $0.patch("a.shp", at: 100 + 8 + 40, [0xFF, 0xFF, 0xFF, 0x3F])
      },
      shapefile("a record of as many parts", [.malformed, .truncated, .tooLarge, .badGeometry]) {
        try $0.patch("a.shp", at: 100 + 8 + 36, [0xFF, 0xFF, 0xFF, 0x3F])
      },
      shapefile("a part that starts beyond the points", [.malformed, .badGeometry]) {
        try $0.patch("a.shp", at: 100 + 8 + 44, [0xFF, 0xFF, 0, 0])
      },
      shapefile("an index that points beyond the shapes", [.malformed, .truncated]) {
        try $0.patch("a.shx", at: 100, [0x7F, 0xFF, 0xFF, 0xFF])
      },
      shapefile("a .prj of nonsense", [.badReferenceSystem]) { _ = try $0.file("a.prj", "PROJCS[nonsense") },
      shapefile("a .prj of something else", [.badReferenceSystem]) { _ = try $0.file("a.prj", "EPSG") },
      shapefile("a .prj of a withdrawn system", [.badReferenceSystem]) { _ = try $0.file("a.prj", "EPSG:6959") },
      shapefile("a .prj of a local system", [.badReferenceSystem]) {
        _ = try $0.file("a.prj", "LOCAL_CS[\"site\",UNIT[\"metre\",1]]")
      },
      shapefile("a .cpg that nobody knows", [.encoding]) { _ = try $0.file("a.cpg", "KLINGON-8") },
      shapefile("texts that are not what the .cpg says", [.encoding]) {
        try $0.replace("a.dbf", Array("Đắk".utf8), with: [0xA7, 0xBE, 0x6B, 0x20, 0x20, 0x20])
      },
    ]

    static let others: [BadFile] = [
      written("FlatGeobuf cut in the header", "a.fgb", [.malformed, .truncated]) { try $0.cut("a.fgb", to: 40) },
      written("FlatGeobuf cut in a feature", "a.fgb", [.malformed, .truncated]) { try $0.cutByOne("a.fgb") },
      written("FlatGeobuf with a header of 4 GB", "a.fgb", [.malformed, .truncated, .tooLarge]) {
        try $0.patch("a.fgb", at: 8, [0xFF, 0xFF, 0xFF, 0xFF])
      },
      written("FlatGeobuf with zeros in its header", "a.fgb", [.malformed, .truncated]) {
        try $0.patch("a.fgb", at: 12, [UInt8](repeating: 0, count: 40))
      },
      written("MapInfo table without its map", "a.tab", [.malformed, .missingMetadata]) { try $0.remove("a.map") },
      written("MapInfo table without its data", "a.tab", [.malformed, .missingMetadata]) { try $0.remove("a.dat") },
      written("MapInfo table without its ids", "a.tab", [.malformed, .missingMetadata]) { try $0.remove("a.id") },
      written("MapInfo map cut off", "a.tab", [.malformed, .truncated]) { try $0.cut("a.map", to: 600) },
      written("MapInfo data cut off", "a.tab", [.malformed, .truncated]) { try $0.cut("a.dat", to: 40) },
      written("MIF without its MID", "a.mif", [.malformed, .missingMetadata]) { try $0.remove("a.mid") },
      written("MIF whose MID is cut off", "a.mif", [.malformed, .truncated]) { try $0.cut("a.mid", to: 12) },
      written("MIF cut in a region", "a.mif", [.malformed, .truncated]) { try $0.cutAfter("a.mif", "553000 1587000") },
      text("MIF without columns", "a.mif", [.malformed, .missingMetadata], "Version 300\nDelimiter \",\"\nData\n"),
      text("MIF of another kind", "a.mif", [.malformed, .missingMetadata], "hello\n"),
      text(
        "TAB of a raster", "a.tab", [.malformed, .missingMetadata],
        "!table\n!version 300\n!charset Neutral\n\nDefinition Table\n  File \"a.tif\"\n  Type \"RASTER\"\n"),
      text("TAB that is cut off", "a.tab", [.malformed, .missingMetadata], "!table\n!version 300\n"),
      text("DXF that is none", "a.dxf", [.malformed, .truncated], "hello\nworld\n"),
      text("DXF that is cut off", "a.dxf", [.malformed, .truncated], "0\nSECTION\n2\nENTITIES\n0\nLINE\n8\n0\n10\n"),
      text(
        "GML cut in an element", "a.gml", [.malformed, .truncated, .noLayers],
        "<?xml version=\"1.0\"?><gml:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml\"><gml:featureMember><a>"),
      text("GML that is none", "a.gml", [.malformed, .noLayers], "<html><body>404</body></html>"),
      text(
        "KML cut in an element", "a.kml", [.malformed, .truncated],
        "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><Point><coordinates>1,2"
      ),
      text("KML that is none", "a.kml", [.malformed, .noLayers], "<html/>"),
      text("KML of entities that multiply", "a.kml", [.malformed, .noLayers], laughs),
      text("GML of entities that multiply", "a.gml", [.malformed, .noLayers], laughs),
      text("XLSX that is none", "a.xlsx", [.malformed, .truncated], "PK\u{3}\u{4}nothing"),
      text("XLSX that is text", "a.xlsx", [.malformed], "id,name\n1,2\n"),
      BadFile("DGN of zeros", "a.dgn", [.malformed]) { _ = try $0.file("a.dgn", [UInt8](repeating: 0, count: 600)) },
      BadFile("Geodatabase without tables", "a.gdb", [.malformed, .noLayers]) {
        try FileManager.default.createDirectory(atPath: "\($0.path)/a.gdb", withIntermediateDirectories: false)
      },
      BadFile("a folder that is no data set", "town", [.unknownFormat]) {
        try FileManager.default.createDirectory(atPath: "\($0.path)/town", withIntermediateDirectories: false)
      },
      BadFile("an ending that is not known", "a.xyz", [.unknownFormat]) { _ = try $0.file("a.xyz", "hello") },
      BadFile("no file", "a.shp", [.fileNotFound]) { _ in },
    ]

    /// Ten entities, each of ten of the one before: 10 GB where somebody expands them.
    static let laughs: String = {
      let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
      return "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY e0 \"0123456789\">\(entities.joined())]>"
        + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>&e9;</name></Document></kml>"
    }()
  }

  @Suite struct BadFilesTests {
    @Test(arguments: BadFile.shapefiles + BadFile.others) func isRefused(_ input: BadFile) throws {
      let folder = try ScratchFolder()
      try input.change(folder)
      let clock = ContinuousClock()
      let start = clock.now
      let error = try #require(throws: Refusal.self) {
        try readTable(at: InputAddress(path: "\(folder.path)/\(input.file)"))
      }
      #expect(clock.now - start < .seconds(10))
      #expect(input.reasons.contains(error.code), "\(error.code): \(error)")
      expectWellFormed(error)
    }

    @Test(arguments: ["shp", "fgb", "tab", "mif", "dxf", "kml"]) func everyCutOffFileEndsInAnAnswer(_ ending: String)
      throws
    {
      let folder = try ScratchFolder()
      let path = "\(folder.path)/a.\(ending)"
      try writeTable(try BadFile.parcels(), to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for length in stride(from: 1, to: whole.count, by: max(1, whole.count / 40)) {
        try whole.prefix(length).write(to: URL(fileURLWithPath: path))
        do {
          _ = try readTable(at: InputAddress(path))
        } catch {
          expectWellFormed(error)
        }
      }
    }

    @Test(arguments: ["shp", "dbf", "shx", "fgb", "map", "dat"]) func changedBytesEndInAnAnswer(_ ending: String) throws
    {
      let folder = try ScratchFolder()
      let main = ["shp", "dbf", "shx"].contains(ending) ? "shp" : ending == "fgb" ? "fgb" : "tab"
      try writeTable(try BadFile.parcels(), to: "\(folder.path)/a.\(main)")
      let file = URL(fileURLWithPath: "\(folder.path)/a.\(ending)")
      let whole = try Data(contentsOf: file)
      var generator = SeededGenerator(seed: 3)
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0...2 {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        try bytes.write(to: file)
        do {
          _ = try readTable(at: InputAddress("\(folder.path)/a.\(main)"))
        } catch {
          expectWellFormed(error)
        }
      }
    }
  }

  extension ScratchFolder {
    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

    func change(_ name: String, _ body: (inout Data) throws -> Void) throws {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      var data = try Data(contentsOf: url)
      try body(&data)
      try data.write(to: url)
    }

    func cut(_ name: String, to length: Int) throws { try change(name) { $0 = $0.prefix(length) } }

    func cutByOne(_ name: String) throws { try change(name) { $0 = $0.dropLast() } }

    func cutAfter(_ name: String, _ text: String) throws {
      try change(name) { data in
        let range = try #require(data.range(of: Data(text.utf8)))
        data = data[..<range.upperBound]
      }
    }

    func patch(_ name: String, at offset: Int, _ bytes: [UInt8]) throws {
      try change(name) { $0.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
    }

    func replace(_ name: String, _ old: [UInt8], with new: [UInt8]) throws {
      try change(name) { data in
        let range = try #require(data.range(of: Data(old)))
        data.replaceSubrange(range, with: new)
      }
    }
  }
#endif
