internal import Foundation
public import Geodesy
public import Refusals

/// What the caller says about reference systems, and the words in which it is told what else it may say.
public struct SystemRequest: Sendable {
  /// The system of a file that names none.
  public var stated: CoordinateReferenceSystem?
  /// Whether `stated` holds where the file says otherwise, and where coordinates lie outside the areas of use.
  public var overrides = false
  /// The system to transform to first.
  public var working: CoordinateReferenceSystem?
  /// The system that a file without one is expected in, and the places that are known in it; else that is ``working``.
  public var expected: ExpectedSystem?
  /// Whether a transformation is taken that is worse than it might be; see `OperationCompromise` of Geodesy.
  public var allowsCompromise = false
  /// How messages name these settings.
  public var wording: Wording

  /// Nothing stated, nothing overridden, no transformation.
  public init(_ wording: Wording = .plain) { self.wording = wording }

  /// The names of the settings where the caller has them.
  ///
  /// The texts of refusals are made with them, so that a command says its options, and a manifest its keys.
  public struct Wording: Hashable, Sendable {
    /// Names the system EPSG:9216 for an input; `nil` where there is no input to name one for.
    public let stated: String?
    /// Lets that hold against the file and the areas of use.
    public let overrides: LocalisedText?
    /// By what the system is named that the data are brought to: `with …`.
    public let target: LocalisedText
    /// Takes a transformation that is worse than it might be.
    public let compromise: LocalisedText
    /// Who states the system.
    public let speaker: LocalisedText
    /// What to leave out for the file's own system to hold.
    public let key: LocalisedText

    /// Names the settings; see the properties.
    public init(
      stated: String?, overrides: LocalisedText?, target: LocalisedText, compromise: LocalisedText,
      speaker: LocalisedText, key: LocalisedText
    ) {
      self.stated = stated
      self.overrides = overrides
      self.target = target
      self.compromise = compromise
      self.speaker = speaker
      self.key = key
    }

    /// The words of a caller that has no names of its own for the settings.
    public static let plain = Wording(
      stated: "EPSG:9216", overrides: LocalisedText(en: "an override", vi: "yêu cầu ghi đè"),
      target: LocalisedText(en: "with the request, as in EPSG:9216", vi: "trong yêu cầu, ví dụ EPSG:9216"),
      compromise: LocalisedText(en: "an explicit request", vi: "yêu cầu rõ ràng"),
      speaker: LocalisedText(en: "the request", vi: "yêu cầu"),
      key: LocalisedText(en: "the stated system", vi: "hệ tọa độ đã nêu"))
    /// The keys of a source in a manifest.
    public static let manifest = Wording(
      stated: "crs: EPSG:9216", overrides: .same("override: true"),
      target: LocalisedText(
        en: "with the manifest's crs, as in crs: EPSG:9216", vi: "bằng crs của tệp manifest, ví dụ crs: EPSG:9216"),
      compromise: .same("ballpark: true"), speaker: LocalisedText(en: "the manifest", vi: "tệp manifest"),
      key: .same("crs"))
  }
}

extension SystemRequest.Wording {
  /// What to do where no system is known, but for the one of that code that may be meant.
  func naming(_ code: String?) -> LocalisedText {
    guard let stated else {
      return LocalisedText(en: "load it with its system", vi: "nạp lại kèm hệ tọa độ của dữ liệu")
    }
    let line = code.map { naming($0) } ?? stated
    return LocalisedText(en: "name it, as in \(line)", vi: "nêu hệ tọa độ, ví dụ \(line)")
  }

  /// What to do about a system of that code that does not fit its coordinates.
  func fitting(unlike code: String) -> LocalisedText {
    guard let stated, let overrides else {
      let target = target(unlike: code)
      return LocalisedText(en: "name another one \(target.en)", vi: "nêu hệ khác \(target.vi)")
    }
    let line = code == Self.example ? key : .same(stated)
    return LocalisedText(
      en: "name the right system with \(line.en) and \(overrides.en), or mend the file",
      vi: "nêu đúng hệ tọa độ bằng \(line.vi) và \(overrides.vi), hoặc sửa tệp")
  }

  /// What to do about coordinates in a system of that code, far from where the target is meant for.
  func reaching(_ target: String, from code: String) -> LocalisedText {
    // An example would be no better for a place elsewhere.
    let way = self.target(unlike: Self.example)
    let other = LocalisedText(
      en: "name a system for this place \(way.en)", vi: "nêu hệ tọa độ dùng cho nơi này \(way.vi)")
    let own = keeping(code)
    return LocalisedText(en: other.en + own.en, vi: other.vi + own.vi)
  }

  /// The way to take a system of that code as it is, behind another remedy; empty where there is none, as for a system
  /// without a code.
  func keeping(_ code: String) -> LocalisedText {
    guard let overrides, code.contains(":"), !code.contains(" ") else { return .same("") }
    return LocalisedText(
      en: ", or take it as it is with \(naming(code)) and \(overrides.en)",
      vi: ", hoặc giữ nguyên bằng \(naming(code)) và \(overrides.vi)")
  }

  /// By what a target is named, with an example that is not the system of that code, which is refused.
  func target(unlike code: String) -> LocalisedText {
    guard code == Self.example else { return target }
    func plain(_ text: String, _ sign: String) -> String { text.components(separatedBy: ", \(sign) ")[0] }
    return LocalisedText(en: plain(target.en, "as in"), vi: plain(target.vi, "ví dụ"))
  }

  private static let example = "EPSG:9216"

  /// What to do where the file and the caller name different systems.
  var contradicting: LocalisedText {
    LocalisedText(
      en: "leave \(key.en) out, or add \(overrides?.en ?? "") to hold against the file",
      vi: "bỏ \(key.vi), hoặc thêm \(overrides?.vi ?? "") để thay cho hệ ghi trong tệp")
  }

  /// What to do where the geometries of a file name several systems.
  var parting: LocalisedText {
    let one = keeping("EPSG:9216")
    return LocalisedText(
      en: "give a file with one reference system, or split it\(one.en)",
      vi: "dùng tệp chỉ có một hệ tọa độ, hoặc tách tệp\(one.vi)")
  }

  /// What to do where no operation is taken unasked.
  func remedy(for error: GeodesyError) -> LocalisedText {
    switch error {
    case .gridsMissing, .worseOperation:
      LocalisedText(
        en: "install them, or take what is left with \(compromise.en)",
        vi: "cài đặt chúng, hoặc chấp nhận phép còn lại bằng \(compromise.vi)")
    case .onlyBallpark, .operationsCoverPartOnly:
      LocalisedText(
        en: "transform the data with the datum's own parameters first, or take what is left with \(compromise.en)",
        vi: "chuyển dữ liệu bằng tham số của hệ quy chiếu trước, hoặc chấp nhận phép còn lại bằng \(compromise.vi)")
    default: LocalisedText(en: "check the coordinates and both systems", vi: "kiểm tra tọa độ và cả hai hệ tọa độ")
    }
  }

  /// How a system of that code is stated.
  func naming(_ code: String) -> String { (stated ?? Self.example).replacing(Self.example, with: code) }
}
