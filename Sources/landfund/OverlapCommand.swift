internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import PlaneGeometry
internal import Reports

/// `landfund overlap`: which features of two layers share ground, and how much.
struct OverlapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlap",
    abstract: "Lists every pair of features of two layers that shares area, in square metres.",
    discussion: """
      Pairs are listed above 0.000001 m². share_a is the shared area over the area of the feature of A, share_b over
      that of B. Invalid features are left out and named, and the exit status is then 1.

      Examples:
        landfund overlap parcels.geojson landuse.geojson --work-crs EPSG:9216
        landfund overlap parcels.geojson flood.geojson --min-area 5 -f csv | sort -t, -k3 -n
      """)

  @Argument(help: "The first file of polygons.")
  var a: String

  @Argument(help: "The second file of polygons.")
  var b: String

  @Option(name: .customLong("id-a"), help: "The field that holds the ids of A.")
  var idA: String?

  @Option(name: .customLong("id-b"), help: "The field that holds the ids of B.")
  var idB: String?

  @Option(name: .customLong("min-area"), help: "Leave out pairs that share less than this many square metres.")
  var minimumArea = 0.0

  @Option(help: "How many threads work at once; as many as there are cores by default.")
  var jobs: Int?

  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard minimumArea >= 0, minimumArea.isFinite else {
      throw ValidationError("--min-area takes square metres, 0 or more")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number of threads, 1 or more") }
  }

  func run() throws {
    let inputs = [
      try PolygonInput(a, idColumn: idA, systems), try PolygonInput(b, idColumn: idB, systems),
    ]
    try requireOneSystem(inputs)
    let sides = inputs.map { OverlapInput(validating: $0.layer.geometry, jobs: jobs) }
    let pairs = try OverlapArea.pairs(sides[0], sides[1], minimumArea: minimumArea, jobs: jobs)
    var rows = RowTable(columns: ["a", "b", "area_m2", "share_a", "share_b"])
    for index in sortedPairs(pairs, inputs) {
      let (one, two, area) = (Int(pairs.a[index]), Int(pairs.b[index]), pairs.area[index])
      rows.append([
        .text(inputs[0].ids[one]), .text(inputs[1].ids[two]), .number(area),
        .number(area / sides[0].areas[one]), .number(area / sides[1].areas[two]),
      ])
    }
    try output.print(rows)
    try endIfInvalid(inputs, sides)
  }

  private func requireOneSystem(_ inputs: [PolygonInput]) throws {
    guard (try? inputs[0].layer.system.isEquivalent(to: inputs[1].layer.system)) != true else { return }
    throw InterchangeError(
      .contradictingReferenceSystem,
      "it is in \(inputs[1].layer.system.name), \(a) is in \(inputs[0].layer.system.name)",
      remedy: "name one system for both, as in --work-crs EPSG:9216", file: b)
  }

  /// The numbers of the pairs, sorted by the ids of a, then of b.
  private func sortedPairs(_ pairs: OverlapPairs, _ inputs: [PolygonInput]) -> [Int] {
    let ranks = inputs.map { input in
      var rank = [Int](repeating: 0, count: input.ids.count)
      for (place, feature) in input.order.enumerated() { rank[feature] = place }
      return rank
    }
    return (0..<pairs.count).sorted {
      (ranks[0][Int(pairs.a[$0])], ranks[1][Int(pairs.b[$0])])
        < (ranks[0][Int(pairs.a[$1])], ranks[1][Int(pairs.b[$1])])
    }
  }

  private func endIfInvalid(_ inputs: [PolygonInput], _ sides: [OverlapInput]) throws {
    var invalid = 0
    for (input, side) in zip(inputs, sides) {
      for excluded in side.excluded where input.layer.geometry.kind(of: excluded.feature) != nil {
        report("landfund: \(input.path), feature \(input.ids[excluded.feature]): left out: \(excluded.reason.rawValue)")
        invalid += 1
      }
    }
    if invalid > 0 { throw ExitCode(1) }
  }
}
