import Foundation
import Geodesy
import Interchange

// FilesBench make FOLDER COUNT     writes the layers that are measured
// FilesBench JOB FOLDER RUNS       runs one job and prints its name, the median of its seconds and its peak memory
private let arguments = Array(CommandLine.arguments.dropFirst())

private func path(_ name: String) -> String { "\(arguments[1])/\(name)" }

/// The largest memory that the process had, in MiB.
private func peakMemory() -> Double {
  var usage = rusage()
  getrusage(RUSAGE_SELF.rawValue, &usage)
  return Double(usage.ru_maxrss) / 1024
}

private func measure(_ job: String, runs: Int, _ body: () throws -> Void) rethrows {
  let clock = ContinuousClock()
  var seconds: [Double] = []
  for _ in 0..<runs {
    let elapsed = try clock.measure(body).components
    seconds.append(Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
  }
  seconds.sort()
  print("\(job)\t\(seconds[runs / 2])\t\(peakMemory())")
}

guard arguments.count == 3, let number = Int(arguments[2]), number > 0 else {
  print("usage: FilesBench make FOLDER COUNT, or FilesBench JOB FOLDER RUNS")
  exit(2)
}

switch arguments[0] {
case "make":
  let table = try ParcelTable(count: number).table()
  let degrees = try table.transformed(to: .crs84())
  try writeTable(table, to: path("parcels.gpkg"))
  try writeTable(degrees, to: path("parcels.geojson"))
  try writeTable(degrees, to: path("degrees.gpkg"))
  try writeTable(table, to: path("parcels.fgb"))
  try writeTable(table, to: path("parcels.shp"))
case "read GeoPackage":
  try measure(arguments[0], runs: number) { _ = try readTable(at: InputAddress(path("parcels.gpkg"))) }
case "read GeoJSON":
  try measure(arguments[0], runs: number) { _ = try readTable(at: InputAddress(path("parcels.geojson"))) }
case "read FlatGeobuf":
  try measure(arguments[0], runs: number) { _ = try readTable(at: InputAddress(path("parcels.fgb"))) }
case "read Shapefile":
  try measure(arguments[0], runs: number) { _ = try readTable(at: InputAddress(path("parcels.shp"))) }
case "write GeoJSON":
  let table = try readTable(at: InputAddress(path("degrees.gpkg")))
  try measure(arguments[0], runs: number) { try writeTable(table, to: path("ours.geojson")) }
case "write GeoJSON from EPSG:9216":
  let table = try readTable(at: InputAddress(path("parcels.gpkg")))
  try measure(arguments[0], runs: number) { try writeTable(table, to: path("ours.geojson")) }
case "write GeoPackage":
  let table = try readTable(at: InputAddress(path("parcels.gpkg")))
  try measure(arguments[0], runs: number) { try writeTable(table, to: path("ours.gpkg")) }
default:
  print("no such job: \(arguments[0])")
  exit(2)
}
