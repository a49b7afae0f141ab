import Foundation
import Geodesy
import Testing

@Suite struct MeasureTests {
  private static let square = [553_000.0, 1_587_000, 554_000, 1_587_000, 554_000, 1_588_000, 553_000, 1_588_000]

  private static func reversed(_ ring: [Double]) -> [Double] {
    stride(from: ring.count - 2, through: 0, by: -2).flatMap { [ring[$0], ring[$0 + 1]] }
  }

  /// From the equator to the pole, one eighth of the ellipsoid's surface, which a closed formula gives.
  @Test func anOctantOfTheEarth() throws {
    let measure = try EllipsoidalMeasure(.crs84())
    let octant = try measure.polygon([0, 0, 90, 0, 0, 90], ringOffsets: [0, 3])
    let a = 6_378_137.0
    let f = 1 / 298.257223563
    let e = (f * (2 - f)).squareRoot()
    let surface = 2 * Double.pi * a * a * (1 + (1 - e * e) / e * atanh(e))
    #expect(abs(octant.areaSquareMetres / (surface / 8) - 1) < 1e-12)
  }

  @Test func ringDirectionClosureAndHoleOrderDoNotMatter() throws {
    let measure = try EllipsoidalMeasure(.init(epsg: 9216))
    let hole = [553_200.0, 1_587_200, 553_400, 1_587_200, 553_400, 1_587_400, 553_200, 1_587_400]
    let expected = try measure.polygon(Self.square + hole, ringOffsets: [0, 4, 8])
    for shell in [Self.square, Self.reversed(Self.square)] {
      for inner in [hole, Self.reversed(hole)] {
        for isClosed in [false, true] {
          let first = isClosed ? shell + shell.prefix(2) : shell
          let second = isClosed ? inner + inner.prefix(2) : inner
          let polygon = try measure.polygon(
            first + second, ringOffsets: [0, first.count / 2, (first.count + second.count) / 2])
          #expect(abs(polygon.areaSquareMetres - expected.areaSquareMetres) < 1e-6)
          #expect(abs(polygon.perimeterMetres - expected.perimeterMetres) < 1e-7)
        }
      }
    }
    let whole = try measure.polygon(Self.square, ringOffsets: [0, 4]).areaSquareMetres
    let alone = try measure.polygon(hole, ringOffsets: [0, 4]).areaSquareMetres
    #expect(abs(expected.areaSquareMetres - (whole - alone)) < 1e-6)
  }

  @Test func offsetsMayBeASliceOfALayer() throws {
    let measure = try EllipsoidalMeasure(.init(epsg: 9216))
    let offsets = [0, 4, 8, 12]
    let coordinates = Self.square + Self.square.map { $0 + 10 } + Self.square
    let slice = try measure.polygon(coordinates, ringOffsets: offsets[1...2])
    let alone = try measure.polygon(Self.square.map { $0 + 10 }, ringOffsets: [0, 4])
    #expect(slice == alone)
  }

  /// On a hundred metres the areal scale at the middle is that of the whole box.
  @Test func aSmallBoxIsTheGridAreaOverTheArealScale() throws {
    for epsg in [9216, 5898, 3405] {
      let system = try CoordinateReferenceSystem(epsg: epsg)
      let measure = try EllipsoidalMeasure(system)
      let start = try Transformation(from: .init(epsg: 9216), to: system).transformed(x: 553_000, y: 1_587_000)
      let (x, y) = (start.x, start.y)
      let box = [x, y, x + 100, y, x + 100, y + 100, x, y + 100]
      let factors = try system.gridFactors(x: x + 50, y: y + 50)
      let area = try measure.polygon(box, ringOffsets: [0, 4]).areaSquareMetres
      #expect(abs(area - 10_000 / factors.arealScale) < 1e-4, "EPSG:\(epsg) \(area)")
    }
  }

