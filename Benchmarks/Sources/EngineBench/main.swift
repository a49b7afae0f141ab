import Geodesy
import PlaneGeometry

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A closed, wavy ring of `count` positions round a place near Kon Tum, in VN-2000 metres.
func ring(_ count: Int, shift: Double = 0) -> Geometry {
  let positions = (0..<count - 1).map { index -> Position in
    let angle = 2 * Double.pi * Double(index) / Double(count - 1)
    let radius = 100 * (1 + 0.1 * sin(Double(index % 7)))
    return Position(553_734 + shift + radius * cos(angle), 1_587_082 + radius * sin(angle))
  }
  return .polygon(positions + [positions[0]])
}

/// Positions of a ring; the second argument of the command line picks one.
let sizes = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) }.map { [$0] } ?? [5, 50, 500, 5_000]

for size in sizes {
  let polygon = ring(size)
  let layer = FlatLayer([polygon])
  let bytes = polygon.wkb
  let other = ring(size, shift: 60)
  let features = max(1, 20_000 / size)
  try bytes.withUnsafeBytes { bytes in
    try measure("WKB decode, per vertex", size: size, per: size * features) {
      var builder = FlatLayer.Builder()
      builder.reserveCapacity(features: features, positions: size * features)
      for _ in 0..<features { try builder.append(wkb: bytes) }
      keep(builder.count)
    }
  }
  try measure("hand-over to GEOS, per vertex", size: size, per: size) {
    try layer.withUnsafeGEOSHandle(of: 0) { keep($1) }
  }
  let line = FlatLayer([.lineString(polygon.ring(0))])
  try measure("hand-over of a ring as a line to GEOS", size: size, per: 1) {
    try line.withUnsafeGEOSHandle(of: 0) { keep($1) }
  }
  try polygon.withUnsafeGEOSHandle { context, handle in
    try? measure("hand-over from GEOS, per vertex", size: size, per: size * features) {
      var builder = FlatLayer.Builder()
      builder.reserveCapacity(features: features, positions: size * features)
      for _ in 0..<features { try builder.append(copyingUnsafeGEOSHandle: handle, context: context) }
      keep(builder.count)
    }
  }
  measure("area, per vertex", size: size, per: size) { keep(layer[0].area) }
  try measure("intersects", size: size, per: 1) { keep(try polygon.intersects(other)) }
  try measure("intersection", size: size, per: 1) { keep(try polygon.intersection(other)) }
  let prepared = try PreparedGeometry(polygon)
  try measure("prepared intersects", size: size, per: 1) { keep(try prepared.intersects(other)) }
}
