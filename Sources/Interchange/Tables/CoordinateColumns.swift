internal import Refusals

/// The two columns of a position: the northing and the easting, or latitude and longitude.
struct CoordinateColumns: Hashable {
  let northing: Int
  let easting: Int
  let isDegrees: Bool

  private enum Axis { case northing, easting, latitude, longitude }

  /// Words around the axis that say no more than that it is one.
  private static let usual: Set<String> = [
    "toa", "do", "toado", "vn", "2000", "vn2000", "he", "coordinate", "coord", "m", "met", "truc", "phuong",
  ]
  /// Words with which a direction is that of a neighbour.
  private static let neighbours: Set<String> = ["phia", "giap", "huong", "can", "side", "of"]

  /// Every pair of the headings, by the words around the axis.
  ///
  /// - Throws: `Refusal` where two columns could be the same one of a pair.
  static func pairs(_ header: TableHeader) throws(Refusal) -> [CoordinateColumns] {
    var found: [(axis: Axis, words: String, column: Int)] = []
    for column in header.names.indices {
      guard let (axis, words) = axis(header.names[column]) else { continue }
      if let other = found.first(where: { $0.axis == axis && $0.words == words }) {
        throw Refusal(
          .heading,
          LocalisedText(
            en: "two columns could be \(header.names[column].excerpt())",
            vi: "hai cột đều có thể là \(header.names[column].excerpt())"),
          remedy: LocalisedText(
            en: "give them headings of their own, or name the columns: \(header.placedName(other.column).excerpt()) or "
              + header.placedName(column).excerpt(),
            vi: "đặt tiêu đề riêng cho từng cột, hoặc nêu tên cột: \(header.placedName(other.column).excerpt()) hoặc "
              + header.placedName(column).excerpt()),
          at: RefusalPlace(field: header.names[other.column]))
      }
      found.append((axis, words, column))
    }
    return found.compactMap { first in
      let partner: Axis
      switch first.axis {
      case .northing: partner = .easting
      case .latitude: partner = .longitude
      default: return nil
      }
      guard let second = found.first(where: { $0.axis == partner && $0.words == first.words }) else { return nil }
      return CoordinateColumns(
        northing: first.column, easting: second.column, isDegrees: first.axis == .latitude)
    }
  }

  private static func axis(_ heading: String) -> (Axis, words: String)? {
    let folded = Headings.folded(heading)
    var words = folded.split(separator: " ").map(String.init)
    guard !words.isEmpty, words.count <= 12, !words.contains(where: neighbours.contains) else { return nil }
    for (first, second, axis) in [("kinh", "do", Axis.longitude), ("vi", "do", .latitude)] {
      if let place = words.indices.dropLast().first(where: { words[$0] == first && words[$0 + 1] == second }) {
        words.removeSubrange(place...(place + 1))
        return (axis, rest(words))
      }
    }
    let axes: [(Axis, Set<String>)] = [
      (.latitude, ["latitude", "lat"]), (.longitude, ["longitude", "lon", "lng", "long"]),
      (.northing, ["x", "n", "bac", "northing", "toadox", "xcoord"]),
      (.easting, ["y", "e", "dong", "easting", "toadoy", "ycoord"]),
    ]
    var meant = words.indices.compactMap { index in
      axes.first { $0.1.contains(words[index]) }.map { ($0.0, index) }
    }
    // `X - Northing`, `Tọa độ X Bắc`: one axis in two words.
    while meant.count > 1, meant[0].0 == meant[1].0, meant[1].1 == meant[0].1 + 1 {
      words.remove(at: meant[1].1)
      meant.remove(at: 1)
      for index in meant.indices.dropFirst() { meant[index].1 -= 1 }
    }
    guard meant.count == 1, let (axis, place) = meant.first else { return nil }
    // A single letter amid words is an abbreviation of something else; at either end it is the axis.
    guard words[place].count > 1 || place == 0 || place == words.count - 1 || usual.contains(words[place - 1]) else {
      return nil
    }
    words.remove(at: place)
    return (axis, rest(words))
  }

  private static func rest(_ words: [String]) -> String {
    words.filter { !usual.contains($0) }.joined(separator: " ")
  }
}
