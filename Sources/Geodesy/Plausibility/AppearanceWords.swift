/// The words of ``CoordinateAppearance`` in one language.
struct AppearanceWords {
  let isEnglish: Bool

  private func text(_ english: String, _ vietnamese: String) -> String { isEnglish ? english : vietnamese }

  var looksLike: String { text("looks like", "giống như") }
  var swapped: String { text("; X and Y are swapped", "; X và Y bị đảo chỗ") }
  var degrees: String {
    text("looks like longitude and latitude in degrees", "giống như kinh độ và vĩ độ tính bằng độ")
  }
  var swappedDegrees: String {
    text(
      "looks like latitude and longitude in degrees, latitude first",
      "giống như vĩ độ và kinh độ tính bằng độ, vĩ độ đứng trước")
  }
  var nothing: String {
    text(
      "looks like no coordinates of Vietnam in VN-2000, Hanoi 1972 or degrees",
      "không giống tọa độ ở Việt Nam theo VN-2000, Hà Nội 1972 hay độ")
  }
  var meridians: String { text("TM-3; meridian ", "múi 3°; kinh tuyến trục ") }
  var ofIt: String { text(" of it", "") }

  /// A place in the language: provinces have their names, other areas of the register are told in words.
  func named(_ place: String) -> String { isEnglish ? place : VN2000.vietnameseAreas[place] ?? place }

  func noMeridian(_ place: String?) -> String {
    text(
      "TM-3; no meridian asked about would put it in \(place.map(named) ?? "a province that uses it")",
      "múi 3°; không kinh tuyến trục nào được xét đặt điểm vào \(place.map(named) ?? "một tỉnh dùng kinh tuyến đó")")
  }

  func hit(_ meridian: String, _ place: String) -> String {
    text("\(meridian) would put it in \(place)", "\(meridian) đặt điểm vào \(named(place))")
  }

  func miss(_ meridian: String, _ kilometres: String, _ direction: CompassDirection) -> String {
    text(
      "\(meridian) \(kilometres) km \(direction.rawValue)",
      "\(meridian) lệch \(kilometres.replacing(".", with: ",")) km về phía \(direction.vietnamese)")
  }

  func lies(in place: String, under system: String, meridian: String? = nil) -> String {
    let named = meridian.map { text("\(system), meridian \($0),", "\(system), kinh tuyến trục \($0),") } ?? system
    return text("in \(named) it would lie in \(place)", "theo \(named) thì điểm nằm ở \(self.named(place))")
  }

  func liesNowhere(under system: String) -> String {
    text("in \(system) it would lie in no known place", "theo \(system) thì điểm không nằm ở nơi nào đã biết")
  }

  func utm(_ number: String) -> String { text("UTM zone \(number); ", "múi UTM \(number); ") }
}
