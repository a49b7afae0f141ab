internal import Foundation
internal import LandModel

/// Names that columns of real files have for our fields, and words in the names of files for our layers.
enum FieldSpellings {
  /// The field of a layer that a column's name suggests; `nil` when none does.
  static func field(_ column: String, of layer: LayerName) -> String? {
    let names = FieldNames.of(layer)
    let lower = column.lowercased()
    if names.contains(lower) { return lower }
    let folded = fold(column)
    return names.names.first { spellings[$0]?.contains(folded) == true }
  }

  /// Whether a word of the file's name suggests the layer.
  static func suggests(_ fileName: String, _ layer: LayerName) -> Bool {
    let folded = fold(fileName)
    return words[layer]?.contains { folded.contains($0) } ?? false
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
      "name", "ten", "tengoi", "tenkhu", "tendoan", "tenduan", "tenqh", "tendvhc", "tenxa", "diachi", "tenduong",
    ],
    "kind": ["kind", "loai", "phanloai"],
    "parent": ["parent", "thuoc", "matren"],
    "code": ["code", "mld", "loaidat", "maloaidat", "madat", "kyhieudat", "mdsd", "mdsdd", "mucdichsudung", "landuse"],
    "unit_code": ["maxa", "madvhc", "maxaphuong", "unitcode"],
    "old_unit_code": ["maxacu", "madvhccu"],
    "sheet_no": ["shto", "soto", "sohieutobando", "sohieuto", "tobando", "sheet", "sheetno"],
    "parcel_no": ["shthua", "sothua", "thuadatso", "sothututhua", "sttthua", "parcelno"],
    "map_scale": ["tyle", "tylebd", "tylebando", "mapscale"],
    "scale": ["tyle", "tylebando", "scale"],
    "registered_area_m2": ["dtphaply", "dientichphaply", "dtpl", "dtgcn"],
    "declared_area_m2": ["dtcongbo", "dientichcongbo", "dtqd", "dientichqd"],
    "tenure": ["tenure", "doituong", "loaidoituong", "doituongsudung"],
    "recovery": ["thuhoi", "tinhtrangthuhoi"],
    "clearance": ["gpmb", "giaiphongmatbang"],
    "dispute": ["tranhchap"],
    "allotted_to": ["giaocho", "giaochoduan"],
    "observed_use": ["hientrang", "hientrangsudung"],
    "idle_since": ["bohoang", "bohoangtu"],
    "scheme": ["doan", "madoan", "maqh", "qh"],
    "plan": ["maqhsdd", "qhsdd", "kehoach"],
    "function": ["chucnang", "function", "lodat", "chucnangsudung"],
    "status": ["status", "trangthai", "tinhtrang"],
    "level": ["level", "capqh", "loaiqh", "caplap"],
    "authority": ["capduyet", "coquanpheduyet", "coquanduyet"],
    "decision_no": ["soqd", "soquyetdinh", "quyetdinh"],
    "decision_date": ["ngayqd", "ngayquyetdinh", "ngaypheduyet"],
    "number": ["sohieu", "somoc", "tenmoc", "sohieumoc"],
    "state": ["trangthai", "tinhtrang", "tinhtrangmoc"],
    "surveyed_on": ["ngaydo", "ngaykhaosat"],
    "investor": ["chudautu", "nhadautu"],
    "width_m": ["rong", "chieurong", "logioi", "width"],
    "population": ["danso"],
    "urban_class": ["loaidothi"],
    "period_from": ["tunam"],
    "period_to": ["dennam"],
  ]

  private static let words: [LayerName: [String]] = [
    .zone: ["zone", "ranhgioi", "commune", "hanhchinh", "khu", "dvhc"],
    .scheme: ["scheme", "doan", "quyhoach", "bangke"],
    .schemeBlock: ["schemeblock", "chucnang", "lodat", "zoning"],
    .landUsePlan: ["landuseplan", "qhsdd"],
    .landUseBlock: ["landuseblock", "khoanh", "sudungdat", "hientrang"],
    .parcel: ["parcel", "thua", "diachinh"],
    .marker: ["marker", "moc"],
    .project: ["project", "duan"],
    .road: ["road", "duong", "giaothong"],
    .constraintArea: ["constraint", "hanche", "rung", "flood", "overlay"],
  ]
}
