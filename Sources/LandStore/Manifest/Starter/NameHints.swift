internal import Foundation
internal import LandModel

/// What the names of a file, of its folder and of its layer tell.
struct NameHints {
  /// The layer's name, the file's without its ending, the folder's, each in small letters and digits alone; a layer that
  /// is called as its file says nothing more.
  private let names: [(text: String, words: [String], weight: Int)]

  /// - Parameters:
  ///   - path: of the file.
  ///   - layer: of a container.
  init(path: String, layer: String?) {
    let parts = path.split(separator: "/").map(String.init)
    let file = parts.last.map { name in name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name } ?? ""
    let folder = parts.dropLast().last ?? ""
    names = [(layer ?? "", 2), (file, 2), (folder, 1)].map { name, weight in
      (FieldSpellings.fold(name), Self.words(name), weight)
    }
  }

  private static func words(_ name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map { FieldSpellings.fold(String($0)) }
  }

  /// Whether one of the names has one of the texts, folded; a text with blanks around it is a word of its own.
  func has(_ texts: String...) -> Bool { texts.contains { text in names.contains { Self.has($0, text) } } }

  /// Whether the name of the file or of the layer has one of the texts; the folder's does not count.
  func isCalled(_ texts: String...) -> Bool {
    texts.contains { text in names.contains { $0.weight > 1 && Self.has($0, text) } }
  }

  /// The year at the end of the file's name: `QHSDD2030`, `Ke hoach 2025`; `nil` for none.
  var year: String? {
    let digits = String(names[1].text.reversed().prefix { $0.isNumber }.reversed())
    guard digits.count == 4, let year = Int(digits), (2000...2100).contains(year) else { return nil }
    return digits
  }

  private static func has(_ name: (text: String, words: [String], weight: Int), _ text: String) -> Bool {
    text.hasPrefix(" ") ? name.words.contains(String(text.dropFirst())) : name.text.contains(text)
  }

  /// Whether the names are of a construction scheme.
  var isScheme: Bool {
    has(
      "qhct", "qhpk", "qhchitiet", "quyhoachchitiet", "phankhu", "doan", "quyhoachchung", "qhxd", "hosogis", "1500",
      "12000")
  }

  /// Whether the names are of land-use planning.
  var isLandUse: Bool { has("qhsdd", "khsdd", "sddat", "quyhoachsudungdat", "kehoachsudungdat", "htsdd") }

  /// How much the names speak for a layer; 0 where they do not.
  func score(_ layer: LayerName) -> Int {
    var best = 0
    for (text, weight) in Self.texts[layer] ?? [] {
      for name in names where Self.has(name, text) { best = max(best, weight * name.weight) }
    }
    if has("sudungdat"), !isLandUse, isScheme, layer == .schemeBlock { best = max(best, 6) }
    if has("ranh"), isScheme, layer == .scheme { best = max(best, 6) }
    return best
  }

