internal import Geodesy
internal import PlaneGeometry
internal import Refusals

extension Notice {
  /// What a notice about a reference system says in Vietnamese; `nil` for a notice about anything else.
  public var systemTextInVietnamese: String? {
    switch kind {
    case .referenceSystemNote(let note): note.vietnamese
    case .twofoldReferenceSystem, .severalReferenceSystems, .compromise, .distorted: systemText(isEnglish: false)
    default: nil
    }
  }

  /// What is said of a system that leaves something open, of the way to it, or of the areas in it.
  func systemText(isEnglish: Bool) -> String {
    switch kind {
    case .twofoldReferenceSystem(let codes):
      return isEnglish
        ? "reference system: no datum is named, so it may be \(codes.joined(separator: " or "))"
        : "hệ tọa độ: không ghi hệ quy chiếu nên có thể là \(codes.joined(separator: " hoặc "))"
    case .severalReferenceSystems(let names):
      let text = Self.several(names)
      return isEnglish ? text.en : text.vi
    case .compromise(let compromise, let metres, let target):
      let lack = compromise.text(isEnglish: isEnglish)
      let figure = metres?.shortestText
      return isEnglish
        ? "the transformation to \(target) is \(lack), "
          + (figure.map { "good for \($0) m" } ?? "off by up to some hundreds of metres")
        : "phép chuyển sang \(target) \(lack), "
          + (figure.map { "độ chính xác \($0) m" } ?? "có thể lệch đến vài trăm mét")
    case .distorted(let system, let ratio):
      let isLarge = ratio > 0
      return isEnglish
        ? "areas in \(system) are up to \(Self.percent(ratio)) too \(isLarge ? "large" : "small") here"
        : "diện tích trong \(system) ở đây \(isLarge ? "lớn" : "nhỏ") hơn thực tế đến "
          + Self.percent(ratio, isEnglish: false)
    default: return ""
    }
  }

  /// What geometries of a file say that do not name one system.
  static func several(_ names: [String]) -> LocalisedText {
    guard names.count > 1 else {
      let name = names.first?.excerpt() ?? ""
      return LocalisedText(
        en: "some geometries name the reference system \(name), others none",
        vi: "một số hình học nêu hệ tọa độ \(name), số khác không nêu")
    }
    let shown = list(names.map { $0.excerpt() })
    return LocalisedText(
      en: "the geometries name several reference systems: \(shown)", vi: "các hình học nêu nhiều hệ tọa độ: \(shown)")
  }

  /// A ratio as a percentage with digits that say something: `7.2 %`, `0.18 %`; what is more or less than the one per cent
  /// that is permitted does not read as that.
  package static func percent(_ ratio: Double, isEnglish: Bool = true) -> String {
    let percent = min(abs(ratio) * 100, 1e9)
    var scale = percent < 1 ? 100.0 : 10
    while scale < 1e6, percent != 1, (percent * scale).rounded() == scale { scale *= 10 }
    let figure = ((percent * scale).rounded() / scale).shortestText
    return isEnglish ? "\(figure)%" : "\(figure.replacing(".", with: ","))%"
  }
}

extension OperationCompromise {
  fileprivate func text(isEnglish: Bool) -> String {
    switch self {
    case .ballpark:
      isEnglish ? "a ballpark, which leaves the datum shift out" : "là phép gần đúng, bỏ qua phép chuyển hệ quy chiếu"
    case .partOfArea:
      isEnglish ? "meant for a part of the area alone" : "chỉ dùng cho một phần của vùng"
    case .withoutGrids(let grids):
      isEnglish
        ? "a worse one, because grids are not installed (\(grids.joined(separator: ", ")))"
        : "là phép kém hơn vì thiếu tệp lưới (\(grids.joined(separator: ", ")))"
    }
  }
}

extension SystemNote {
  fileprivate var vietnamese: String {
    switch self {
    case .internalVN2000(let zone):
      "hệ tọa độ: không có hệ quy chiếu riêng, được hiểu là EPSG:\(zone.epsg) (VN-2000, kinh tuyến trục "
        + "\(zone.meridian), múi 3°); nếu là WGS 84 thì lệch 225 m"
    case .shiftOfVN2000: "hệ tọa độ: được hiểu là VN-2000 vì tham số towgs84 là của VN-2000"
    case .shiftNotUsed(let code):
      "hệ tọa độ: không dùng tham số chuyển đổi ghi trong tệp; phép chuyển của \(code) lấy theo danh mục EPSG"
    case .noZone: "hệ tọa độ: không có múi VN-2000 nào mang các tham số chiếu này"
    case .noDatum: "hệ tọa độ: chỉ ghi ê-líp-xô-ít, không ghi hệ quy chiếu, nên không biết phép chuyển nào"
    case .ownShift: "hệ tọa độ: không ghi hệ quy chiếu; dùng tham số chuyển sang WGS 84 ghi kèm"
    case .identifierDoesNotFit(let code): "hệ tọa độ: ghi mã \(code) nhưng tham số không phải của \(code)"
    case .verticalPart(let name): "hệ tọa độ: bỏ phần độ cao của \(name); không chuyển đổi độ cao"
    case .thirdDimension(let name): "hệ tọa độ: bỏ chiều thứ ba của \(name); không chuyển đổi độ cao"
    }
  }
}
