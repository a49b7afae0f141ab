public import Geodesy
public import Refusals

extension GeodesyError {
  /// The error as a refusal: the one mapping of what Geodesy refuses.
  public var refusal: Refusal {
    Refusal(
      code, LocalisedText(en: problem, vi: vietnameseProblem),
      remedy: advice.map { LocalisedText(en: $0, vi: vietnameseAdvice) }
        ?? LocalisedText(en: "check the coordinates and the systems", vi: vietnameseAdvice))
  }

  /// Problem and advice in one text, for a refusal that has a remedy of its own.
  var text: LocalisedText {
    LocalisedText(en: description, vi: vietnameseProblem + (advice == nil ? "" : "; \(vietnameseAdvice)"))
  }

  private var code: RefusalCode {
    switch self {
    case .unreadableDefinition, .unknownCode, .notAReferenceSystem, .unsupportedKind, .unsupportedAxes,
      .deprecatedSystem, .contradictoryDefinition, .twofoldDefinition, .notProjected, .unreadableMeridian,
      .noSuchMeridian, .unknownProvince, .notVN2000:
      .badReferenceSystem
    case .nonFinite: .nonFinite
    case .tooManyPositions: .tooLarge
    case .databaseMissing, .projFailure, .oddLength, .noPositions, .pointFailed, .badRingOffsets, .badEdgeLength,
      .badArea, .noOperation, .onlyBallpark, .operationsCoverPartOnly, .gridsMissing, .worseOperation:
      .transformation
    }
  }

  private var vietnameseProblem: String {
    vietnameseSystem ?? vietnameseCoordinate ?? vietnameseOperation ?? vietnameseRegistry
  }

  private var vietnameseSystem: String? {
    switch self {
    case .unreadableDefinition(let excerpt, let reason): "không đọc được hệ tọa độ “\(excerpt)”: \(reason)"
    case .unknownCode(let code): "không rõ hệ tọa độ \(code): cơ sở dữ liệu của PROJ không có mã này"
    case .notAReferenceSystem(let excerpt, let found): "“\(excerpt)” không phải hệ tọa độ mà là \(found)"
    case .unsupportedKind(let name, let kind): "\(name) là hệ \(kind), không có tọa độ phẳng hay tọa độ địa lý"
    case .unsupportedAxes(let name, let directions): "\(name) có các trục hướng \(directions.joined(separator: ", "))"
    case .deprecatedSystem(let code, _): "\(code) đã bị bãi bỏ: tọa độ gốc giả định bắc và đông bị đảo"
    case .contradictoryDefinition(let excerpt, let reason): "hệ tọa độ “\(excerpt)” tự mâu thuẫn: \(reason)"
    case .twofoldDefinition(let excerpt, let codes):
      "hệ tọa độ “\(excerpt)” không nêu hệ quy chiếu: có thể là "
        + codes.map(\.description).joined(separator: " hoặc ") + ", cách nhau hàng trăm mét"
    case .databaseMissing(let reason): "không tìm thấy cơ sở dữ liệu proj.db của PROJ (\(reason))"
    case .projFailure(let operation, let reason): "PROJ không thực hiện được thao tác (\(operation)): \(reason)"
    default: nil
    }
  }

  private var vietnameseCoordinate: String? {
    switch self {
    case .oddLength(let count): "\(count) giá trị không thành từng cặp x và y"
    case .noPositions: "không có điểm nào để tính"
    case .nonFinite(let index, let x, let y): "điểm \(index) (\(x), \(y)) không hữu hạn"
    case .pointFailed(let index, let x, let y, let reason):
      "điểm \(index) (\(x), \(y)) không chuyển đổi được: \(reason)"
    case .badRingOffsets(let reason): "vị trí các vòng không khớp với các điểm: \(reason)"
    case .badEdgeLength(let length): "chiều dài cạnh \(length) m không phải là số mét dương"
    case .tooManyPositions(let count, let limit): "chia nhỏ các cạnh sẽ tạo ra \(count) điểm, quá \(limit)"
    case .notProjected(let name): "\(name) không phải hệ tọa độ phẳng"
    case .badArea(let reason): "vùng không được xác định bằng kinh độ và vĩ độ tính bằng độ: \(reason)"
    default: nil
    }
  }

  private var vietnameseOperation: String? {
    switch self {
    case .noOperation(let source, let target): "không biết phép chuyển nào từ \(source) sang \(target)"
    case .onlyBallpark(let source, let target):
      "từ \(source) sang \(target) chỉ có phép gần đúng, bỏ qua phép chuyển hệ quy chiếu (lệch hàng trăm mét)"
    case .operationsCoverPartOnly(let source, let target, let candidates):
      "không có phép chuyển nào từ \(source) sang \(target) dùng được cho toàn bộ dữ liệu "
        + "(\(candidates.joined(separator: "; ")))"
    case .gridsMissing(let source, let target, let grids):
      "phép chuyển từ \(source) sang \(target) cần các tệp lưới chưa cài đặt: \(grids.joined(separator: ", "))"
    case .worseOperation(let source, let target, let metres, let grids):
      "phép chuyển từ \(source) sang \(target) cần các tệp lưới chưa cài đặt (\(grids.joined(separator: ", "))); "
        + "phép còn lại có độ chính xác " + (metres.map { "\(GeodesyError.figure($0)) m" } ?? "không rõ")
    default: nil
    }
  }

