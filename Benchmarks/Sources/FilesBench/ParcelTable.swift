import Geodesy
import Interchange
import PlaneGeometry

/// Parcels that tile a square of 40 km near Kon Tum.
///
/// They are made anew for every run: a grid whose corners are moved at random, with a further vertex on every second
/// edge, shared by both neighbours. The same count gives the same table.
struct ParcelTable {
  private static let west = 550_000.0
  private static let south = 1_590_000.0
  private static let side = 40_000.0

  private let columns: Int
  private let rows: Int
  private let step: Double
  private var random = SplitMix64(state: 7)
  private var corners: [Position] = []
  private var middles: [Position] = []

  /// - Parameter count: how many parcels, about; they fill whole rows.
  init(count: Int) {
    columns = max(1, Int(Double(count).squareRoot().rounded()))
    rows = max(1, count / columns)
    step = Self.side / Double(columns)
    for row in 0...rows {
      for column in 0...columns { corners.append(moved(Double(column), Double(row))) }
    }
    for row in 0...rows {
      for column in 0..<columns { middles.append(moved(Double(column) + 0.5, Double(row))) }
    }
  }

  private mutating func moved(_ column: Double, _ row: Double) -> Position {
    let x = Self.west + (column + random.signed() * 0.2) * step
    let y = Self.south + (row + random.signed() * 0.2) * step
    return Position(rounded(x), rounded(y))
  }

  /// Surveyed coordinates are in millimetres.
  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  /// The parcels with a number, a land-use code, an owner and a registered area.
  func table() throws -> FeatureTable {
    let codes = ["ODT", "ONT", "LUC", "CLN", "RSX", "DGT", "SKC", "TMD"]
    var builder = FlatLayer.Builder()
    var ids = FixedValues<Int64>()
    var uses = TextValues()
    var owners = TextValues()
    var areas = FixedValues<Double>()
    for row in 0..<rows {
      for column in 0..<columns {
        let geometry = Geometry.polygon(ring(row, column))
        let id = row * columns + column
        builder.append(geometry)
        ids.append(Int64(id))
        uses.append(codes[id % codes.count])
        owners.append("Nguyễn Văn \(id % 1000)")
        areas.append((geometry.area * 10).rounded() / 10)
      }
    }
    return FeatureTable(
      name: "parcels", geometry: builder.build(),
      columns: [
        Column(name: "id", values: .integer(ids)), Column(name: "code", values: .text(uses)),
        Column(name: "owner", values: .text(owners)), Column(name: "registered_m2", values: .real(areas)),
      ], referenceSystem: try CoordinateReferenceSystem(epsg: 9216), declaration: .stated)
  }

  private func ring(_ row: Int, _ column: Int) -> [Position] {
    func corner(_ row: Int, _ column: Int) -> Position { corners[row * (columns + 1) + column] }
    let first = corner(row, column)
    return [
      first, middles[row * columns + column], corner(row, column + 1), corner(row + 1, column + 1),
      middles[(row + 1) * columns + column], corner(row + 1, column), first,
    ]
  }
}

/// A generator of random numbers with a seed (Steele, Lea, Flood 2014).
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From -1 to 1.
  mutating func signed() -> Double { Double(next() >> 11) * 0x1p-52 - 1 }
}