  /// Texts in names, folded, and how much each says.
  private static let texts: [LayerName: [(String, Int)]] = [
    .zone: [
      ("zone", 2), ("ranhgioi", 1), ("commune", 2), ("hanhchinh", 3), ("dvhc", 3), ("ranhxa", 3), ("ranhphuong", 3),
      ("ranhthon", 3), ("ranhhuyen", 3), ("ranhtinh", 3), ("diagioi", 3), ("khu", 1), ("cackhu", 3), ("khukinhte", 3),
      ("cumcongnghiep", 3), ("khucongnghiep", 3),
    ],
    .scheme: [
      ("scheme", 2), ("doan", 2), ("quyhoach", 1), ("bangke", 2), ("ranhgioiquyhoach", 4), ("ranhquyhoach", 4),
      ("ranhqh", 4), ("phamviqh", 4), ("phamviquyhoach", 4),
    ],
    .schemeBlock: [
      ("schemeblock", 4), ("chucnang", 3), ("lodat", 3), ("ochucnang", 4), ("zoning", 2), ("odat", 2), ("qhct", 2),
      ("qhpk", 2),
    ],
    .landUsePlan: [("landuseplan", 4), ("ranhqhsdd", 4)],
    .landUseBlock: [
      ("landuseblock", 4), ("landuse", 2), ("khoanh", 3), ("sudungdat", 2), ("qhsdd", 3), ("khsdd", 3), ("htsdd", 3),
      ("hientrangsu", 3), ("loaidat", 2),
    ],
    .parcel: [("parcel", 3), ("thua", 3), ("diachinh", 3), ("bddc", 3), ("tobando", 2), (" to", 2)],
    .marker: [("marker", 3), ("moc", 2)],
    .project: [("project", 3), ("duan", 3), ("keugoi", 4), ("danhmuc", 1), ("dautu", 2)],
    .road: [("road", 3), ("duong", 2), ("giaothong", 2), ("timduong", 3), ("logioi", 3), ("chigioi", 3)],
    .constraintArea: [
      ("constraint", 3), ("hanche", 3), ("rung", 2), ("baloairung", 4), ("baove", 3), ("hanhlang", 3), ("flood", 3),
      ("thoatlu", 3), ("ditich", 3), ("quocphong", 3), ("overlay", 2),
    ],
    .forestCover: [("forestcover", 4), ("hientrangrung", 4), ("dienbienrung", 4), ("kiemkerung", 4)],
    .landUseTarget: [("landusetarget", 6), ("chitieusudungdat", 6), ("chitieuqhsdd", 6), ("chitieu", 3)],
    .statement: [("statement", 6), ("solieuhoso", 6), ("solieu", 4)],
  ]

  /// The values of fields that the names tell of every feature of a layer.
  func values(_ layer: LayerName) -> [(field: String, value: String)] {
    switch layer {
    case .zone: zoneKind.map { [("kind", $0)] } ?? []
    case .scheme: level.map { [("level", $0.level), ("scale", $0.scale)] } ?? []
    case .landUsePlan: (year.map { [("period_to", $0)] } ?? []) + planKind.map { ("kind", $0) }
    case .landUseBlock:
      [("status", has("hientrang", "htsdd") ? "current" : has("qhsdd", "khsdd", "quyhoach") ? "planned" : "")].filter {
        !$0.1.isEmpty
      }
    case .project: has("keugoi") ? [("kind", "call")] : []
    case .road: has("chigioi", "logioi") ? [("kind", "red_line")] : has("timduong") ? [("kind", "centre_line")] : []
    // One without a severity would exclude nothing.
    case .constraintArea: (constraintKind.map { [("kind", $0)] } ?? []) + [("severity", "not_clean")]
    default: []
    }
  }

  private var planKind: [String] {
    if has("kehoach", "khsdd") { return [] }
    return has("quyhoach", "qhsdd") ? ["plan"] : []
  }

  private var zoneKind: String? {
    let kinds: [(String, [String])] = [
      ("economic_zone", ["khukinhte", "kkt"]), ("industrial_cluster", ["cumcongnghiep", "ccn"]),
      ("industrial_park", ["khucongnghiep", "kcn"]), ("village", [" thon", " lang", "ranhthon", "todanpho"]),
      ("commune", [" xa", " phuong", "ranhxa", "ranhphuong", "capxa", "communes", "thitran"]),
      ("district", [" huyen", "ranhhuyen", "caphuyen"]), ("province", [" tinh", "ranhtinh", "captinh"]),
    ]
    return kinds.first { _, texts in texts.contains { has($0) } }?.0
  }

  private var level: (level: String, scale: String)? {
    if has("qhct", "chitiet", "1500") { return ("detailed", "1/500") }
    if has("qhpk", "phankhu", "12000") { return ("zoning", has("15000") ? "1/5000" : "1/2000") }
    return nil
  }

  private var constraintKind: String? {
    let known = [
      ("flood_corridor", ["thoatlu", "flood"]), ("heritage", ["ditich"]), ("defence", ["quocphong"]),
    ]
    return known.first { $0.1.contains { has($0) } }?.0
  }
}
