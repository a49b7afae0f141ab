/// The meridian a Transverse Mercator zone is centred on, to the second of arc, east of Greenwich.
public struct CentralMeridian: Hashable, Comparable, Sendable {
  /// Seconds of arc east of Greenwich.
  public let arcSeconds: Int

  /// A meridian from degrees, minutes and seconds, as they stand in the name.
  public init(degrees: Int, minutes: Int = 0, seconds: Int = 0) {
    arcSeconds = (min(max(degrees, -360), 360) * 60 + min(max(minutes, -60), 60)) * 60 + min(max(seconds, -60), 60)
  }

  init(arcSeconds: Int) { self.arcSeconds = arcSeconds }

  /// Reads a meridian as Vietnamese documents write it.
  ///
  /// `107°30′`, `107°30'00"`, `107 30`, `107,5`, `107.5`, `107o30'`, `107`, and `107030'`, where the raised zero is a lost
  /// degree sign; the words *kinh tuyến trục* (also KTT, kinh tuyến trung ương) may stand before it, E or Đ after it.
  /// A comma or dot is always a decimal one: `107.30` is 107°18′. Whether a zone has the meridian is not asked here.
  /// Throws ``GeodesyError/unreadableMeridian(text:)``.
  public init(parsing text: String) throws(GeodesyError) {
    guard let seconds = MeridianText.arcSeconds(text) else {
      throw .unreadableMeridian(text: SystemText.excerpt(text))
    }
    self.init(arcSeconds: seconds)
  }

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
