internal import LandModel
internal import PlaneGeometry

/// The schemes by name: those that the sources name, the rest numbered `MẪU`.
enum SchemeList {
  /// A detailed or zoning scheme: its ward and its function there.
  struct Entry {
    let id: String
    let name: String
    let ward: String
    let function: String?
    let scale: Int?
  }

  /// The five schemes declared marked.
  static let declaredMarked: Set<String> = ["QH-02", "QH-10", "QH-13", "QH-14", "QH-15"]

  /// Ten detailed schemes that nobody has reviewed since their decision of 15 June 2018.
  static let neverReviewed = Set((35...44).map { "QH-\($0)" })

  /// Zoning schemes, 1/2000: one named and marked, seven more.
  static let zoning: [Entry] =
    [
      Entry(
        id: "QH-02",
        name: "QHPK dọc tuyến giao thông kết nối đường Hồ Chí Minh – QL24 (đoạn đường HCM – sông Đăk Bla)",
        ward: "23302", function: nil, scale: 2000),
      Entry(
        id: "QH-03", name: "QHPK khu vực phía Bắc phường Duy Tân", ward: "23284", function: nil, scale: 2000),
    ]
    + zip(4...9, ["23281", "23287", "23290", "23299", "23305", "23308"]).map { number, ward in
      Entry(
        id: "QH-0\(number)", name: "Quy hoạch phân khu MẪU-0\(number)", ward: ward, function: nil, scale: 2000)
    }

  /// Detailed schemes, 1/500 where the scale is stated: named ones, then samples up to the 52 urban schemes beside the general one.
  static let detailed: [Entry] = named + samples

  private static let named: [Entry] = [
    ("QH-13", "QHCT xây dựng khu vực Trung tâm phường Nguyễn Trãi", "23305", nil),
    ("QH-14", "QHCT xây dựng khu vực Trung tâm phường Trường Chinh", "23290", nil),
    ("QH-15", "QHCT xây dựng khu vực Trung tâm phường Trần Hưng Đạo", "23308", nil),
    ("QH-16", "Quy hoạch chi tiết xã Vinh Quang", "23320", "village"),
    ("QH-17", "Quy hoạch chi tiết xã Đăk Cấm", "23311", "village"),
    ("QH-18", "Khu dân cư thương mại Sân vận động cũ", "23287", "mixed"),
    ("QH-19", "Khu sân bay (cũ)", "23281", "residential"),
    ("QH-20", "Khu nhà máy bia (cũ)", "23281", "residential"),
    ("QH-21", "Khu dân cư Tây Bắc phường Duy Tân (lò gạch cũ)", "23284", "residential"),
    ("QH-22", "Khu đô thị phía Nam cầu Đăk Bla", "23305", "residential"),
    ("QH-23", "Khu đô thị Bắc Duy Tân", "23284", "residential"),
    ("QH-24", "Chung cư Hoàng Thành", "23287", "residential"),
    ("QH-25", "Quy hoạch chợ đầu mối", "23302", "service"),
    ("QH-26", "Quy hoạch tuyến mua sắm chợ đêm", "23299", "service"),
    ("QH-27", "Quy hoạch trung tâm triển lãm", "23299", "public"),
    ("QH-28", "Quy hoạch bến xe", "23302", "transport"),
    ("QH-29", "Khu đô thị đường Nguyễn Trãi", "23305", "residential"),
    ("QH-30", "Khu đô thị dọc sông Đăk Bla, phường Thắng Lợi", "23293", "residential"),
    ("QH-31", "Khu dân cư Bắc đường Nơ Trang Long", "23290", "residential"),
    ("QH-32", "Khu tái định cư – khu dân cư cụm xã Chư Hreng", "23332", "village"),
    ("QH-33", "Khu đô thị dọc đường Hồ Chí Minh, thôn Thanh Trung", "23296", "residential"),
    ("QH-34", "Khu dân cư Ngô Mây – Đăk Cấm", "23296", "residential"),
  ].map { id, name, ward, function in
    // The sources state no scale for the three town centres.
    let isCentre = ["QH-13", "QH-14", "QH-15"].contains(id)
    return Entry(id: id, name: name, ward: ward, function: function, scale: isCentre ? nil : 500)
  }

  private static let samples: [Entry] = (35...53).map { number in
    let wards = ["23281", "23284", "23287", "23290", "23299", "23302", "23305", "23308"]
    let functions = ["residential", "mixed", "public", "residential", "service", "green", "residential"]
    return Entry(
      id: "QH-\(number)", name: "Quy hoạch chi tiết MẪU-\(number)", ward: wards[number % wards.count],
      function: functions[number % functions.count], scale: 500)
  }

  /// What some blocks of the samples are for within their function.
  static let uses: [String: BlockUse] = [
    "QH-37": .office, "QH-40": .greenPublic, "QH-44": .office, "QH-47": .greenRestricted, "QH-51": .office,
  ]

  /// Schemes in preparation: drafts, which are none of the 72.
  static let drafts: [Entry] = [
    Entry(
      id: "DT-01", name: "Quy hoạch dọc tuyến tránh đường Hồ Chí Minh", ward: "23329", function: nil, scale: 2000),
    Entry(
      id: "DT-02", name: "QHPK phía Bắc phường Duy Tân (công viên Đăk To Rech cũ), mở rộng", ward: "23284",
      function: nil,
      scale: 2000),
    Entry(
      id: "DT-03", name: "QHCT mở rộng không gian đô thị phường Nguyễn Trãi (giai đoạn 1)", ward: "23305",
      function: nil, scale: 500),
    Entry(
      id: "DT-04", name: "QHCT khu tái định cư kết hợp khai thác quỹ đất thôn Kon Tu II", ward: "23323", function: nil,
      scale: 500),
    Entry(
      id: "DT-05", name: "QHCT giai đoạn 02 khu tái định cư kết hợp khai thác quỹ đất", ward: "23302", function: nil,
      scale: 500),
  ]

  /// The 20 rural schemes: one for each of the 11 communes, a second one for nine.
  static var rural: [(id: String, name: String, commune: CommuneMap.Cell, part: Int)] {
    let communes = Places.city.cells.filter { $0.name.hasPrefix("Xã") }
    let all = communes.map { ($0, 1) } + communes.prefix(9).map { ($0, 2) }
    return all.enumerated().map { index, entry in
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      let name = "Quy hoạch xây dựng nông thôn mới \(entry.0.name.lowercased().prefix(3))\(entry.0.name.dropFirst(3))"
      return ("NT-\(number)", entry.1 == 1 ? name : name + " (điểm dân cư)", entry.0, entry.1)
    }
  }
}