  /// On ten metres too, where sums over whole sectors of the earth would lose the last digits.
  @Test func aTinyBoxKeepsItsDigits() throws {
    let system = try CoordinateReferenceSystem(epsg: 9216)
    let (x, y) = (553_000.0, 1_587_000.0)
    let factors = try system.gridFactors(x: x + 5, y: y + 5)
    let box = [x, y, x + 10, y, x + 10, y + 10, x, y + 10]
    let area = try EllipsoidalMeasure(system).area(box, ringOffsets: [0, 4])
    #expect(abs(area - 100 / factors.arealScale) < 1e-6, "\(area - 100 / factors.arealScale)")
  }

  /// A ring with a long edge goes to PROJ; a spike of two kilometres there and back is one, and encloses nothing.
  @Test(arguments: ["EPSG:4326", "EPSG:4756", "EPSG:4047", "EPSG:4147"])
  func shortEdgesAgreeWithPROJ(_ code: String) throws {
    var generator = SeededGenerator(seed: 1943)
    let measure = try EllipsoidalMeasure(.init(code))
    for _ in 0..<400 {
      let latitude = Double.random(in: -69...69, using: &generator)
      let longitude = Double.random(in: -170...170, using: &generator)
      let radius = pow(10, Double.random(in: 1...2.69, using: &generator)) / 111_320
      let angles = (0..<Int.random(in: 3...9, using: &generator)).map { _ in
        Double.random(in: 0...(2 * .pi), using: &generator)
      }
      let ring = angles.sorted().flatMap { angle in
        [longitude + radius * cos(angle) / cos(latitude * .pi / 180), latitude + radius * sin(angle)]
      }
      let spike = [longitude, latitude + 0.02] + ring.prefix(2)
      let short = try measure.area(ring, ringOffsets: [0, ring.count / 2])
      let byPROJ = try measure.area(ring.prefix(2) + spike + ring.dropFirst(2), ringOffsets: [0, ring.count / 2 + 2])
      // What the sums of PROJ round off.
      #expect(abs(short - byPROJ) < 3e-4, "\(latitude) \(radius) \(short - byPROJ) seed \(generator.seed)")
      #expect(short == (try measure.polygon(ring, ringOffsets: [0, ring.count / 2])).areaSquareMetres)
    }
  }

  /// Where the series does not hold the ring goes to PROJ, which knows no difference.
  @Test func antimeridianAndPolesMeasureAsElsewhere() throws {
    let measure = try EllipsoidalMeasure(.crs84())
    let ring = [10.0, 14, 10.005, 14, 10.005, 14.005, 10, 14.005]
    let moved = ring.enumerated().map { index, value in
      index.isMultiple(of: 2) ? (value == 10 ? 179.998 : -179.997) : value
    }
    let (here, there) = (
      try measure.area(ring, ringOffsets: [0, 4]), try measure.area(moved, ringOffsets: [0, 4])
    )
    #expect(abs(here - there) < 1e-3)
    // A cap of half a kilometre around the pole.
    let cap = (0..<8).flatMap { [Double($0) * 45 - 180, 89.9955] }
    let area = try measure.area(cap, ringOffsets: [0, 8])
    let radius = try measure.length([0, 89.9955, 0, 90])
    #expect(abs(area / (radius * radius * 4 * sin(.pi / 4)) - 1) < 1e-6, "\(area)")
  }

  @Test(.enabled(if: CommandLineTool.has("geod"))) func lengthsAgreeWithGeod() throws {
    let tool = try #require(CommandLineTool("geod"))
    var generator = SeededGenerator(seed: 1841)
    let measure = try EllipsoidalMeasure(.crs84())
    let pairs = (0..<100).map { _ in
      (0..<2).flatMap { _ in
        [Double.random(in: 102...110, using: &generator), Double.random(in: 8...24, using: &generator)]
      }
    }
    let input = pairs.map { "\($0[1]) \($0[0]) \($0[3]) \($0[2])\n" }.joined()
    let output = try tool.run(["+ellps=WGS84", "-I", "-F", "%.9f"], input: input)
    let lengths = output.split(separator: "\n").compactMap { line in
      line.split(whereSeparator: \.isWhitespace).last.flatMap { Double($0) }
    }
    try #require(lengths.count == pairs.count)
    for (pair, length) in zip(pairs, lengths) {
      #expect(abs(try measure.length(pair) - length) < 1e-6, "seed \(generator.seed)")
    }
  }

