import Foundation
import Geodesy
import Synchronization
import Testing

@Suite struct TransformationTests {
  private static func toWGS84() throws -> Transformation { try Transformation(from: .init(epsg: 9216), to: .crs84()) }

  @Test func nothingToDo() throws {
    var empty: [Double] = []
    try Self.toWGS84().transform(&empty)
    #expect(empty.isEmpty)
    let identity = try Transformation(from: .init("EPSG:4326"), to: .crs84())
    #expect(identity.isIdentity)
    #expect(identity.operation.accuracyMetres == 0)
    #expect(try identity.transformed([108, 14]) == [108, 14])
    #expect(throws: GeodesyError.self) { try identity.transformed([108, .nan]) }
  }

  @Test func oddLengthIsRefusedUntouched() throws {
    var coordinates = [553_734.0, 1_587_082, 1]
    #expect(throws: GeodesyError.oddLength(count: 3)) { try Self.toWGS84().transform(&coordinates) }
    #expect(coordinates == [553_734, 1_587_082, 1])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func nonFiniteInputIsRefusedUntouched(_ bad: Double) throws {
    var coordinates = [553_734, 1_587_082, 553_735, bad]
    let error = #expect(throws: GeodesyError.self) { try Self.toWGS84().transform(&coordinates) }
    guard case .nonFinite(let index, let x, _)? = error else { throw try #require(error) }
    #expect(index == 1 && x == 553_735)
    #expect(coordinates[0] == 553_734 && coordinates[1] == 1_587_082)
  }

  /// At every place in and around a chunk: what comes before is done, the rest is as it was.
  @Test(arguments: [0, 1, 1023, 1024, 1025, 2999]) func aFailedPointIsNamed(_ bad: Int) throws {
    let transformation = try Transformation(from: .crs84(), to: .init(epsg: 9216))
    var coordinates = (0..<3000).flatMap { [107.5 + Double($0) / 10_000, 14.5] }
    coordinates[2 * bad + 1] = 91
    let input = coordinates
    let error = #expect(throws: GeodesyError.self) { try transformation.transform(&coordinates) }
    guard case .pointFailed(let index, let x, let y, let reason)? = error else { throw try #require(error) }
    #expect(index == bad && x == input[2 * bad] && y == 91)
    #expect(reason.contains("nvalid"), "\(reason)")
    #expect(Array(coordinates[(2 * bad)...]) == Array(input[(2 * bad)...]))
    #expect(try Array(coordinates[..<(2 * bad)]) == transformation.transformed(Array(input[..<(2 * bad)])))
  }

  @Test(arguments: [(1e9, 1e9), (-1e15, 5), (1e308, -1e308), (5e8, 1_500_000)])
  func pointsOutsideAProjection(_ x: Double, _ y: Double) throws {
    #expect(throws: GeodesyError.self) { try Self.toWGS84().transformed(x: x, y: y) }
  }

  @Test func ballparkMustBeAllowed() throws {
    let (from, to) = (try CoordinateReferenceSystem("EPSG:4131"), try CoordinateReferenceSystem("EPSG:4147"))
    let place = try GeographicArea(west: 107, south: 16, east: 107.1, north: 16.1)
    let error = #expect(throws: GeodesyError.self) { try Transformation(from: from, to: to, areaOfInterest: place) }
    #expect(error?.isRefusedCompromise == true && error?.description.contains("ballpark") == true)
    let allowed = try Transformation(from: from, to: to, areaOfInterest: place, allowCompromise: true)
    #expect(allowed.operation.isBallpark)
    #expect(allowed.operation.accuracyMetres == nil && allowed.operation.compromise == .ballpark)
    // For the whole of both systems there is one for a part.
    #expect(try Transformation(from: from, to: to, allowCompromise: true).operation.compromise == .partOfArea)
  }

  @Test func missingGridsAreNamed() throws {
    let (from, to) = (try CoordinateReferenceSystem("EPSG:27700"), try CoordinateReferenceSystem("EPSG:4326"))
    let error = #expect(throws: GeodesyError.self) { try Transformation(from: from, to: to) }
    #expect(error?.description.contains("OSTN15") == true && error?.isRefusedCompromise == true)
    #expect(try Transformation(from: from, to: to, allowCompromise: true).operation.compromise == .partOfArea)
    // With an area that another operation covers, that one is chosen and the better one is named.
    let london = try GeographicArea(west: -0.5, south: 51.3, east: 0.3, north: 51.7)
    let chosen = try Transformation(from: from, to: to, areaOfInterest: london)
    #expect(!chosen.operation.isBallpark)
    #expect(chosen.operation.better?.missingGrids.contains { $0.contains("OSTN15") } == true)
    #expect((chosen.operation.accuracyMetres ?? 0) > (chosen.operation.better?.accuracyMetres ?? .infinity))
  }

  /// No worse by more than 5 m than what the missing grids would give, else it is for the caller to say.
  @Test func aMuchWorseOperationMustBeAllowed() throws {
    let (from, to) = (try CoordinateReferenceSystem("EPSG:4135"), try CoordinateReferenceSystem.crs84())
    let hawaii = try GeographicArea(west: -157.52, south: 20.58, east: -157.51, north: 20.59)
    let allowed = try Transformation(from: from, to: to, areaOfInterest: hawaii, allowCompromise: true).operation
    guard case .withoutGrids(let grids)? = allowed.compromise else {
      print("skipped: the grids of Hawaii are installed")
      return
    }
    let error = #expect(throws: GeodesyError.self) { try Transformation(from: from, to: to, areaOfInterest: hawaii) }
    guard case .worseOperation(_, _, let metres, grids)? = error else { throw try #require(error) }
    #expect(!grids.isEmpty && metres == allowed.accuracyMetres && metres == 38)
    #expect(error?.isRefusedCompromise == true && error?.description.contains("good for 38 m") == true)
  }

  @Test func areasAreChecked() throws {
    for bounds in [[.nan, 0, 1, 1], [0, 5, 1, 4], [-181, 0, 1, 1], [0, -91, 1, 1]] {
      #expect(throws: GeodesyError.self) {
        try GeographicArea(west: bounds[0], south: bounds[1], east: bounds[2], north: bounds[3])
      }
    }
    let pacific = try GeographicArea(west: 170, south: -10, east: -170, north: 10)
    #expect(pacific.contains(longitude: 180, latitude: 0) && pacific.contains(longitude: -175, latitude: 0))
    #expect(pacific.contains(longitude: 170, latitude: 0) && pacific.contains(longitude: -170, latitude: 10))
    #expect(pacific.degreesOutside(longitude: 168, latitude: 0) == 2)
    #expect(pacific.degreesOutside(longitude: -168, latitude: 13) == 3)
  }

  @Test func roundTripsInEveryZone() throws {
    var generator = SeededGenerator(seed: 20_241_124)
    for zone in VN2000.zones {
      let system = try zone.system()
      for other in [try CoordinateReferenceSystem(epsg: VN2000.geographicEPSG), try .crs84()] {
        let forward = try Transformation(from: system, to: other)
        let back = try Transformation(from: other, to: system)
        let start = try Transformation(from: .init(epsg: 9216), to: system).transformed(Self.konTum(&generator, 500))
        let end = try back.transformed(forward.transformed(start))
        let worst = zip(start, end).map { abs($0 - $1) }.max() ?? .infinity
        // A change of datum drops the height that it gives; the same datum drops nothing.
        let limit = other.isVN2000 ? 1e-6 : 3e-4
        #expect(worst < limit, "EPSG:\(zone.epsg) by \(other), seed \(generator.seed)")
      }
    }
  }

  /// With the height kept the trip to WGS 84 and back closes too: what is lost in the plane is the height alone.
  @Test func theHeightIsAllThatATripLoses() throws {
    var generator = SeededGenerator(seed: 9607)
    for zone in VN2000.zones {
      let flat = try Transformation(from: zone.system(), to: .crs84()).operation.pipeline
      let solid = flat.replacing(" +step +proj=push +v_3", with: "").replacing(" +step +proj=pop +v_3", with: "")
      #expect(solid != flat)
      let pipeline = try Pipeline(solid)
      let start = try Transformation(from: .init(epsg: 9216), to: zone.system()).transformed(
        Self.konTum(&generator, 50))
      for index in stride(from: 0, to: start.count, by: 2) {
        let position = Pipeline.Position(start[index], start[index + 1], 0, 0)
        let there = pipeline.transform(position, inverse: false).result
        let back = pipeline.transform(there, inverse: true).result
        #expect(abs(back.x - position.x) < 1e-6 && abs(back.y - position.y) < 1e-6, "seed \(generator.seed)")
      }
    }
  }

  /// Random positions in the province, on 9216.
  private static func konTum(_ generator: inout SeededGenerator, _ count: Int) -> [Double] {
    (0..<count).flatMap { _ in
      [
        Double.random(in: 481_435...613_274, using: &generator),
        Double.random(in: 1_539_000...1_708_000, using: &generator),
      ]
    }
  }

  @Test(.enabled(if: CommandLineTool.has("cs2cs"))) func agreesWithCs2cs() throws {
    let tool = try #require(CommandLineTool("cs2cs"))
    var generator = SeededGenerator(seed: 6960)
    let positions = Self.konTum(&generator, 300)
    let lines = stride(from: 0, to: positions.count, by: 2).map { "\(positions[$0]) \(positions[$0 + 1])" }
    for target in ["EPSG:4326", "EPSG:5898", "EPSG:32648"] {
      let output = try tool.run(["-f", "%.12f", "EPSG:9216", target], input: lines.joined(separator: "\n") + "\n")
      let numbers = output.split(separator: "\n").map {
        $0.split(whereSeparator: \.isWhitespace).map { Double($0) ?? .nan }
      }
      try #require(numbers.count == lines.count)
      let ours = try Transformation(from: .init(epsg: 9216), to: .init(target)).transformed(positions)
      for (index, row) in numbers.enumerated() {
        // The command prints latitude first.
        let expected = target == "EPSG:4326" ? [row[1], row[0]] : [row[0], row[1]]
        let limit = target == "EPSG:4326" ? 2e-12 : 1e-8
        #expect(abs(ours[2 * index] - expected[0]) < limit && abs(ours[2 * index + 1] - expected[1]) < limit)
      }
    }
  }

  @Test func eightThreadsGiveEqualAnswers() async throws {
    var generator = SeededGenerator(seed: 8)
    let positions = Self.konTum(&generator, 2000)
    let targets = try ["EPSG:4326", "EPSG:5898", "EPSG:32648", "EPSG:4756"].map { try CoordinateReferenceSystem($0) }
    let source = try CoordinateReferenceSystem(epsg: 9216)
    let transformations = try targets.map { try Transformation(from: source, to: $0) }
    let expected = try transformations.map { try $0.transformed(positions) }
    let wrong = Counter()
    let threads = (0..<8).map { number in
      let thread = Thread {
        for round in 0..<20 {
          let index = (number + round) % transformations.count
          let fresh = try? Transformation(from: source, to: targets[index])
          let shared = try? transformations[index].transformed(positions)
          let own = try? fresh?.transformed(positions)
          let isBad = (try? transformations[index].transformed([.nan, 0])) != nil
          if shared != expected[index] || own != expected[index] || isBad { wrong.add() }
        }
        wrong.finish()
      }
      return thread
    }
    for thread in threads { thread.start() }
    while wrong.finished < threads.count { try await Task.sleep(for: .milliseconds(5)) }
    #expect(wrong.count == 0)
  }

  /// Published position pairs, each with the tolerance of its own source.
  @Test(.enabled(if: SharedFolder.has("vn2000_points.csv"))) func publishedPoints() throws {
    let rows = try SharedFolder.text("vn2000_points.csv").split(separator: "\n").dropFirst()
    var count = 0
    for row in rows {
      // The source and the note are quoted and may hold commas; what is between them does not.
      let fields = try #require(row.firstMatch(of: #/",([-\d.,]+),(\w+),([\d.]+),"/#), "\(row)")
      let numbers = fields.1.split(separator: ",").compactMap { Double($0) }
      let tolerance = try #require(Double(fields.3))
      try #require(numbers.count == 5)
      let seconds = Int((numbers[0] * 3600).rounded())
      let meridian = CentralMeridian(degrees: seconds / 3600, minutes: seconds / 60 % 60, seconds: seconds % 60)
      let system = try VN2000.zone(meridian: meridian).system()
      let geodetic = try Transformation(from: system, to: .crs84()).transformed(x: numbers[1], y: numbers[2])
      let metresPerDegree = 111_320.0
      let dx = (geodetic.x - numbers[4]) * metresPerDegree * cos(numbers[3] * .pi / 180)
      let dy = (geodetic.y - numbers[3]) * metresPerDegree
      #expect((dx * dx + dy * dy).squareRoot() < tolerance, "\(row)")
      let grid = try Transformation(from: .crs84(), to: system).transformed(x: numbers[4], y: numbers[3])
      let (de, dn) = (grid.x - numbers[1], grid.y - numbers[2])
      #expect((de * de + dn * dn).squareRoot() < tolerance, "\(row)")
      count += 1
    }
    #expect(count >= 3)
  }
}

/// Counts across threads.
final class Counter: Sendable {
  private let state = Mutex((wrong: 0, finished: 0))
  var count: Int { state.withLock { $0.wrong } }
  var finished: Int { state.withLock { $0.finished } }
  func add() { state.withLock { $0.wrong += 1 } }
  func finish() { state.withLock { $0.finished += 1 } }
}
