#if GDAL
  import Foundation
  import PlaneGeometry
  import Refusals
  import Synchronization
  import Testing

  @testable import Interchange

  /// Drawings of which GDAL reads less than stands in them, or never comes to an end.
  @Suite struct DrawingFaultsTests {
    private func read(_ text: String) throws -> FeatureTable {
      let folder = try ScratchFolder()
      return try readTable(at: InputAddress(try folder.file("plan.dxf", text)))
    }

    private static func hatch(_ outlines: [[(Double, Double)]]) -> String {
      let paths = outlines.map { corners in
        "92 3\n72 0\n73 1\n93 \(corners.count)\n" + corners.map { "10 \($0.0)\n20 \($0.1)" }.joined(separator: "\n")
          + "\n97 0"
      }
      return
        "0 HATCH\n5 A1\n8 ODT\n100 AcDbEntity\n100 AcDbHatch\n10 0\n20 0\n30 0\n210 0\n220 0\n230 1\n2 SOLID\n70 1\n71 0\n"
        + "91 \(outlines.count)\n" + paths.joined(separator: "\n") + "\n75 0\n76 1\n98 0"
    }

    private static func square(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
      [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
    }

    struct Outlines: CustomTestStringConvertible, Sendable {
      let testDescription: String
      let outlines: [[(Double, Double)]]
      let area: Double
      let parts: Int
      var isValid = true
    }

    static let hatches: [Outlines] = [
      Outlines(
        testDescription: "three apart", outlines: [square(0, 0, 10), square(20, 0, 10), square(40, 0, 5)], area: 225,
        parts: 3),
      Outlines(
        testDescription: "two with a hole each",
        outlines: [square(0, 0, 10), square(2, 2, 2), square(20, 0, 10), square(22, 2, 3)], area: 187, parts: 2),
      Outlines(
        testDescription: "an island in a hole, the innermost first",
        outlines: [square(4, 4, 2), square(2, 2, 6), square(0, 0, 10)], area: 68, parts: 2),
      Outlines(
        testDescription: "two that share an edge", outlines: [square(0, 0, 10), square(10, 0, 10)], area: 200, parts: 1),
      Outlines(
        testDescription: "two that share a corner", outlines: [square(0, 0, 10), square(10, 10, 10)], area: 200,
        parts: 2),
      Outlines(
        testDescription: "a hole whose corners are on the outline",
        outlines: [square(0, 0, 10), [(5, 0), (10, 5), (5, 10), (0, 5)]], area: 50, parts: 4),
      Outlines(
        testDescription: "two that overlap", outlines: [square(0, 0, 10), square(5, 5, 10)], area: 200, parts: 2,
        isValid: false),
    ]

    @Test(arguments: hatches) func outlinesNestByEvenAndOddDepth(_ one: Outlines) throws {
      let geometry = try #require(try read(drawing(Self.hatch(one.outlines))).geometry.geometry(at: 0))
      #expect(geometry.area == one.area && geometry.isValid == one.isValid, "\(geometry.wkt)")
      if one.isValid, one.testDescription.contains("corners") == false {
        #expect(max(1, geometry.parts.count) == one.parts)
      }
    }

    @Test func blocksWithHatchesNestToo() throws {
      let table = try read(
        drawing(
          "0 INSERT\n5 B1\n8 0\n2 LO\n10 100\n20 0",
          blocks:
            "0 BLOCK\n8 0\n2 LO\n70 0\n10 0\n20 0\n30 0\n\(Self.hatch([Self.square(0, 0, 10), Self.square(20, 0, 10)]))\n0 ENDBLK"
        ))
      #expect(table.geometry.geometry(at: 0)?.area == 200 && table.geometry.geometry(at: 0)?.isValid == true)
    }

    @Test(arguments: [
      ("0 LINE\n8 A\n10 1,5\n20 0\n11 2\n21 2", "1,5"), ("0 LINE\n8 A\n10 1\n20 0\n11 2\n21 two", "two"),
      ("0 CIRCLE\n8 A\n10 1\n20 0\n40 1.234,5", "1.234,5"),
      ("0 LWPOLYLINE\n8 A\n90 2\n10 1\n20 0\n42 0,5\n10 2\n20 3", "0,5"),
      ("0 POINT\n8 A\n10 1.#QNAN\n20 0", "1.#QNAN"), ("0 POINT\n8 A\n10\n20 0", ""),
    ]) func refusesWhatIsNoNumber(_ entity: String, _ text: String) throws {
      for content in [
        drawing(entity), drawing("0 INSERT\n8 A\n2 B\n10 0\n20 0", blocks: "0 BLOCK\n2 B\n\(entity)\n0 ENDBLK"),
      ] {
        let error = try #require(throws: Refusal.self) { try read(content) }
        #expect(error.code == .malformed && error.message.en.contains("'\(text)'"), "\(error)")
        guard case .line(let line) = error.place.position else {
          Issue.record("no line: \(error)")
          continue
        }
        #expect(content.split(separator: "\n", omittingEmptySubsequences: false)[line - 1] == text)
      }
    }

    /// Heights are not kept, whatever they are, and texts may be anything.
    @Test func readsTextsAndHeightsOfAnyKind() throws {
      let table = try read(drawing("0 TEXT\n8 A\n10 1\n20 2\n30 1.#QNAN\n40 2.5\n1 1,5\n0 POINT\n8 1,5\n10 3\n20 4"))
      #expect(table.wkt == ["POINT (1 2)", "POINT (3 4)"])
    }

    /// GDAL waits for what follows a carriage return at the end.
    @Test(
      .timeLimit(.minutes(15)),
      arguments: [
        "0\nSECTION\r", "0\r\nSECTION\r", "0\nSECTION\n2\nHEADER\r", "0\nSECTION\n2\nENTITIES\n0\nPOINT\n8\nA\r",
        "0\nSECTION\n2\nTABLES\n0\nTABLE\r\0\0",
      ]) func drawingsThatEndInACarriageReturnEnd(_ text: String) throws
    {
      do throws(any Error) {
        _ = try read(text)
      } catch {
        expectWellFormed(try #require(error as? Refusal))
      }
    }

    /// A transfer that broke off leaves any beginning of a drawing; entities without handles get theirs behind the last line.
    @Test(.timeLimit(.minutes(15))) func drawingsThatBreakOffAnywhereAreReadOrRefused() throws {
      let bytes = Array(
        drawing(
          "0 LWPOLYLINE\n8 A\n90 3\n10 1\n20 2\n10 3\n20 4\n0 TEXT\n8 A\n10 1\n20 2\n1 x\n0 INSERT\n2 B\n66 1\n"
            + "0 ATTRIB\n2 T\n1 y\n10 1\n20 2\n0 SEQEND\n0 SPLINE\n71 1\n10 1\n20 2\n10 3\n20 4",
          blocks: "0 BLOCK\n2 B\n0 TEXT\n10 1\n20 1\n1 z\n0 ATTRIB\n2 T\n1 v\n0 ENDBLK"
        ).utf8)
      for end in bytes.indices.dropFirst() {
        do throws(any Error) {
          _ = try read(String(decoding: bytes[..<end], as: UTF8.self))
        } catch {
          expectWellFormed(try #require(error as? Refusal))
        }
      }
    }

    /// A drawing with the line ends of old Macintoshes, and one that is filled up with zero bytes.
    @Test(arguments: ["\r", "\n", "\r\n"], ["", "\0\0\0"]) func readsEveryLineEnd(_ end: String, _ filling: String)
      throws
    {
      let text = drawing("0 LINE\n8 A\n10 1.5\n20 0\n11 2\n21 2").split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .joined(separator: end)
      #expect(try read(text + filling).wkt == ["LINESTRING (1.5 0, 2 2)"])
    }

    @Test func zeroBytesInTheMiddleAreRefused() throws {
      let error = try #require(throws: Refusal.self) {
        try read(drawing("0 POINT\n8 A\n10 1\n20 2").replacingOccurrences(of: "POINT", with: "PO\0NT"))
      }
      #expect(error.code == .malformed)
    }

    /// A hundred bytes may insert a block a thousand million times.
    @Test(
      .timeLimit(.minutes(15)),
      arguments: [
        drawing(
          "0 INSERT\n8 A\n2 B\n10 0\n20 0\n70 32000\n71 32000\n44 1\n45 1",
          blocks: "0 BLOCK\n2 B\n0 POINT\n8 A\n10 1\n20 1\n0 ENDBLK"),
        drawing(
          "0 INSERT\n8 A\n2 B8\n10 0\n20 0",
          blocks: "0 BLOCK\n2 B0\n0 POINT\n8 A\n10 1\n20 1\n0 ENDBLK\n"
            + (1...8).map { level in
              "0 BLOCK\n2 B\(level)\n" + String(repeating: "0 INSERT\n8 A\n2 B\(level - 1)\n10 0\n20 0\n", count: 10)
                + "0 ENDBLK"
            }.joined(separator: "\n")),
      ]) func blocksThatMultiplyAreRefused(_ text: String) throws
    {
      #expect(try #require(throws: Refusal.self) { try read(text) }.code == .tooLarge)
    }
  }

  @Suite struct WatchedCallTests {
    private func bounds(seconds: Double) -> WatchedCall.Bounds {
      var bounds = WatchedCall.Bounds(inputSize: 0)
      bounds.seconds = seconds
      return bounds
    }

    @Test func givesWhatTheCallGives() throws {
      #expect(try WatchedCall.run("a", bounds(seconds: 1)) { _ in 7 } == 7)
      let error = try #require(throws: Refusal.self) {
        try WatchedCall.run("a", bounds(seconds: 1)) { (_) throws(Refusal) -> Int in
          throw Refusal(.malformed, .same("bad"), remedy: .same("none"), at: RefusalPlace(file: "a"))
        }
      }
      #expect(error.message.en == "bad")
    }

    @Test(.timeLimit(.minutes(15))) func givesUpACallWithoutProgress() throws {
      let flag = Flag()
      defer { flag.isOver.store(true, ordering: .relaxed) }
      let error = try #require(throws: Refusal.self) {
        try WatchedCall.run("a.dxf", bounds(seconds: 0.1)) { _ in
          while !flag.isOver.load(ordering: .relaxed) {}
          return 1
        }
      }
      #expect(error.code == .malformed && error.place.file == "a.dxf")
    }

    @Test(.timeLimit(.minutes(15))) func waitsForOneThatGoesOn() throws {
      let steps = try WatchedCall.run("a", bounds(seconds: 0.2)) { progress in
        var steps = 0
        let end = clock() + 6 * CLOCKS_PER_SEC / 10
        while clock() < end {
          progress.advance()
          steps += 1
        }
        return steps
      }
      #expect(steps > 0)
    }

    private final class Flag: Sendable {
      let isOver = Atomic<Bool>(false)
    }
  }
#endif
