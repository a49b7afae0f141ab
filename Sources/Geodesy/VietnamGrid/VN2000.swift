/// The registry of VN-2000: which meridian is which code, and which province uses it.
///
/// The central meridian belongs to a data set, never to a place: two of them are in use in one province since its
/// merger, and coordinates on one read as the other are tens of kilometres away. Source: EPSG Dataset v11.022,
/// projected systems on datum 6756, their areas of use and the extents of their usages.
public enum VN2000 {
  /// Every zone: TM-3 from west to east, then UTM.
  public static let zones: [VN2000Zone] = table.split(separator: "\n").map(zone(row:))

  /// The 3° zones from west to east.
  public static let tm3Zones: [VN2000Zone] = zones.filter { $0.projection == .tm3 }

  /// EPSG:4756, latitude and longitude on the VN-2000 datum.
  public static let geographicEPSG = 4756
  /// EPSG:6960, the transformation to WGS 84 of Decision 05/2007/QĐ-BTNMT, the only one used here.
  public static let transformationEPSG = 6960

  /// Withdrawn codes, with false easting and northing swapped, and what replaces each.
  static let withdrawn = [6956: 5896, 6957: 5897, 6958: 5898, 6959: 5899]
  /// A transformation to WGS 84 for oil blocks of the Mekong delta, which this module never chooses.
  static let otherTransformationEPSG = 5194

  /// The zone with this code; throws ``GeodesyError/deprecatedSystem(code:replacement:)`` for a withdrawn one and
  /// ``GeodesyError/notVN2000(code:)`` for any other.
  public static func zone(epsg: Int) throws(GeodesyError) -> VN2000Zone {
    if let zone = zones.first(where: { $0.epsg == epsg }) { return zone }
    if let replacement = withdrawn[epsg] { throw .deprecatedSystem(code: .epsg(epsg), replacement: .epsg(replacement)) }
    throw .notVN2000(code: AuthorityCode.epsg(epsg).description)
  }

  /// The TM-3 zone with exactly this meridian; throws ``GeodesyError/noSuchMeridian(meridian:existing:)``.
  public static func zone(meridian: CentralMeridian) throws(GeodesyError) -> VN2000Zone {
    if let zone = tm3Zones.first(where: { $0.meridian == meridian }) { return zone }
    throw .noSuchMeridian(meridian: meridian, existing: tm3Zones.map(\.meridian))
  }

  /// The TM-3 zone whose meridian a document writes; see ``CentralMeridian/init(parsing:)``.
  public static func zone(meridianText: String) throws(GeodesyError) -> VN2000Zone {
    try zone(meridian: try CentralMeridian(parsing: meridianText))
  }

  /// The TM-3 zone that a province's cadastre used before 1 July 2025.
  ///
  /// Capitals, diacritics, spaces and the words for province or city do not matter (`Kon Tum`, `tỉnh Kon Tum`,
  /// `TP. Hồ Chí Minh`, `Thừa Thiên – Huế`). Throws ``GeodesyError/unknownProvince(name:)``.
  public static func zone(province: String) throws(GeodesyError) -> VN2000Zone {
    let key = provinceKey(province)
    if let zone = tm3Zones.first(where: { $0.provinces.contains { provinceKey($0) == key } }) { return zone }
    throw .unknownProvince(name: SystemText.excerpt(province))
  }

  private static let otherNames = [
    "hochiminh": "hochiminh", "hcm": "hochiminh", "saigon": "hochiminh", "hue": "thuathienhue",
  ]

  private static func provinceKey(_ name: String) -> String {
    var key = VietnameseText.key(name)
    for word in ["tinh", "thanhpho", "tp"] where key.hasPrefix(word) { key.removeFirst(word.count) }
    return otherNames[key] ?? key
  }