  private var vietnameseRegistry: String {
    switch self {
    case .unreadableMeridian(let text): "“\(text)” không phải là kinh tuyến"
    case .noSuchMeridian(let meridian, _): "không có múi VN-2000 TM-3 nào có kinh tuyến trục \(meridian)"
    case .unknownProvince(let name): "“\(name)” không phải là tỉnh trước tháng 7/2025"
    case .notVN2000(let code): "\(code) không phải là múi VN-2000"
    default: "lỗi không rõ"
    }
  }

  private var vietnameseAdvice: String {
    switch self {
    case .unreadableDefinition: "viết mã của cơ quan đăng ký (EPSG:9216), WKT, PROJJSON hoặc chuỗi PROJ"
    case .unknownCode: "kiểm tra lại mã số"
    case .notAReferenceSystem: "nêu một hệ tọa độ như EPSG:9216"
    case .unsupportedKind: "nêu hệ tọa độ phẳng hoặc địa lý"
    case .unsupportedAxes: "chuyển dữ liệu sang hệ có trục đông và trục bắc trước"
    case .deprecatedSystem(_, let replacement): "dùng \(replacement)"
    case .contradictoryDefinition: "nêu đúng hệ tọa độ cần dùng"
    case .twofoldDefinition: "nêu hệ tọa độ đúng trong số đó"
    case .databaseMissing: "cài đặt nó hoặc đặt PROJ_DATA thành thư mục chứa nó"
    case .oddLength: "điểm cuối thiếu y"
    case .nonFinite: "sửa dữ liệu vào"
    case .pointFailed: "kiểm tra hệ tọa độ và thứ tự các trục"
    case .tooManyPositions: "chọn cạnh dài hơn"
    case .notProjected: "nêu hệ tọa độ phẳng như EPSG:9216"
    case .noOperation: "chuyển qua một hệ tọa độ trung gian mà cả hai đều biết"
    case .unreadableMeridian: "viết dưới dạng 107°30′, 107 30 hoặc 107,5"
    case .noSuchMeridian(_, let existing): "các kinh tuyến gồm " + existing.map(\.description).joined(separator: ", ")
    case .unknownProvince: "viết ví dụ Kon Tum"
    case .notVN2000: "các múi gồm \(VN2000.zones.map { "\($0.epsg)" }.joined(separator: ", "))"
    case .projFailure, .noPositions, .badRingOffsets, .badEdgeLength, .badArea, .onlyBallpark,
      .operationsCoverPartOnly, .gridsMissing, .worseOperation:
      "kiểm tra tọa độ và các hệ tọa độ"
    }
  }
}

extension PlausibilityProblem {
  /// The problem in both languages.
  var text: LocalisedText { LocalisedText(en: description, vi: vietnamese) }

  private var vietnamese: String {
    switch self {
    case .swappedAxes(let index, let x, let y):
      "điểm \(index) (\(x), \(y)) bị đảo trục: x phải là tọa độ đông hoặc kinh độ; đổi chỗ X và Y"
    case .degreesInProjectedSystem(let index, let x, let y):
      "điểm \(index) (\(x), \(y)) tính bằng độ, còn hệ tọa độ tính bằng mét; nêu hệ tọa độ địa lý"
    case .lengthsInGeographicSystem(let index, let x, let y):
      "điểm \(index) (\(x), \(y)) không tính bằng độ, còn hệ tọa độ tính bằng độ; nêu hệ tọa độ phẳng"
    case .hanoi1972Prefix(let index, let x, let y, let zone):
      "điểm \(index) (\(x), \(y)) mang số hiệu múi \(zone) của hệ Hà Nội 1972; nêu EPSG:\(zone == 18 ? 2044 : 2045)"
    case .outsideAreaOfUse(let index, let x, let y, let degrees, let area):
      degrees.isFinite
        ? "điểm \(index) (\(x), \(y)) nằm cách vùng áp dụng của hệ tọa độ \(Self.tenths(degrees))° "
          + "(\(Self.excerpt(area))); kiểm tra hệ tọa độ"
        : "điểm \(index) (\(x), \(y)) nằm ở nơi phép chiếu không tính ngược được; kiểm tra hệ tọa độ"
    case .outsideTarget(let index, let x, let y, let degrees, let system, let area):
      "điểm \(index) (\(x), \(y)) nằm cách vùng áp dụng của \(system) \(Self.tenths(degrees))° (\(Self.excerpt(area))), "
        + "hệ tọa độ cần chuyển sang; kiểm tra cả hai hệ tọa độ"
    case .wrongMeridian(let index, let x, let y, let stated, let fitting, let metres):
      "điểm \(index) (\(x), \(y)) nằm ngoài vùng dự kiến theo kinh tuyến trục \(stated.meridian); theo "
        + fitting.map { "\($0.meridian) (EPSG:\($0.epsg))" }.joined(separator: " hoặc ")
        + " thì nằm trong vùng, cách \(Self.tenths(metres / 1000)) km; kiểm tra kinh tuyến trục"
    }
  }
}
