internal import ArgumentParser
internal import Geodesy
internal import Interchange
internal import LandModel
internal import PlaneGeometry
internal import Reports

/// `landfund overlap`: which features of two layers share ground, and how much.
struct OverlapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlap",
    abstract: "Lists every pair of features of two layers that shares area, in square metres.",
    discussion: """
      Pairs are listed above 0.000001 m². share_a is the shared area over the area of the feature of A, share_b over \
      that of B. Invalid features are left out and named, and the exit status is then 1.

      Examples:
        landfund overlap parcels.geojson landuse.geojson --work-crs EPSG:9216
        landfund overlap parcels.gpkg flood.gpkg --min-area 5 -f csv \\
          | sort -t, -k3 -n
      """)

  @Argument(help: "The first file of polygons.")
  var a: String

  @Argument(help: "The second file of polygons.")
  var b: String

  @Option(name: .customLong("id-a"), help: identifierHelp("The ids of A"))
  var idA: String?

  @Option(name: .customLong("id-b"), help: identifierHelp("The ids of B"))
  var idB: String?

  @Option(
    name: .customLong("min-area"),
    parsing: .unconditional,
    help: ArgumentHelp("Leave out pairs that share less than this many square metres.", valueName: "m2"))
  var minimumArea = 0.0

  @OptionGroup var systems: ReferenceSystemOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions<RowFormat>
  @OptionGroup var jobs: JobOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard minimumArea >= 0, minimumArea.isFinite else {
      throw ValidationError("--min-area takes square metres, 0 or more")
    }
  }

  func run() throws {
    try output.spare([a, b])
    let one = try PolygonInput(a, idColumn: idA, reading, systems, messages)
    let two = try PolygonInput(b, idColumn: idB, reading, systems, messages)
    try PolygonInput.requireOneSystem(one, two)
    let (inputs, jobs) = ([one, two], jobs.count)
    let sides = try messages.progress("examining") { _ in
      try inputs.map { try OverlapInput(validating: $0.layer.geometry, jobs: jobs) }
    }
    let printer = try output.rows("overlap", inputs.map(\.record), messages.language)
    try messages.progress("measuring") { progress in
      try printer.print(columns: ["a", "b", "area_m2", "share_a", "share_b"]) { emit in
        try forEachPair(inputs, sides, progress) { first, second, area in
          try emit([
            .text(one.ids[first]), .text(two.ids[second]), .number(area),
            .number(area / sides[0].areas[first]), .number(area / sides[1].areas[second]),
          ])
        }
      }
    }
    let invalid = zip(inputs, sides).reduce(0) { $0 + $1.0.reportInvalid($1.1) }
    if invalid > 0 { throw ExitCode(1) }
  }

  /// Every pair in the order of the ids of a, then of b; memory stays small however many there are.
  private func forEachPair(
    _ inputs: [PolygonInput], _ sides: [OverlapInput], _ progress: Progress,
    _ body: (_ a: Int, _ b: Int, _ area: Double) throws -> Void
  ) throws {
    let order = inputs[0].order
    let rank = IdentifierOrder.places(inputs[1].ids)
    var done = 0
    try OverlapArea.forEachBatch(sides[0], sides[1], in: order, minimumArea: minimumArea, jobs: jobs.count) { pairs in
      var start = 0
      while start < pairs.count {
        let feature = pairs.a[start]
        let end = pairs.a[start...].firstIndex { $0 != feature } ?? pairs.count
        for index in (start..<end).sorted(by: { rank[Int(pairs.b[$0])] < rank[Int(pairs.b[$1])] }) {
          try body(Int(feature), Int(pairs.b[index]), pairs.area[index])
        }
        start = end
        done += 1
      }
      progress.advance(to: Double(done) / Double(max(1, order.count)))
    }
  }
}