  /// Code, projection, degrees, minutes, number, west, south, east, north, what the area is, provinces.
  private static let table = """
    5896,TM-3,102,00,481,102.14,9.2,103.51,22.82,Vietnam onshore west of 103°30′E,
    9205,TM-3,103,00,,102.14,20.89,103.99,22.82,,Điện Biên;Lai Châu
    9206,TM-3,104,00,,103.21,20.57,105.03,22.04,,Sơn La
    9207,TM-3,104,30,,103.4,8.33,105.54,10.55,,Cà Mau;Kiên Giang
    9208,TM-3,104,45,,103.53,10.18,105.86,22.85,,An Giang;Lào Cai;Nghệ An;Phú Thọ;Yên Bái
    5897,TM-3,105,00,482,104.37,8.97,106.19,21.58,,\
    Hà Nội;Hà Nam;Hà Tây;Ninh Bình;Thanh Hóa;Vĩnh Phúc;Cần Thơ;Bạc Liêu;Đồng Tháp;Hậu Giang
    9209,TM-3,105,30,,104.33,9.19,106.69,23.4,,\
    Bắc Ninh;Hà Giang;Hà Tĩnh;Hải Dương;Hưng Yên;Nam Định;Sóc Trăng;Tây Ninh;Thái Bình;Trà Vinh;Vĩnh Long
    9210,TM-3,105,45,,105.26,9.75,107.8,23.12,,\
    Hải Phòng;Hồ Chí Minh;Bến Tre;Bình Dương;Cao Bằng;Long An;Tiền Giang
    9211,TM-3,106,00,,104.83,16.92,107.03,22.7,,Hòa Bình;Quảng Bình;Tuyên Quang
    9212,TM-3,106,15,,106.41,11.3,107.43,17.22,,Bình Phước;Quảng Trị
    9213,TM-3,106,30,,105.43,21.32,106.25,22.75,,Bắc Kạn;Thái Nguyên
    9214,TM-3,107,00,,105.88,15.99,108.24,21.63,,Bắc Giang;Thừa Thiên Huế
    9215,TM-3,107,15,,106.09,21.32,107.37,22.47,,Lạng Sơn
    9216,TM-3,107,30,,107.33,13.92,108.55,15.42,,Kon Tum
    5899,TM-3,107,45,,106.43,8.57,108.76,21.67,,\
    Quảng Ninh;Đà Nẵng;Quảng Nam;Bà Rịa–Vũng Tàu;Đồng Nai;Lâm Đồng
    5898,TM-3,108,00,491,108.23,14.53,109.2,15.49,,Quảng Ngãi
    9217,TM-3,108,15,,108.55,11.25,109.53,14.71,,Bình Định;Khánh Hòa;Ninh Thuận
    9218,TM-3,108,30,,107.2,10.43,109.52,14.61,,Bình Thuận;Đắk Lắk;Đắk Nông;Gia Lai;Phú Yên
    3405,UTM,105,00,48N,102.14,8.33,108,23.4,Vietnam onshore west of 108°E,
    3406,UTM,111,00,49N,108,10.43,109.53,21.56,Vietnam onshore east of 108°E,
    """

  /// What the areas are called in Vietnamese that the register does not name by provinces.
  static let vietnameseAreas = [
    "Vietnam onshore west of 103°30′E": "phần đất liền Việt Nam phía tây 103°30′Đ",
    "Vietnam onshore west of 108°E": "phần đất liền Việt Nam phía tây 108°Đ",
    "Vietnam onshore east of 108°E": "phần đất liền Việt Nam phía đông 108°Đ",
  ]

  private static func zone(row: Substring) -> VN2000Zone {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 11, let epsg = Int(fields[0]), let projection = VN2000Zone.Projection(rawValue: fields[1]),
      let degrees = Int(fields[2]), let minutes = Int(fields[3]), let west = Double(fields[5]),
      let south = Double(fields[6]), let east = Double(fields[7]), let north = Double(fields[8])
    else { preconditionFailure("no zone of VN-2000: \(row)") }
    let provinces = fields[10].split(separator: ";").map(String.init)
    let name = fields[9].isEmpty ? provinces.joined(separator: ", ") : fields[9]
    return VN2000Zone(
      epsg: epsg, projection: projection, meridian: CentralMeridian(degrees: degrees, minutes: minutes),
      number: fields[4].isEmpty ? nil : fields[4],
      area: GeographicArea(checkedWest: west, south: south, east: east, north: north, name: name),
      provinces: provinces)
  }
}
