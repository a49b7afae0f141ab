/// The meridian a Transverse Mercator zone is centred on, to the second of arc, east of Greenwich.
public struct CentralMeridian: Hashable, Comparable, Sendable {
  /// Seconds of arc east of Greenwich.
  public let arcSeconds: Int

  /// A meridian from degrees, minutes and seconds, as they stand in the name.
  public init(degrees: Int, minutes: Int = 0, seconds: Int = 0) {
    arcSeconds = (min(max(degrees, -360), 360) * 60 + min(max(minutes, -60), 60)) * 60 + min(max(seconds, -60), 60)
  }

  init(arcSeconds: Int) { self.arcSeconds = arcSeconds }

  /// Degrees east of Greenwich.
  public var degrees: Double { Double(arcSeconds) / 3600 }

  /// The western one comes first.
  public static func < (a: CentralMeridian, b: CentralMeridian) -> Bool { a.arcSeconds < b.arcSeconds }
}

extension CentralMeridian: CustomStringConvertible {
  /// Degrees and minutes, and seconds where there are any: `107°30′`.
  public var description: String {
    let size = abs(arcSeconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = size % 60 == 0 ? "" : two(size % 60) + "″"
    return (arcSeconds < 0 ? "−" : "") + "\(size / 3600)°" + two(size / 60 % 60) + "′" + seconds
  }
}
