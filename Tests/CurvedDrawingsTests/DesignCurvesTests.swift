#if GDAL
  import Foundation
  import PlaneGeometry
  import Testing

  @testable import CurvedDrawings
  @testable import Interchange

  /// B-splines and curves through points of design files, held against their closed forms.
  @Suite(.enabled(if: OutsideReader.isInstalled)) struct DesignCurvesTests {
    /// The one line of a table behind the short one, which was stroked.
    private func line(_ table: FeatureTable, _ place: SourceLocation = #_sourceLocation) throws -> [Position] {
      #expect(table.notices.map(\.description).contains { $0.hasSuffix("became lines within 1 mm of them") })
      #expect(table.count == 2, "\(table.wkt)", sourceLocation: place)
      let geometry = try #require(table.geometry.geometry(at: 1), sourceLocation: place)
      #expect(geometry.kind == .lineString, sourceLocation: place)
      return geometry.ring(0)
    }

    // MARK: - B-splines

    static let centre = SIMD3(553.5, 1582.25, 0)

    /// Nine poles of a circle of a radius, and their weights.
    static func circle(_ radius: Double) -> (poles: [SIMD3<Double>], weights: [Double]) {
      let corners: [SIMD3<Double>] = [
        [1, 0, 0], [1, 1, 0], [0, 1, 0], [-1, 1, 0], [-1, 0, 0], [-1, -1, 0], [0, -1, 0], [1, -1, 0], [1, 0, 0],
      ]
      return (corners.map { centre + radius * $0 }, (0..<9).map { $0 % 2 == 0 ? 1 : 0.5.squareRoot() })
    }

    /// Open with the knots between its ends; closed as MicroStation closes it, with those of its ends among them.
    @Test(
      arguments: [
        (false, [0.25, 0.25, 0.5, 0.5, 0.75, 0.75]), (true, [0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1]),
      ], [0.5, 40, 1500]) func circlesAreCircles(_ form: (isClosed: Bool, knots: [Double]), _ radius: Double) throws
    {
      let (poles, weights) = Self.circle(radius)
      let line = try line(
        readDesign {
          $0.appendSpline(order: 3, isClosed: form.isClosed, knots: form.knots, poles, weights: weights)
        })
      let centre = Position(Self.centre.x, Self.centre.y)
      #expect(line.first == line.last && line[0].distance(to: Position(poles[0].x, poles[0].y)) < 1e-9)
      for (start, end) in zip(line, line.dropFirst()) {
        // Weights have 31 bits.
        #expect(abs(start.distance(to: centre) - radius) < radius * 1e-9)
        #expect(radius - Position((start.x + end.x) / 2, (start.y + end.y) / 2).distance(to: centre) <= 0.001)
      }
      #expect(abs(Geometry.polygon(line).area - .pi * radius * radius) < 0.001 * 2 * .pi * radius)
    }

    static let loop: [SIMD3<Double>] = [[0, 0, 0], [900, 300, 0], [-400, 700, 0], [0, 0, 0]]

    @Test(
      arguments: [
        [[0, 0, 0], [500, 0, 0], [1000, 800, 0]], [[0, 0, 0], [100, 900, 0], [700, -500, 0], [1000, 300, 0]], loop,
        [[0, 0, 0], [100, 900, 0], [700, -500, 0], [1000, 300, 0], [1500, 300, 0], [-20, 100, 0]],
      ] as [[SIMD3<Double>]]) func bezierCurvesAreThose(_ poles: [SIMD3<Double>]) throws
    {
      let curve = CurveSampling { .bezier(poles, $0) }
      let open = try readDesignTwice { $0.appendSpline(order: poles.count, poles) }
      #expect(try curve.distance(to: line(open.table)) <= 0.001)
      // GDAL draws the poles.
      #expect(open.outside.geometry.geometry(at: 1)?.ring(0) == poles.map { Position($0.x, $0.y) })
      guard poles == Self.loop else { return }
      let closed = try line(readDesign { $0.appendSpline(order: 4, isClosed: true, knots: [0, 0, 1], poles) })
      #expect(curve.distance(to: closed) <= 0.001 && closed.first == closed.last)
    }

    /// Cox and de Boor's recurrence.
    private func basis(_ index: Int, _ order: Int, _ knots: [Double], _ t: Double) -> Double {
      guard order > 1 else { return knots[index] <= t && t < knots[index + 1] ? 1 : 0 }
      var value = 0.0
      let (low, high) = (knots[index + order - 1] - knots[index], knots[index + order] - knots[index + 1])
      if low > 0 { value += (t - knots[index]) / low * basis(index, order - 1, knots, t) }
      if high > 0 { value += (knots[index + order] - t) / high * basis(index + 1, order - 1, knots, t) }
      return value
    }

    @Test(arguments: [[], [0.1, 0.4, 0.4, 0.9]]) func splinesOfManyPolesFollowTheirDefinition(_ inner: [Double]) throws
    {
      let poles: [SIMD3<Double>] = [
        [0, 0, 0], [200, 500, 0], [400, -100, 0], [900, 0, 0], [700, 700, 0], [1200, 1000, 0], [1500, 200, 0],
        [1800, 300, 0],
      ]
      let weights = [1, 0.5, 0.25, 1, 0.75, 0.5, 0.9, 1]
      let knots = [0, 0, 0, 0] + (inner.isEmpty ? [0.2, 0.4, 0.6, 0.8] : inner) + [1, 1, 1, 1]
      let line = try line(readDesign { $0.appendSpline(order: 4, knots: inner, poles, weights: weights) })
      let curve = CurveSampling { share in
        let factors = (0..<8).map { weights[$0] * basis($0, 4, knots, min(share, 1 - 1e-12)) }
        let sum = zip(factors, poles).reduce(SIMD3<Double>.zero) { $0 + $1.0 * $1.1 } / factors.reduce(0, +)
        return Position(sum.x, sum.y)
      }
      #expect(curve.distance(to: line) <= 0.001)
    }

    /// Each piece of a uniform quadratic B-spline is the parabola that touches two sides of the poles at their middles;
    /// its chord cuts off a third of the triangle, so that of a square of the side 2 a polygon of 4/3 + 2 remains.
    @Test(arguments: [false, true]) func closedUniformSplinesGoRound(_ repeatsFirst: Bool) throws {
      let square: [SIMD3<Double>] = [[0, 0, 0], [1000, 0, 0], [1000, 1000, 0], [0, 1000, 0]]
      let poles = repeatsFirst ? square + [square[0]] : square
      let line = try line(readDesign { $0.appendSpline(order: 3, isClosed: true, poles) })
      #expect(line.first == line.last)
      #expect(abs(Geometry.polygon(line).area - (4.0 / 3 + 2) / 4 * 1e6) < 4000 * 0.001)
      let first = try #require(line.first)
      let middles = (0..<4).map { (square[$0] + square[($0 + 1) % 4]) / 2 }
      #expect(middles.contains { first.distance(to: Position($0.x, $0.y)) < 1e-9 })
      for middle in middles { #expect(line.contains { $0.distance(to: Position(middle.x, middle.y)) < 1e-9 }) }
    }

    // MARK: - Curves through points

    /// The curve by Hermite's polynomials, from slopes as Akima has them.
    private func akima(_ points: [SIMD3<Double>], dimensions: Int) -> CurveSampling {
      func length(_ k: Int) -> Double {
        (0..<dimensions).reduce(0) { $0 + pow(points[k + 1][$1] - points[k][$1], 2) }.squareRoot()
      }
      func slope(_ k: Int, _ axis: Int) -> Double { (points[k + 1][axis] - points[k][axis]) / length(k) }
      func tangent(_ k: Int, _ axis: Int) -> Double {
        let m = (k - 2...k + 1).map { slope($0, axis) }
        let (w1, w2) = (abs(m[3] - m[2]), abs(m[1] - m[0]))
        return w1 + w2 == 0 ? (m[1] + m[2]) / 2 : (w1 * m[1] + w2 * m[2]) / (w1 + w2)
      }
      var curve: [Position] = []
      for k in 2..<points.count - 3 {
        for step in 0...2000 {
          let t = Double(step) / 2000
          let place = (0..<2).map { axis in
            (2 * t * t * t - 3 * t * t + 1) * points[k][axis] + (t * t * t - 2 * t * t + t) * length(k)
              * tangent(k, axis)
              + (3 * t * t - 2 * t * t * t) * points[k + 1][axis] + (t * t * t - t * t) * length(k)
              * tangent(k + 1, axis)
          }
          curve.append(Position(place[0], place[1]))
        }
      }
      return CurveSampling(curve)
    }

    static let river: [SIMD3<Double>] = [
      [-300, 10, 5], [-100, 40, 5], [0, 0, 0], [150, 220, 40], [400, 180, 90], [620, 300, 10], [600, 620, 0],
      [900, 700, 20], [1000, 650, 0], [1200, 700, 0],
    ]
    /// Two straight lines and a corner, whose slopes do not change on either side.
    static let corner: [SIMD3<Double>] = [
      [0, 0, 0], [100, 0, 0], [200, 0, 0], [300, 0, 0], [400, 0, 0], [400, 100, 0], [400, 200, 0], [400, 300, 0],
      [400, 400, 0],
    ]

    @Test(arguments: [river, corner, Array(river[0..<6])], [false, true])
    func curvesThroughPointsAreAkimas(_ points: [SIMD3<Double>], _ is3D: Bool) throws {
      let both = try readDesignTwice(is3D: is3D) { $0.appendPoints(11, points) }
      let line = try line(both.table)
      #expect(akima(points, dimensions: is3D ? 3 : 2).distance(to: line) <= 0.001)
      for point in points[2..<points.count - 2] {
        #expect(line.contains { $0.distance(to: Position(point.x, point.y)) < 1e-9 })
      }
      guard !is3D, let outside = both.outside.geometry.geometry(at: 1)?.ring(0) else { return }
      // GDAL's positions lie on the same curve, further apart.
      #expect(outside.first == line.first && outside.last == line.last && outside.count < line.count)
      for position in outside {
        #expect(zip(line, line.dropFirst()).contains { position.distance(toEdge: $0, $1) <= 0.001 })
      }
    }

    @Test func pointsThatAreRepeatedCountOnce() throws {
      let twice = Self.river[0...3] + Self.river[3...]
      let line = try line(readDesign { $0.appendPoints(11, Array(twice)) })
      #expect(akima(Self.river, dimensions: 2).distance(to: line) <= 0.001)
    }

    @Test func curvesThroughFewPointsHaveNoGeometry() throws {
      let table = try readDesign { $0.appendPoints(11, Array(Self.river[0..<5])) }
      #expect(table.count == 2 && table.geometry.geometry(at: 1) == nil)
      #expect(
        table.notices.map(\.description) == [
          "1 curve goes through fewer than six points, which draw nothing; it has no geometry"
        ])
    }

    // MARK: - What is none

    @Test(
      arguments: [
        { (bytes: inout DesignBytes) in bytes.appendPoints(21, Self.loop) },
        { $0.appendSpline(order: 4, Self.loop, weights: [1, 0, 1, 1]) },
        { $0.appendSpline(order: 4, Array(Self.loop[0..<3])) },
        { $0.appendSpline(order: 3, knots: [0.5, 0.6], Self.loop) },
        { bytes in
          bytes.append(24, [UInt8](repeating: 0, count: 22))
          bytes.appendPoints(21, Self.loop)
        },
      ] as [@Sendable (inout DesignBytes) -> Void]) func damagedSplinesAreReported(
        _ add: @Sendable (inout DesignBytes) -> Void
      ) throws
    {
      let table = try readDesign(add)
      #expect(table.count == 2 && table.geometry.geometry(at: 1)?.kind == .lineString)
      #expect(
        table.notices.map(\.description) == [
          "1 element has B-spline surfaces, damaged curves or too large ones, and stays as GDAL draws it"
        ])
    }
  }
#endif
