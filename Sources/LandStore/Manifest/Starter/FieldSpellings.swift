internal import Foundation
internal import LandModel
internal import Refusals

/// Names that columns of real files have for our fields.
enum FieldSpellings {
  /// The field of a layer that a column's name suggests; `nil` when none does.
  static func field(_ column: String, of layer: LayerName) -> String? {
    let names = FieldNames.of(layer)
    let lower = column.lowercased()
    if names.contains(lower) { return lower }
    let folded = fold(column)
    // An administrative unit is known by its code.
    if layer == .zone, ["maxa", "madvhc", "maxaphuong", "mahuyen", "matinh"].contains(folded) { return "code" }
    return names.names.first { spellings[$0]?.contains(folded) == true } ?? labels[layer]?[folded]
  }

  /// The headings under which we write the fields of each layer ourselves, folded.
  private static let labels: [LayerName: [String: String]] = LayerName.allCases.reduce(into: [:]) { found, layer in
    for field in FieldNames.of(layer).names {
      let words = Labels.shipped
      guard let label = words["column.\(layer.rawValue).\(field)"] ?? words["column.\(field)"] else { continue }
      for text in [label.en, label.vi] where found[layer]?[fold(text)] == nil {
        found[layer, default: [:]][fold(text)] = field
      }
    }
  }

