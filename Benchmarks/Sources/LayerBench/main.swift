import BenchLayers
import Geodesy
import Interchange
import PlaneGeometry

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// LayerBench layers N FILE.gpkg   writes the layers, for peers
// LayerBench overlap N [RUNS]     areas of all pairs of N parcels and N / 40 land-use blocks
// LayerBench tile N [RUNS]        gaps and overlaps of N parcels
// LayerBench mvt N [RUNS]         tiles of zoom 14 and 16 in the middle of N parcels of some 18 m with eight fields
// LayerBench read FILE.gpkg [RUNS]
// LayerBench database ADDRESS [RUNS]   the table parcel of the database, into the flat layer
//
// One job a process, so that the peak of memory is that of the job. Lines are tab-separated: see `print`.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  print(
    "usage: LayerBench layers N FILE.gpkg | overlap|tile|mvt N [RUNS] | read FILE.gpkg [RUNS] | database ADDRESS [RUNS]"
  )
  exit(2)
}
let size = Int(arguments[1]) ?? 0
let runs = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5

func parcels() -> FlatLayer { BrickTiling(count: size, jags: 0, seed: 10).layer() }
func landUse() -> FlatLayer { BrickTiling(count: max(20, size / 40), jags: 12, seed: 11).layer() }

switch arguments[0] {
case "layers":
  for (name, layer) in [("parcels", parcels()), ("landuse", landUse())] {
    var ids = FixedValues<Int64>()
    for feature in 0..<layer.count { ids.append(Int64(feature)) }
    let table = FeatureTable(
      name: name, geometry: layer, columns: [Column(name: "id", values: .integer(ids))],
      referenceSystem: try CoordinateReferenceSystem(epsg: 9216))
    try writeTable(table, to: "\(arguments[2]).\(name).gpkg")
    let invalid = (0..<layer.count).count { !layer[$0].isValid }
    print("\(name): \(layer.count) features, \(layer.positionCount) vertices, \(invalid) invalid")
  }
case "overlap":
  let (a, b) = (parcels(), landUse())
  var result = ""
  let figures = try Figures(runs: runs) {
    let pairs = try OverlapArea.pairs(OverlapInput(a), OverlapInput(b))
    result = "\(pairs.count) pairs, \((pairs.totalArea * 1000).rounded() / 1000) m²"
  }
  print("overlap", size, figures, result)
case "tile":
  let layer = parcels()
  var result = ""
  let figures = try Figures(runs: runs) {
    let defects = try Tiling.check(OverlapInput(layer))
    result = "\(defects.overlaps.count) overlaps, \(defects.gaps.count) gaps"
  }
  print("tile", size, figures, result)
case "mvt":
  let bench = TileBench(parcels())
  for (zoom, limit) in [(14, 1_000_000), (14, Int.max), (16, 1_000_000)] {
    var result = ""
    let figures = Figures(runs: runs) {
      let tile = bench.tile(zoom, limit: limit)
      result = "zoom \(zoom), \(tile.bytes.count) bytes, left out \(tile.dropped.map(\.count))"
    }
    print("mvt", size, figures, result)
  }
case "read":
  var result = ""
  let figures = try Figures(runs: runs) {
    let table = try readTable(at: InputAddress(arguments[1]))
    result = "\(table.count) features, \(table.geometry.positionCount) vertices"
  }
  print("read", 0, figures, result)
case "database":
  var result = ""
  let source = DatabaseSource(
    address: try DatabaseAddress(arguments[1]), relation: .table(schema: "landfund", name: "parcel"))
  let figures = try Figures(runs: runs) {
    let table = try readTable(of: source)
    result = "\(table.count) features, \(table.geometry.positionCount) vertices"
  }
  print("database", 0, figures, result)
default:
  print("there is no job \(arguments[0])")
}