  @Test func theEllipsoidIsTheSystemsOwn() throws {
    // On the same numbers, Krassowsky's is larger than WGS 84 by twice the difference of the radii.
    let box = [107.0, 14, 107.01, 14, 107.01, 14.01, 107, 14.01]
    let krassowsky = try EllipsoidalMeasure(.init("EPSG:4147")).polygon(box, ringOffsets: [0, 4]).areaSquareMetres
    let wgs84 = try EllipsoidalMeasure(.init("EPSG:4756")).polygon(box, ringOffsets: [0, 4]).areaSquareMetres
    #expect(abs(krassowsky / wgs84 - 1 - 2 * 108 / 6_378_137.0) < 2e-6)
    // A projected system goes to its own base without a shift.
    let projected = try EllipsoidalMeasure(.init("EPSG:2044"))
    let corners = try Transformation(from: .init("EPSG:4147"), to: .init("EPSG:2044")).transformed(box)
    #expect(abs(try projected.polygon(corners, ringOffsets: [0, 4]).areaSquareMetres - krassowsky) < 1e-3)
    // Grads on the Paris meridian are still degrees to the geodesic.
    let paris = try EllipsoidalMeasure(.init("EPSG:4807")).length([0, 50, 0, 51])
    #expect(abs(paris - 100_000) < 200, "\(paris)")
  }

  @Test func densifyingFollowsTheDrawnEdge() throws {
    let system = try CoordinateReferenceSystem(epsg: 9216)
    // 100 km along a parallel of the grid, 300 km from the central meridian: the geodesic bows away from it.
    let box = [700_000.0, 1_500_000, 800_000, 1_500_000, 800_000, 1_600_000, 700_000, 1_600_000]
    let plain = try EllipsoidalMeasure(system).polygon(box, ringOffsets: [0, 4]).areaSquareMetres
    var last = plain
    var steps: [Double] = []
    for edge in [50_000.0, 5000, 500, 50] {
      let cut = try EllipsoidalMeasure(system, maximumEdgeMetres: edge).polygon(box, ringOffsets: [0, 4])
      steps.append(abs(cut.areaSquareMetres - last))
      last = cut.areaSquareMetres
    }
    #expect(steps[0] > 1000)
    #expect(steps == steps.sorted(by: >), "\(steps)")
    // The limit is the integral of 1 / areal scale over the box, here by Simpson's rule in both directions.
    var (sum, weights) = (0.0, 0.0)
    for i in 0...10 {
      for j in 0...10 {
        func weight(_ k: Int) -> Double { k == 0 || k == 10 ? 1 : k.isMultiple(of: 2) ? 2 : 4 }
        let factors = try system.gridFactors(x: 700_000 + 10_000 * Double(i), y: 1_500_000 + 10_000 * Double(j))
        sum += weight(i) * weight(j) / factors.arealScale
        weights += weight(i) * weight(j)
      }
    }
    #expect(abs(last - 1e10 * sum / weights) < 10, "\(last - 1e10 * sum / weights)")
  }

