#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import Interchange

  /// Elements of a design file as MicroStation writes them, in a file that GDAL has made.
  private struct DesignBytes {
    private var data: Data
    private let perMetre: Double

    init(_ path: String) throws {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
      let bytes = [UInt8](data)
      func integer(_ place: Int) -> Double {
        Double(
          Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8 | Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 24)
      }
      perMetre = integer(1112) * integer(1116)
      try #require(perMetre > 0)
      // An origin that is none, so that coordinates are those of the elements.
      data.replaceSubrange(1240..<1264, with: [UInt8](repeating: 0, count: 24))
    }

    /// Four bytes whose words are swapped.
    private func integer(_ value: Int) -> [UInt8] {
      let bits = UInt32(bitPattern: Int32(value))
      return [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 24), UInt8(bits & 0xFF), UInt8(bits >> 8 & 0xFF)]
    }

    /// The D floating format of VAX.
    private func real(_ value: Double) -> [UInt8] {
      guard value != 0 else { return [UInt8](repeating: 0, count: 8) }
      let fraction = UInt64(abs(value).significand / 2 * 0x1p56)
      let sign: UInt64 = value < 0 ? 0x8000 : 0
      let exponent = UInt64(Int(value.exponent) + 1 + 128)
      let word: UInt64 = sign | exponent << 7 | (fraction >> 48 & 0x7F)
      let words: [UInt64] = [word, fraction >> 32 & 0xFFFF, fraction >> 16 & 0xFFFF, fraction & 0xFFFF]
      return words.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private func degrees(_ value: Double) -> Int { Int((value * 360_000).rounded()) }

    /// Adds an element behind the others.
    private mutating func append(_ type: UInt8, _ body: [UInt8], isMember: Bool) {
      let size = 36 + body.count
      var element = [UInt8](repeating: 0, count: 36)
      element[0] = 10 | (isMember ? 0x80 : 0)
      element[1] = type
      element[2] = UInt8((size - 4) / 2)
      element[30] = UInt8((size - 32) / 2)
      data.removeLast(2)
      data += element + body + [0xFF, 0xFF]
    }

    mutating func appendArc(
      _ centre: Position, _ a: Double, _ b: Double, turn: Double = 0, from start: Double, sweep: Double,
      isMember: Bool = false
    ) {
      var swept = integer(degrees(abs(sweep)))
      if sweep < 0 { swept[1] |= 0x80 }
      let axes = real(a * perMetre) + real(b * perMetre)
      let place = real(centre.x * perMetre) + real(centre.y * perMetre)
      append(16, integer(degrees(start)) + swept + axes + integer(degrees(turn)) + place, isMember: isMember)
    }

    mutating func appendEllipse(_ centre: Position, _ a: Double, _ b: Double, turn: Double) {
      let axes = real(a * perMetre) + real(b * perMetre)
      let place = real(centre.x * perMetre) + real(centre.y * perMetre)
      append(15, axes + integer(degrees(turn)) + place, isMember: false)
    }

    mutating func appendLine(_ start: Position, _ end: Position) {
      let ordinates = [start.x, start.y, end.x, end.y].map { Int(($0 * perMetre).rounded()) }
      append(3, ordinates.flatMap(integer), isMember: true)
    }

    mutating func appendHeader(_ type: UInt8, members: UInt8) {
      append(type, [0, 0, members, 0], isMember: false)
    }

    func write(to path: String) throws { try data.write(to: URL(fileURLWithPath: path)) }
  }

  @Suite(.enabled(if: OutsideReader.isInstalled)) struct DesignFileTests {
    static let centre = Position(74.25, 108.5)

    /// A design file with what `add` adds to one short line.
    private func read(_ add: (inout DesignBytes) -> Void) throws -> FeatureTable {
      let folder = try ScratchFolder()
      let json = #"{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}"#
      let path = try OutsideFiles.make("to_12.dgn", "DGN", from: json, in: folder)
      var bytes = try DesignBytes(path)
      add(&bytes)
      try bytes.write(to: path)
      return try readTable(at: InputAddress(path))
    }

    /// Expects positions on an ellipse, whose chords keep within a millimetre, and that start and sweep so much of it.
    private func expect(
      _ line: [Position], onEllipse a: Double, _ b: Double, turn: Double, from start: Double, sweep: Double
    ) {
      let (c, s) = (cos(turn * .pi / 180), sin(turn * .pi / 180))
      func parameter(_ position: Position) -> Double {
        let (x, y) = (position.x - Self.centre.x, position.y - Self.centre.y)
        return atan2((y * c - x * s) / b, (x * c + y * s) / a)
      }
      func at(_ angle: Double) -> Position {
        let (x, y) = (a * cos(angle), b * sin(angle))
        return Position(Self.centre.x + x * c - y * s, Self.centre.y + x * s + y * c)
      }
      var swept = 0.0
      for (first, second) in zip(line, line.dropFirst()) {
        let angle = parameter(first)
        #expect(at(angle).distance(to: first) < 1e-5)
        var step = parameter(second) - angle
        if step > .pi { step -= 2 * .pi }
        if step < -.pi { step += 2 * .pi }
        swept += step
        let middle = Position((first.x + second.x) / 2, (first.y + second.y) / 2)
        #expect(at(angle + step / 2).distance(to: middle) <= 0.001001)
      }
      #expect(at(start * .pi / 180).distance(to: line[0]) < 1e-4)
      #expect(abs(swept - sweep * .pi / 180) < 1e-5)
    }

    @Test(arguments: [
      (500.0, 500.0, 0.0, 10.0, 8.0), (2500, 2500, 0, 300, 3), (100, 40, 20, 30, -90), (25, 25, 0, 0, 270),
      (30, 80, 340, 100, 12),
    ]) func arcsStayWithinAMillimetre(_ a: Double, _ b: Double, _ turn: Double, _ start: Double, _ sweep: Double) throws
    {
      let table = try read { $0.appendArc(Self.centre, a, b, turn: turn, from: start, sweep: sweep) }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let line = try #require(table.geometry.geometry(at: 1)).ring(0)
      expect(line, onEllipse: a, b, turn: turn, from: start, sweep: sweep)
      #expect(table.geometry.geometry(at: 0)?.positionCount == 2)
    }

    @Test func ellipsesStayWithinAMillimetre() throws {
      let table = try read { $0.appendEllipse(Self.centre, 120, 45, turn: 33) }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let geometry = try #require(table.geometry.geometry(at: 1))
      expect(geometry.ring(0), onEllipse: 120, 45, turn: 33, from: 0, sweep: 360)
    }

    @Test func arcsInChainsStayWithinAMillimetre() throws {
      let table = try read { bytes in
        bytes.appendHeader(12, members: 3)
        bytes.appendLine(Position(100, 100), Position(200, 100))
        bytes.appendArc(Self.centre, 700, 700, from: 45, sweep: 9, isMember: true)
        bytes.appendLine(Position(300, 100), Position(300, 200))
      }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let chain = try #require(table.geometry.geometry(at: 1))
      #expect(chain.kind == .multiLineString && chain.ringCount == 3)
      expect(chain.ring(1), onEllipse: 700, 700, turn: 0, from: 45, sweep: 9)
      #expect(chain.ring(0) == [Position(100, 100), Position(200, 100)])
    }

    @Test func arcsInShapesAreCountedWithTheirDistance() throws {
      let table = try read { bytes in
        bytes.appendHeader(14, members: 2)
        bytes.appendArc(Self.centre, 100, 100, from: 0, sweep: 180, isMember: true)
        bytes.appendLine(
          Position(Self.centre.x - 100, Self.centre.y), Position(Self.centre.x + 100, Self.centre.y))
      }
      // GDAL's steps are five degrees: 100 · (1 − cos 2.5°) = 0.0952 m.
      #expect(
        table.notices.map(\.description).contains {
          $0.hasPrefix("1 curves became lines by GDAL, which by their bends are up to about")
        }, "\(table.notices)")
      #expect(table.count == 2)
    }

    @Test func readsADesignFile() throws {
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make("to_12.dgn", "DGN", in: folder)
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 2 || table.count == 3, "\(table.wkt)")
      #expect(table.column("Level") != nil)
      #expect(abs(table.geometry.totalBounds.maxY - 1_587_100.125) < 0.01)
    }
  }
#endif
