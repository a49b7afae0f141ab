#if GDAL
  import Foundation
  import Geodesy
  import Interchange
  import LandAnswers
  import LandModel
  import PlanChecks
  import PlaneGeometry
  import Refusals
  import Reports
  import Testing

  /// Closed lines of a drawing wherever polygons are asked for, without the command line.
  @Suite("Drawings that are asked")
  struct DrawingFileTests {
    private let folder: URL
    private var question = FileQuestion()

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("drawings-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      question.system.stated = try CoordinateReferenceSystem(epsg: 9216)
    }

    /// Lines by their corners from X 1 587 000, Y 553 000, those in `open` without their last edge, and a text between.
    private func drawing(_ name: String, _ lines: [[(Int, Int)]], open: Set<Int> = []) throws -> String {
      let entities = lines.enumerated().map { number, corners in
        "0\nLWPOLYLINE\n5\nA\(number)\n100\nAcDbEntity\n8\nO\n100\nAcDbPolyline\n90\n\(corners.count)\n70\n"
          + (open.contains(number) ? "0\n" : "1\n")
          + corners.map { "10\n\(553_000 + $0.0)\n20\n\(1_587_000 + $0.1)\n" }.joined()
          + "0\nTEXT\n5\nB\(number)\n100\nAcDbEntity\n8\nT\n10\n553000\n20\n1587000\n40\n2\n1\nx\n"
      }
      let path = folder.appendingPathComponent(name).path
      let text = "0\nSECTION\n2\nENTITIES\n\(entities.joined())0\nENDSEC\n0\nEOF\n"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    private static let square = [(0, 0), (20, 0), (20, 20), (0, 20)]
    private static let bowTie = [(40, 0), (60, 20), (60, 0), (40, 20)]

    private func rows(_ answer: FileRows, _ count: Int) throws -> [[RowTable.Cell]] {
      try answer.table().rows.map { Array($0.prefix(count)) }
    }

    @Test(
      "area, validate, repair and convert take closed lines, name open ones, and keep the places of entities as ids")
    func asked() throws {
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = try drawing("a.dxf", [Self.square, Self.square, Self.bowTie], open: [1])
      let areas = try question.areas(of: path)
      #expect(try rows(areas, 2) == [[.text("0"), .number(400)], [.text("4"), .number(0)]])
      let said = areas.document.inputs.flatMap(\.notices).map(\.description)
      for text in [
        "2 closed lines were taken as polygons", "1 line is open and was left out: A1 on O",
        "3 texts and points of the drawing are no polygons and were left out",
      ] {
        #expect(said.contains(text), "\(said)")
      }
      #expect(try rows(question.problems(of: path), 2) == [[.text("4"), .text("self_intersection")]])
      #expect(try rows(question.repair(path, .structure).rows, 1) == [[.text("4")]])
      let converted = try question.converted(path, asPolygons: true)
      #expect((0..<converted.count).map { converted.geometry.kind(of: $0) } == [.polygon, .polygon])
      #expect(try question.converted(path).count == 6)
    }

    @Test("overlap and tile measure the ground that closed lines enclose")
    func overlaps() throws {
      defer { try? FileManager.default.removeItem(at: folder) }
      let one = try drawing("a.dxf", [Self.square])
      let two = try drawing("b.dxf", [Self.square.map { ($0.0 + 10, $0.1) }])
      #expect(try rows(question.overlap(of: one, with: two).rows, 3) == [[.text("0"), .text("0"), .number(200)]])
      let both = try drawing("c.dxf", [Self.square, Self.square.map { ($0.0 + 10, $0.1) }])
      #expect(try question.tile(both).result.findings.count == 1)
    }

    @Test("a drawing of open lines alone is refused with what to do")
    func open() throws {
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = try drawing("a.dxf", [Self.square], open: [0])
      let refusal = try #require(throws: Refusal.self) { try question.areas(of: path) }
      #expect(refusal.remedy.en == "close the lines, or build polygons of them with build in a manifest")
    }
  }
#endif