  @Test func badInputIsNamed() throws {
    let measure = try EllipsoidalMeasure(.init(epsg: 9216))
    let square = Self.square
    #expect(throws: GeodesyError.noPositions) { try measure.polygon([], ringOffsets: [0, 0]) }
    #expect(throws: GeodesyError.noPositions) { try measure.polygon([], ringOffsets: [Int]()) }
    #expect(throws: GeodesyError.noPositions) { try measure.polygon(square, ringOffsets: [0]) }
    #expect(throws: GeodesyError.noPositions) { try measure.length([]) }
    #expect(throws: GeodesyError.oddLength(count: 3)) { try measure.polygon([1, 2, 3], ringOffsets: [0, 1]) }
    for offsets in [[0, 5], [0, Int.max], [-1, 4], [3, 1], [Int.min, 4], [0, 4, 2]] {
      let error = #expect(throws: GeodesyError.self) { try measure.polygon(square, ringOffsets: offsets) }
      #expect(error?.description.contains("ring offsets") == true, "\(offsets)")
    }
    var bad = square
    bad[5] = .nan
    let error = #expect(throws: GeodesyError.self) { try measure.polygon(square + bad, ringOffsets: [0, 4, 8]) }
    #expect(error?.description.contains("position 6 ") == true)
    for edge in [0, -1, .nan, .infinity] {
      #expect(throws: GeodesyError.self) { try EllipsoidalMeasure(.init(epsg: 9216), maximumEdgeMetres: edge) }
    }
    #expect(throws: GeodesyError.self) { try EllipsoidalMeasure(.crs84(), maximumEdgeMetres: 10) }
    let fine = try EllipsoidalMeasure(.init(epsg: 9216), maximumEdgeMetres: 1e-300)
    let tooMany = #expect(throws: GeodesyError.self) { try fine.polygon(square, ringOffsets: [0, 4]) }
    #expect(tooMany?.description.contains("longer edge") == true)
    let far = #expect(throws: GeodesyError.self) {
      try EllipsoidalMeasure(.init(epsg: 9216), maximumEdgeMetres: 1000).polygon(
        square + [1e9, 1e9, 1e9 + 10, 1e9, 1e9, 1e9 + 10], ringOffsets: [0, 4, 7])
    }
    #expect(far?.description.contains("position 4 ") == true, "\(far?.description ?? "")")
  }

  @Test func degenerateRingsMeasureNothing() throws {
    let measure = try EllipsoidalMeasure(.init(epsg: 9216))
    #expect(try measure.polygon([553_000, 1_587_000], ringOffsets: [0, 1]).areaSquareMetres == 0)
    let line = try measure.polygon([553_000, 1_587_000, 554_000, 1_587_000], ringOffsets: [0, 2])
    #expect(abs(line.areaSquareMetres) < 1e-6 && line.perimeterMetres > 2000)
    #expect(try measure.length([553_000, 1_587_000]) == 0)
  }

  /// Transverse Mercator on the meridian, and the convergence of meridians from the formula on the sphere.
  @Test func gridFactors() throws {
    let system = try CoordinateReferenceSystem(epsg: 9216)
    let onMeridian = try system.gridFactors(x: 500_000, y: 1_587_082)
    #expect(abs(onMeridian.pointScale - 0.9999) < 1e-9)
    #expect(abs(onMeridian.arealScale - 0.9999 * 0.9999) < 1e-9)
    #expect(abs(onMeridian.meridianConvergenceDegrees) < 1e-9)
    let city = try system.gridFactors(x: 553_734.270, y: 1_587_082.469)
    #expect(abs(city.arealScale - 1 + 128e-6) < 1e-6)
    #expect(
      abs(city.meridianConvergenceDegrees - atan(tan(0.5 * .pi / 180) * sin(14.35 * .pi / 180)) * 180 / .pi) < 5e-4)
    #expect(city.angularDistortionDegrees < 1e-5)
    // Area factors of the other systems at the same place, in millionths, as PROJ 9.5.1 gives them through pyproj.
    for (epsg, millionths) in [(5898, -199.99), (3405, 1788.71)] {
      let other = try CoordinateReferenceSystem(epsg: epsg)
      let place = try Transformation(from: .crs84(), to: other).transformed(x: 108, y: 14.35)
      let factor = (try other.gridFactors(x: place.x, y: place.y).arealScale - 1) * 1e6
      #expect(abs(factor - millionths) < 0.05, "EPSG:\(epsg) \(factor)")
    }
    #expect(throws: GeodesyError.self) { try CoordinateReferenceSystem("EPSG:4326").gridFactors(x: 108, y: 14) }
    #expect(throws: GeodesyError.self) { try system.gridFactors(x: .nan, y: 14) }
    #expect(throws: GeodesyError.self) { try system.gridFactors(x: 1e12, y: 1e12) }
  }
}