  /// What tells each column: its heading, of one below others the lower part alone where no other column has it.
  static func told(_ headings: [String]) -> [String] {
    let lower = headings.map { $0.split(separator: " / ").last.map(String.init) ?? $0 }
    // `X (m)` and `X` are alike.
    let words = lower.map { fold($0.replacing(#/\([^)]*\)/#, with: "")) }
    let counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    return headings.indices.map { counts[words[$0]] == 1 ? lower[$0] : headings[$0] }
  }

  /// Whether a column is headed as a field, whatever else it may be.
  static func spells(_ column: String, _ field: String) -> Bool { spellings[field]?.contains(fold(column)) == true }

  /// The headings that are known for a field, folded.
  static func headings(of field: String) -> [String] { (spellings[field] ?? []).sorted() }

  /// The unit that a heading says: `ha`, `km2`; `nil` for square metres and none.
  static func unit(_ column: String) -> String? {
    let (lower, folded) = (column.lowercased(), fold(column))
    if lower.contains("km²") || lower.contains("km2") { return "km2" }
    let isArea = ["dt", "dientich", "quymo", "area"].contains { folded.hasPrefix($0) }
    return lower.contains("(ha") || (isArea && folded.hasSuffix("ha")) ? "ha" : nil
  }

  /// Whether a heading says square metres.
  static func saysSquareMetres(_ column: String) -> Bool {
    let lower = column.lowercased()
    return lower.contains("m2") || lower.contains("m²")
  }

  /// Whether a column counts the rows, which is never an id.
  static func isRunningNumber(_ column: String) -> Bool { ["stt", "tt", "sott", "sothutu"].contains(fold(column)) }

  /// Whether a column has remarks, which tell nothing apart even where no two are alike.
  static func isRemark(_ column: String) -> Bool {
    ["ghichu", "note", "notes", "remark", "remarks", "mota", "dienbien"].contains(fold(column))
  }

  /// A name in small letters and digits alone, without marks: `Số thửa` is `sothua`.
  static func fold(_ name: String) -> String {
    let plain = name.lowercased().replacingOccurrences(of: "đ", with: "d").decomposedStringWithCanonicalMapping
    return String(
      String.UnicodeScalarView(
        plain.unicodeScalars.filter { scalar in
          ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        }))
  }

  private static let spellings: [String: Set<String>] = [
    "id": ["id", "ma", "maso", "madoituong", "objectid", "fid", "gid"],
    "name": [
      "name", "ten", "tengoi", "tenphuong", "tenhuyen", "tenkkt", "danhmucduan", "tenkhu", "tendoan", "tenduan",
      "tenqh", "tenquyhoach", "tenkehoach", "tendvhc", "tenxa", "diachi", "tenduong", "hangmuc", "tencongtrinh",
      "congtrinhduan",
    ],
    "kind": ["kind", "loai", "phanloai", "loaimoc", "loairung", "balr", "malr3", "maldlr"],
    "parent": ["parent", "thuoc", "matren"],
    "code": [
      "code", "mld", "loaidat", "maloaidat", "madat", "kyhieudat", "mdsd", "mdsdd", "mucdichsudung", "landuse",
      "mdsd2003",
      "kyhieu", "loaidatqh",
    ],
    "unit_code": ["maxa", "madvhc", "maxaphuong", "unitcode"],
    "old_unit_code": ["maxacu", "madvhccu"],
    "sheet_no": [
      "to", "shto", "soto", "sohieutobando", "sohieuto", "tobando", "tobandoso", "shtobando", "sheet", "sheetno",
    ],
    "parcel_no": [
      "thua", "shthua", "sothua", "sohieuthua", "thuadatso", "thuadat", "sothuadat", "sothututhua", "sttthua",
      "parcelno",
    ],
    "map_scale": ["tyle", "tylebd", "tylebando", "mapscale"],
    "scale": ["tyle", "tylebando", "scale"],
    "registered_area_m2": [
      "dtphaply", "dientichphaply", "dtpl", "dtgcn", "dtich", "dt", "dientich", "dtthua", "dientichm2", "dientichm",
      "dienticha", "dientichthua",
    ],
    "declared_area_m2": [
      "dtcongbo", "dientichcongbo", "dtqd", "dientichqd", "dtich", "dt", "dientich", "dttn", "dientichtunhien",
      "dientichha",
      "dtha", "dientichm2", "dientichm", "quymo", "quymoha", "quymodientich", "dientichquyhoach",
    ],
    "tenure": ["tenure", "doituong", "loaidoituong", "doituongsudung", "loaichu"],
    "recovery": ["thuhoi", "tinhtrangthuhoi"],
    "clearance": ["gpmb", "giaiphongmatbang", "tinhtranggpmb", "ttgpmb"],
    "dispute": ["tranhchap"],
    "allotted_to": ["giaocho", "giaochoduan"],
    "observed_use": ["hientrang", "hientrangsudung"],
    "idle_since": ["bohoang", "bohoangtu"],
    "scheme": ["doan", "madoan", "maqh", "maquyhoach", "madoanquyhoach", "qh"],
    "plan": ["maqhsdd", "qhsdd", "kehoach", "makehoach"],
    "function": [
      "chucnang", "function", "lodat", "chucnangsudung", "chucnangsudungdat", "kyhieu", "kyhieulodat", "loaidat",
      "mucdich",
      "tenchucnang", "sddat", "sudungdat",
    ],
    "status": ["status", "trangthai", "tinhtrang"],
    "level": ["level", "capqh", "loaiqh", "caplap"],
    "authority": ["capduyet", "coquanpheduyet", "coquanduyet"],
    "decision_no": ["soqd", "soquyetdinh", "quyetdinh"],
    "decision_date": ["ngayqd", "ngayquyetdinh", "ngaypheduyet"],
    "number": ["sohieu", "somoc", "tenmoc", "sohieumoc", "kyhieumoc", "mamoc"],
    "state": ["trangthai", "tinhtrang", "tinhtrangmoc"],
    "surveyed_on": ["ngaydo", "ngaykhaosat"],
    "investor": ["chudautu", "nhadautu"],
    "target_function": ["muctieu", "muctieuduan", "chucnangduan"],
    "capital_registered": ["tongvon", "vondautu", "tongmucdautu", "vondangky"],
    "licensed_on": ["ngaycap", "ngaycapphep", "ngaychapthuan"],
    "width_m": ["rong", "chieurong", "logioi", "width"],
    "population": ["danso"],
    "urban_class": ["loaidothi"],
    "period_from": ["tunam"],
    "period_to": ["dennam"],
    "area_m2": ["dientich", "dientichm2", "dtich", "chitieu", "dientichchitieu", "dientichha"],
    "source": ["nguon", "nguonsolieu"],
    "document": ["vanban", "hoso", "tailieu"],
    "place": ["vitri", "trang", "muc"],
    "text": ["noidung", "trichdan"],
    "value": ["giatri", "solieu"],
    "unit": ["donvi", "donvitinh"],
  ]
}
