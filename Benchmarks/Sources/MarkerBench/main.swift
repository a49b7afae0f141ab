import Geodesy
import LandInventory
import LandModel
import PlanChecks
import PlaneGeometry

/// How long the markers of a province take: schemes of 500 m × 500 m with six road axes each way and ten red lines of two
/// corners, 100 required points and as many markers each.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000

/// A scheme with its lines and markers, its south-western corner at a place.
struct BenchScheme {
  let id: String
  let origin: Position

  func at(_ x: Double, _ y: Double) -> Position { Position(origin.x + x, origin.y + y) }

  var lines: [(kind: RoadKind, line: [Position])] {
    (0..<6).flatMap { step -> [(kind: RoadKind, line: [Position])] in
      let along = 20 + 90 * Double(step)
      return [(.centreLine, [at(10, along), at(490, along)]), (.centreLine, [at(along, 10), at(along, 490)])]
    }
      + (0..<10).map { step -> (kind: RoadKind, line: [Position]) in
        let y = 5 + 48 * Double(step)
        return (.redLine, [at(5, y), at(165, y), at(165, y + 40), at(485, y + 40)])
      }
  }

  /// Every required point; the axes cross inside.
  var points: [(kind: MarkerKind, position: Position)] {
    let steps = (0..<6).map { 20 + 90 * Double($0) }
    let crossings = steps.flatMap { x in steps.map { (MarkerKind.roadAxis, at(x, $0)) } }
    let ends = lines.flatMap { line -> [(MarkerKind, Position)] in
      line.kind == .redLine ? line.line.map { (.redLine, $0) } : [line.line[0], line.line[1]].map { (.roadAxis, $0) }
    }
    return crossings + ends
  }
}

var schemes: [(feature: Scheme, geometry: Geometry?)] = []
var roads: [(feature: Road, geometry: Geometry?)] = []
var markers: [(feature: Marker, geometry: Geometry?)] = []
for number in 0..<count {
  let place = Position(500_000 + 600 * Double(number % 100), 1_500_000 + 600 * Double(number / 100))
  let bench = BenchScheme(id: "S\(number)", origin: place)
  var scheme = Scheme(id: bench.id)
  scheme.level = .detailed
  scheme.status = .approved
  scheme.scale = 500
  scheme.decisionDate = CivilDate("2020-01-10")
  schemes.append((scheme, .rectangle(Box(minX: place.x, minY: place.y, maxX: place.x + 500, maxY: place.y + 500))))
  for (index, line) in bench.lines.enumerated() {
    var road = Road(id: "\(bench.id)/\(index)")
    road.kind = line.kind
    road.scheme = bench.id
    roads.append((road, .lineString(line.line)))
  }
  for (index, point) in bench.points.enumerated() where index % 50 != 7 {
    var marker = Marker(id: "\(bench.id)/M\(index)")
    marker.scheme = bench.id
    marker.kind = point.kind
    marker.state = .installed
    markers.append((marker, .point(Position(point.position.x + 0.04, point.position.y))))
  }
}
var land = Land(name: "bench", system: try CoordinateReferenceSystem("EPSG:9216"), asOf: CivilDate("2021-12-24"))
land.schemes = LandLayer(schemes)
land.roads = LandLayer(roads)
land.markers = LandLayer(markers)

/// Prints how long a step takes.
func timed<Result>(_ label: String, _ body: () throws -> Result) rethrows -> Result {
  let clock = ContinuousClock()
  let start = clock.now
  let result = try body()
  print("\(label)\t\(clock.now - start)")
  return result
}

let context = CheckContext(land: land, asOf: CivilDate("2021-12-24") ?? CivilDate(dayNumber: 0))
print("schemes\t\(count)\nroads\t\(roads.count)\nmarkers\t\(markers.count)")
let survey = try timed("survey") { try context.markerSurvey() }
print("required points\t\(survey.schemes.reduce(0) { $0 + $1.points.count })")
let drafts = try timed("rules") { try MarkerRules().run(context).drafts }
print("findings\t\(drafts.count)")
let plan = timed("stake-out") { StakeOut(land, survey.schemes, tolerances: context.tolerances) }
print("markers to set\t\(plan.markers.count)")
