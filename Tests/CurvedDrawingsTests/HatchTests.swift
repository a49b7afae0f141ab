#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import CurvedDrawings
  @testable import Interchange

  /// Outlines of hatches that have curves, held against their closed forms.
  @Suite struct HatchTests {
    /// A hatch with one outline of these edges, each the pairs of one.
    private func hatch(_ edges: [String], flags: Int = 1) -> String {
      "0 HATCH\n5 A1\n8 TO_MAU\n10 0\n20 0\n30 0\n2 SOLID\n70 1\n71 0\n91 1\n92 \(flags)\n93 \(edges.count)\n"
        + edges.joined(separator: "\n") + "\n97 1\n330 B7\n75 0\n76 1\n98 0"
    }

    private func line(_ start: Position, _ end: Position) -> String {
      "72 1\n10 \(start.x)\n20 \(start.y)\n11 \(end.x)\n21 \(end.y)"
    }

    private func arc(_ centre: Position, _ radius: Double, _ start: Double, _ end: Double, isLeft: Bool) -> String {
      "72 2\n10 \(centre.x)\n20 \(centre.y)\n40 \(radius)\n50 \(start)\n51 \(end)\n73 \(isLeft ? 1 : 0)"
    }

    private func ellipse(
      _ centre: Position, _ axis: Position, _ ratio: Double, _ start: Double, _ end: Double, isLeft: Bool
    ) -> String {
      "72 3\n10 \(centre.x)\n20 \(centre.y)\n11 \(axis.x)\n21 \(axis.y)\n40 \(ratio)\n50 \(start)\n51 \(end)\n"
        + "73 \(isLeft ? 1 : 0)"
    }

    /// - Parameter end: what stands behind the poles: the number of fit points since AutoCAD 2010, and those.
    private func spline(_ knots: [Double], _ poles: [Position], _ weights: [Double] = [], end: String = "97 0")
      -> String
    {
      let degree = knots.count - poles.count - 1
      let pairs = [
        "72 4", "94 \(degree)", "73 \(weights.isEmpty ? 0 : 1)", "74 0", "95 \(knots.count)", "96 \(poles.count)",
      ]
      let places = poles.enumerated().map { index, pole in
        "10 \(pole.x)\n20 \(pole.y)" + (weights.isEmpty ? "" : "\n42 \(weights[index])")
      }
      return (pairs + knots.map { "40 \($0)" } + places + (end.isEmpty ? [] : [end])).joined(separator: "\n")
    }

    private func read(_ entities: String, blocks: String = "") throws -> FeatureTable {
      let folder = try ScratchFolder()
      return try readTable(at: InputAddress(try folder.file("plan.dxf", drawing(entities, blocks: blocks))))
    }

    /// A parabola over a line, whose chord cuts off two thirds of the triangle of its poles.
    @Test(arguments: ["97 0", "", "97 2\n11 0\n21 0\n11 300\n21 0\n12 1\n22 1\n13 1\n23 -1"], [false, true])
    func splinesOfHatchesStayWithinAMillimetre(_ end: String, _ isLast: Bool) throws {
      let poles = [Position(0, 0), Position(150, 400), Position(300, 0)]
      let edges = [spline([0, 0, 0, 1, 1, 1], poles, end: end), line(Position(300, 0), Position(0, 0))]
      let table = try read(hatch(isLast ? edges.reversed() : edges))
      #expect(table.notices.map(\.description) == ["1 feature had curves, which became lines within 1 mm of them"])
      let shape = try #require(table.geometry.geometry(at: 0))
      #expect(shape.kind == .polygon && abs(shape.area - 40_000) < 0.001 * 1500)
      let parabola = CurveSampling { Position(300 * $0, 800 * $0 * (1 - $0)) }
      let ring = shape.ring(0)
      let start = try #require(ring.firstIndex(of: poles[0]))
      let turned = Array(ring[start..<ring.count - 1] + ring[..<start])
      let onCurve = turned[1].y > 0 ? turned : [turned[0]] + turned.dropFirst().reversed()
      #expect(parabola.distance(to: onCurve) <= 0.001)
    }

    /// Half of a circle as a spline, the other half as an arc, which runs one way or the other.
    @Test(arguments: [false, true]) func splinesAndArcsMakeACircle(_ isLeft: Bool) throws {
      let root = 0.5.squareRoot()
      let poles = [Position(900, 500), Position(900, 900), Position(500, 900), Position(100, 900), Position(100, 500)]
      let upper = spline([0, 0, 0, 0.5, 0.5, 1, 1, 1], poles, [1, root, 1, root, 1])
      let lower = arc(Position(500, 500), 400, isLeft ? 180 : 0, isLeft ? 360 : 180, isLeft: isLeft)
      let shape = try #require(read(hatch([upper, lower])).geometry.geometry(at: 0))
      #expect(abs(shape.area - .pi * 160_000) < 0.001 * 2 * .pi * 400)
      for (start, end) in zip(shape.ring(0), shape.ring(0).dropFirst()) {
        let middle = Position((start.x + end.x) / 2, (start.y + end.y) / 2)
        #expect(400 - middle.distance(to: Position(500, 500)) <= 0.001)
        #expect(abs(start.distance(to: Position(500, 500)) - 400) < 1e-6)
      }
    }

    /// A quarter of a turned ellipse between its axes, by GDAL alone and beside a spline that is a straight line; its angles
    /// are those under which it is seen.
    @Test(arguments: [false, true], [false, true])
    func ellipsesOfHatchesStayWithinAMillimetre(_ hasSpline: Bool, _ isLeft: Bool) throws {
      let (centre, a, b) = (Position(1000, 2000), Position(480, 360), Position(-180, 240))
      let ends = (Position(centre.x + a.x, centre.y + a.y), Position(centre.x + b.x, centre.y + b.y))
      let quarter = ellipse(centre, a, 0.5, isLeft ? 0 : 270, isLeft ? 90 : 360, isLeft: isLeft)
      let side = hasSpline ? spline([0, 0, 1, 1], [ends.1, centre]) : line(ends.1, centre)
      let table = try read(hatch([quarter, side, line(centre, ends.0)]))
      let shape = try #require(table.geometry.geometry(at: 0))
      #expect(abs(shape.area - .pi * 600 * 300 / 4) < 0.001 * 1700, "\(shape.wkt.prefix(200))")
      let curve = CurveSampling { share in
        let (c, s) = (cos(share * .pi / 2), sin(share * .pi / 2))
        return Position(centre.x + a.x * c + b.x * s, centre.y + a.y * c + b.y * s)
      }
      let ring = shape.ring(0)
      #expect(
        curve.curve.allSatisfy { place in
          zip(ring, ring.dropFirst()).contains { place.distance(toEdge: $0, $1) <= 0.001 }
        })
      #expect(table.notices.filter { $0.kind != .zDropped } == [Notice(.curvesStroked)], "\(table.notices)")
    }

    /// The parameter of an ellipse is not the angle under which it is seen: at 45° of one half as high as wide it is
    /// atan 2.
    @Test(arguments: [false, true]) func anglesOfEllipsesAreThoseSeen(_ hasSpline: Bool) throws {
      let t = atan(2.0)
      let end = Position(600 * cos(t), 300 * sin(t))
      #expect(abs(end.x - end.y) < 1e-9)
      let sector = ellipse(Position(0, 0), Position(600, 0), 0.5, 0, 45, isLeft: true)
      let side = hasSpline ? spline([0, 0, 1, 1], [end, Position(0, 0)]) : line(end, Position(0, 0))
      let shape = try #require(
        read(hatch([sector, side, line(Position(0, 0), Position(600, 0))])).geometry.geometry(at: 0))
      #expect(abs(shape.area - 600 * 300 * t / 2) < 0.001 * 1500)
    }

    @Test func splinesOfHatchesInBlocksAreDrawnLarge() throws {
      let edges = [
        spline([0, 0, 0, 1, 1, 1], [Position(0, 0), Position(1, 2), Position(2, 0)]),
        line(Position(2, 0), Position(0, 0)),
      ]
      let table = try read(
        "0 INSERT\n5 D1\n8 0\n2 TO\n10 100\n20 100\n41 300\n42 300",
        blocks: "0 BLOCK\n5 E0\n8 0\n2 TO\n70 0\n10 0\n20 0\n3 TO\n\(hatch(edges))\n0 ENDBLK\n5 E2\n8 0")
      let row = try #require((0..<table.count).first { table.geometry.kind(of: $0) == .polygon })
      let ring = try #require(table.geometry.geometry(at: row)).ring(0)
      // y = 2·x·(2 − x) / 2 of the block, three hundred times as large.
      for (start, end) in zip(ring, ring.dropFirst()) where start.y > 100 || end.y > 100 {
        let (x, width) = ((start.x - 100) / 300, end.x - start.x)
        #expect(abs(start.y - 100 - 300 * x * (2 - x)) < 1e-6)
        // The middle of a chord over the width w is w² / 1200 below the curve.
        #expect(width * width / 1200 / hypot(1, 2 - 2 * (x + width / 600)) <= 0.001)
      }
      #expect(table.notices == [Notice(.curvesStroked)], "\(table.notices)")
    }

    @Test(arguments: [
      // A weight of none, and edges that do not meet.
      (spline: ([0.0, 0, 0, 1, 1, 1], [1.0, 0, 1]), end: Position(0, 0)), (([0, 0, 0, 1, 1, 1], []), Position(0, 5)),
    ]) func damagedOutlinesAreReported(_ outline: (spline: ([Double], [Double]), end: Position)) throws {
      let poles = [Position(0, 0), Position(150, 400), Position(300, 0)]
      let edges = [spline(outline.spline.0, poles, outline.spline.1), line(Position(300, 0), outline.end)]
      let table = try read(hatch(edges) + "\n0 POINT\n5 F2\n8 MOC\n10 1\n20 2")
      #expect(
        table.notices.filter { $0.kind != .zDropped }.map(\.description) == [
          "1 entity has damaged splines, or outlines with splines that do not meet, and stays as GDAL draws it"
        ])
    }

    @Test func curvedLeadersAreReported() throws {
      let points = [(0, 0), (100, 50), (200, 0)].map { "10 \($0.0)\n20 \($0.1)\n30 0" }.joined(separator: "\n")
      let table = try read("0 LEADER\n5 A1\n8 GHI\n3 Standard\n71 0\n72 1\n73 3\n76 3\n\(points)")
      #expect(table.count == 1)
      #expect(
        table.notices.map(\.description).contains(
          "1 leader is a spline, of which a drawing states only points; it became a line as GDAL bends it"))
    }
  }
#endif
