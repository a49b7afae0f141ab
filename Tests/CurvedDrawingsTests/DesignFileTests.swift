#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import CurvedDrawings
  @testable import Interchange

  @Suite(.enabled(if: OutsideReader.isInstalled)) struct DesignFileTests {
    static let centre = Position(74.25, 108.5)
    static let centre3 = SIMD3(74.25, 108.5, 3)

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
      let table = try readDesign { $0.appendArc(Self.centre3, a, b, .degrees(turn), from: start, sweep: sweep) }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let line = try #require(table.geometry.geometry(at: 1)).ring(0)
      expect(line, onEllipse: a, b, turn: turn, from: start, sweep: sweep)
      #expect(table.geometry.geometry(at: 0)?.positionCount == 2)
    }

    @Test func ellipsesStayWithinAMillimetre() throws {
      let table = try readDesign { $0.appendEllipse(Self.centre3, 120, 45, .degrees(33)) }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let geometry = try #require(table.geometry.geometry(at: 1))
      expect(geometry.ring(0), onEllipse: 120, 45, turn: 33, from: 0, sweep: 360)
    }

    @Test func arcsInChainsStayWithinAMillimetre() throws {
      let table = try readDesign { bytes in
        bytes.append(12, count: 3) { chain in
          chain.appendLine([100, 100, 0], [200, 100, 0])
          chain.appendArc(Self.centre3, 700, 700, .degrees(0), from: 45, sweep: 9)
          chain.appendLine([300, 100, 0], [300, 200, 0])
        }
      }
      #expect(table.notices.contains(Notice(.curvesStroked)), "\(table.notices)")
      let chain = try #require(table.geometry.geometry(at: 1))
      #expect(chain.kind == .multiLineString && chain.ringCount == 3)
      expect(chain.ring(1), onEllipse: 700, 700, turn: 0, from: 45, sweep: 9)
      #expect(chain.ring(0) == [Position(100, 100), Position(200, 100)])
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
