#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import CurvedDrawings
  @testable import Interchange

  /// Chains, shapes and surfaces of a design file that have curves among their lines, and arcs turned in space.
  @Suite(.enabled(if: OutsideReader.isInstalled)) struct DesignShapesTests {
    static let stroked = Notice(.curvesStroked)

    // MARK: - Shapes

    /// A half disc with a bump: a line, an arc, and a parabola whose chord cuts off two thirds of its triangle.
    private func appendHalfDisc(_ bytes: inout DesignBytes, count: Int, saysLength: Bool, isReversed: Bool) {
      bytes.append(14, count: count, saysLength: saysLength) { shape in
        shape.appendLine([0, 0, 0], isReversed ? [-200, 0, 0] : [200, 0, 0])
        let sweep = isReversed ? -180.0 : 180
        shape.appendArc([0, 0, 0], 200, 200, .degrees(0), from: isReversed ? 180 : 0, sweep: sweep)
        let poles: [SIMD3<Double>] = [[-200, 0, 0], [-100, -80, 0], [0, 0, 0]]
        if isReversed {
          shape.appendSpline(order: 3, poles.map { [-$0.x, $0.y, 0] })
        } else {
          shape.appendSpline(order: 3, poles)
        }
      }
    }

    /// MicroStation counts a spline as one member, or each element of it; either way the shape is one ring.
    @Test(arguments: [(3, true), (4, true), (4, false)], [false, true])
    func shapesAreRingsOfTheirLines(_ form: (count: Int, saysLength: Bool), _ isReversed: Bool) throws {
      let table = try readDesign { bytes in
        appendHalfDisc(&bytes, count: form.count, saysLength: form.saysLength, isReversed: isReversed)
        bytes.appendLine([5, 5, 0], [6, 6, 0])
      }
      #expect(table.notices == [Self.stroked], "\(table.notices)")
      #expect(table.wkt.count == 3 && table.wkt[2] == "LINESTRING (5 5, 6 6)", "\(table.wkt)")
      let shape = try #require(table.geometry.geometry(at: 1))
      #expect(shape.kind == .polygon && shape.ringCount == 1 && shape.ring(0).first == shape.ring(0).last)
      let area = Double.pi * 20_000 + 2.0 / 3 * 8000
      #expect(abs(shape.area - area) < 0.001 * 1100)
      let sign = isReversed ? -1.0 : 1
      let arc = CurveSampling { Position(200 * sign * cos(.pi * $0), 200 * sin(.pi * $0)) }
      let parabola = CurveSampling { Position(sign * 200 * ($0 - 1), -160 * $0 * (1 - $0)) }
      let outline = CurveSampling([Position(0, 0)] + arc.curve + parabola.curve)
      #expect(outline.distance(to: shape.ring(0)) <= 0.001)
    }

    @Test func linesOfShapesAreTurnedToFollow() throws {
      let table = try readDesign { bytes in
        bytes.append(14, count: 3) { shape in
          shape.appendLine([100, 0, 0], [0, 0, 0])
          shape.appendArc([50, 0, 0], 50, 50, .degrees(0), from: 0, sweep: 90)
          shape.appendPoints(4, [[0, 0, 0], [0, 50, 0], [50, 50, 0]])
        }
      }
      let shape = try #require(table.geometry.geometry(at: 1))
      #expect(abs(shape.area - 2500 * (1 + Double.pi / 4)) < 0.001 * 300)
      #expect(table.notices == [Self.stroked], "\(table.notices)")
    }

    @Test func gapsOfShapesAreReported() throws {
      let table = try readDesign { bytes in
        bytes.append(14, count: 2) { shape in
          shape.appendArc([0, 0, 0], 100, 100, .degrees(0), from: 0, sweep: 180)
          shape.appendLine([-100, 0, 0], [99.75, 0, 0])
        }
      }
      let shape = try #require(table.geometry.geometry(at: 1))
      #expect(shape.ring(0).contains(Position(99.75, 0)) && shape.ring(0).contains(Position(100, 0)))
      #expect(
        table.notices.map(\.description) == [
          "1 feature had curves, which became lines within 1 mm of them",
          "1 shape has gaps of up to 0.25 m between its lines, which straight edges close",
        ])
    }

    /// A spline that closes by itself is all of a shape; GDAL, which sees poles only, makes of it what it likes.
    @Test(arguments: [1, 2, 4]) func splinesAloneAreShapes(_ count: Int) throws {
      let (poles, weights) = DesignCurvesTests.circle(40)
      let knots = [0.25, 0.25, 0.5, 0.5, 0.75, 0.75]
      let table = try readDesign { bytes in
        bytes.append(14, count: count) { $0.appendSpline(order: 3, knots: knots, poles, weights: weights) }
      }
      #expect(table.count == 2 && table.notices == [Self.stroked], "\(table.wkt) \(table.notices)")
      let shape = try #require(table.geometry.geometry(at: 1))
      #expect(shape.kind == .polygon && abs(shape.area - .pi * 1600) < 0.001 * 2 * .pi * 40)
    }

    @Test func shapesWithoutCurvesAreThoseOfGDAL() throws {
      let ring = (0..<200).map { Position(100 * cos(Double($0) / 100 * .pi), 100 * sin(Double($0) / 100 * .pi)) }
      let text = (ring + [ring[0]]).map { "[\($0.x),\($0.y)]" }.joined(separator: ",")
      let json = #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[\#(text)]]}}"#
      let folder = try ScratchFolder()
      let path = try OutsideFiles.make("a.dgn", "DGN", from: json, in: folder)
      let table = try readTable(at: InputAddress(path))
      #expect(table.count == 1 && table.notices.isEmpty, "\(table.notices)")
      #expect(table.geometry.geometry(at: 0)?.positionCount == 201)
    }

    // MARK: - Chains and surfaces

    @Test(arguments: [(UInt8(12), 3), (12, 6), (18, 6), (19, 6)])
    func splinesInChainsAreLines(_ type: UInt8, _ count: Int) throws {
      let (poles, weights) = DesignCurvesTests.circle(40)
      let table = try readDesign { bytes in
        bytes.append(type, count: count) { chain in
          chain.appendLine([0, 0, 0], [1, 1, 0])
          chain.appendSpline(order: 3, knots: [0.25, 0.25, 0.5, 0.5, 0.75, 0.75], poles, weights: weights)
          chain.appendLine([8, 8, 0], [9, 9, 0])
        }
        bytes.appendLine([5, 5, 0], [6, 6, 0])
      }
      #expect(table.count == 3 && table.notices == [Self.stroked], "\(table.wkt) \(table.notices)")
      let chain = try #require(table.geometry.geometry(at: 1))
      try #require(chain.kind == .multiLineString && chain.ringCount == 3)
      #expect(chain.ring(0) == [Position(0, 0), Position(1, 1)] && chain.ring(2) == [Position(8, 8), Position(9, 9)])
      #expect(abs(Geometry.polygon(chain.ring(1)).area - .pi * 1600) < 0.001 * 2 * .pi * 40)
      #expect(table.wkt.last == "LINESTRING (5 5, 6 6)")
    }

    @Test func deletedElementsAreNotThere() throws {
      let table = try readDesign { bytes in
        var place = bytes.end
        appendHalfDisc(&bytes, count: 4, saysLength: true, isReversed: false)
        bytes.delete(at: place)
        place = bytes.end
        bytes.appendArc([0, 0, 0], 10, 10, .degrees(0), from: 0, sweep: 90)
        bytes.delete(at: place)
      }
      #expect(table.count == 1 && table.notices.isEmpty, "\(table.notices)")
    }

    /// Points may have parts of a unit, in which a line of a shape is what the same line is by itself.
    @Test func partsOfAUnitAreRead() throws {
      let points: [SIMD3<Double>] = [[-100, 0, 0], [-100, -50, 0], [100, -50, 0], [100, 0, 0]]
      let parts = [(8000, -16_000), (0, 1), (-32_767, 32_767), (4, 0)]
      let linkage =
        [11, 0x10, 0xA9, 0x51] + DesignBytes.short(8) + [0, 0]
        + parts.flatMap { DesignBytes.short($0.0) + DesignBytes.short($0.1) }
      let table = try readDesign { bytes in
        bytes.appendPoints(4, points, linkage: linkage)
        bytes.append(12, count: 2) { chain in
          chain.appendPoints(4, points, linkage: linkage)
          chain.appendArc([0, 0, 0], 100, 100, .degrees(0), from: 0, sweep: 180)
        }
      }
      let alone = try #require(table.geometry.geometry(at: 1)).ring(0)
      let chain = try #require(table.geometry.geometry(at: 2))
      #expect(chain.ring(0) == alone)
      #expect(abs(alone[2].x - (100 - 1 / DesignBytes.perMetre)) < 1e-9, "\(alone)")
    }

    // MARK: - Arcs in space

    /// The vector turned about an axis of length 1 by an angle (Rodrigues).
    private func turned(_ v: SIMD3<Double>, _ axis: SIMD3<Double>, _ angle: Double) -> SIMD3<Double> {
      let cross = SIMD3(
        axis.y * v.z - axis.z * v.y, axis.z * v.x - axis.x * v.z, axis.x * v.y - axis.y * v.x)
      return v * cos(angle) + cross * sin(angle) + axis * (axis * v).sum() * (1 - cos(angle))
    }

    /// Axis, angle in degrees, semi-axes, start and sweep.
    @Test(arguments: [
      (SIMD3(0, 0, 1), 33.0, 120.0, 45.0, 0.0, 360.0), (SIMD3(1, 0, 0), 60, 200, 200, 0, 360),
      (SIMD3(0.6, 0, 0.8), 110, 300, 80, 20, 250), (SIMD3(0.48, 0.64, -0.6), -75, 900, 700, 10, -90),
      (SIMD3(0, 1, 0), 90, 50, 80, 0, 180), (SIMD3(1, 0, 0), 180, 70, 20, 15, 40),
    ]) func arcsInSpaceAreSeenFromAbove(
      _ axis: SIMD3<Double>, _ angle: Double, _ a: Double, _ b: Double, _ start: Double, _ sweep: Double
    ) throws {
      let centre = SIMD3(553.5, 82.25, 12)
      let radians = angle * .pi / 180
      let half = -sin(radians / 2) * axis
      let turn = DesignBytes.Turn.quaternion([cos(radians / 2), half.x, half.y, half.z])
      let table = try readDesign(is3D: true) { bytes in
        if sweep == 360 {
          bytes.appendEllipse(centre, a, b, turn)
        } else {
          bytes.appendArc(centre, a, b, turn, from: start, sweep: sweep)
        }
      }
      #expect(table.notices.contains(Self.stroked) && table.count == 2, "\(table.notices)")
      let line = try #require(table.geometry.geometry(at: 1)).ring(0)
      let curve = CurveSampling { share in
        let t = (start + sweep * share) * .pi / 180
        let place = centre + turned(SIMD3(a * cos(t), b * sin(t), 0), axis, radians)
        return Position(place.x, place.y)
      }
      #expect(curve.distance(to: line) <= 0.001)
      guard sweep == 360 else { return }
      let area = .pi * a * b * abs(turned(SIMD3(0, 0, 1), axis, radians).z)
      #expect(line.first == line.last && abs(Geometry.polygon(line).area - area) < 0.001 * 2 * .pi * max(a, b))
    }

    // MARK: - Damage

    /// Whatever its bytes are, a file has drawings of which each has lines or none.
    @Test(arguments: [false, true]) func changedBytesEndInAnAnswer(_ is3D: Bool) throws {
      let folder = try ScratchFolder()
      let json = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}"#
      let path = try OutsideFiles.make("a.dgn", "DGN", from: json, is3D ? ["-dsco", "3D=YES"] : [], in: folder)
      var bytes = try DesignBytes(path)
      let start = bytes.end
      let (poles, weights) = DesignCurvesTests.circle(40)
      let turn: DesignBytes.Turn = is3D ? .quaternion([0.6, 0, 0, 0.8]) : .degrees(20)
      bytes.append(14, count: 4) { shape in
        shape.appendPoints(11, DesignCurvesTests.river)
        shape.appendArc([0, 0, 0], 20, 30, turn, from: 0, sweep: 180)
        shape.appendSpline(order: 4, isClosed: true, knots: [0, 0, 1], DesignCurvesTests.loop)
      }
      bytes.appendSpline(order: 3, knots: [0.25, 0.25, 0.5, 0.5, 0.75, 0.75], poles, weights: weights)
      try bytes.write(to: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      var random = SeededGenerator(seed: is3D ? 3 : 2)
      let empty = FlatLayer([Geometry?](repeating: nil, count: 40))
      var drawn = 0
      for _ in 0..<800 {
        var changed = [UInt8](whole)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          changed[Int.random(in: start..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        var layer = empty
        let file = changed.withUnsafeBufferPointer { DesignFile($0) }
        _ = DesignCurves(file: file, tolerance: 10).refine(&layer, numbers: (0..<40).map { Int64($0) })
        #expect(layer.count == 40)
        drawn += (0..<40).count { layer.geometry(at: $0) != nil }
      }
      #expect(drawn > 800, "\(drawn)")
    }
  }
#endif
