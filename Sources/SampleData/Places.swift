internal import PlaneGeometry

/// The communes of the city and of Kon Plông district, as they were in 2021.
enum Places {
  /// The city: 21 wards and communes, 43,289 ha together.
  static let city = CommuneMap(
    middle: Drawing.centre,
    lines: [
      (-10_400, [-10_400, -6_200, -2_000, 2_200, 6_400, 10_400]),
      (-3_400, [-10_400, -6_200, -4_600, -2_000, -1_500, 1_600, 2_200, 4_600, 6_400, 10_400]),
      (-1_200, [-4_600, -2_200, -1_500, 0, 1_600, 2_200, 4_600]),
      (900, [-4_600, -2_200, -600, 0, 2_200, 4_600]),
      (3_600, [-10_400, -5_200, -4_600, -600, 0, 2_200, 4_600, 5_200, 10_400]),
      (10_400, [-10_400, -5_200, 0, 5_200, 10_400]),
    ],
    riverLine: 2,
    cells: [
      .init(code: "23281", name: "Phường Quang Trung", rows: 2...3, west: -4_600, east: -2_200),
      .init(code: "23284", name: "Phường Duy Tân", rows: 3...4, west: -600, east: 2_200),
      .init(code: "23287", name: "Phường Quyết Thắng", rows: 2...3, west: -2_200, east: 0),
      .init(code: "23290", name: "Phường Trường Chinh", rows: 3...4, west: 2_200, east: 4_600),
      .init(code: "23293", name: "Phường Thắng Lợi", rows: 2...3, west: 2_200, east: 4_600),
      .init(code: "23296", name: "Phường Ngô Mây", rows: 3...4, west: -4_600, east: -600),
      .init(code: "23299", name: "Phường Thống Nhất", rows: 2...3, west: 0, east: 2_200),
      .init(code: "23302", name: "Phường Lê Lợi", rows: 1...2, west: -1_500, east: 1_600),
      .init(code: "23305", name: "Phường Nguyễn Trãi", rows: 1...2, west: -4_600, east: -1_500),
      .init(code: "23308", name: "Phường Trần Hưng Đạo", rows: 1...2, west: 1_600, east: 4_600),
      .init(code: "23311", name: "Xã Đăk Cấm", rows: 4...5, west: 5_200, east: 10_400),
      .init(code: "23314", name: "Xã Kroong", rows: 4...5, west: -10_400, east: -5_200),
      .init(code: "23317", name: "Xã Ngọk Bay", rows: 4...5, west: -5_200, east: 0),
      .init(code: "23320", name: "Xã Vinh Quang", rows: 4...5, west: 0, east: 5_200),
      .init(code: "23323", name: "Xã Đăk Blà", rows: 1...4, west: 4_600, east: 10_400),
      .init(code: "23326", name: "Xã Ia Chim", rows: 0...1, west: -10_400, east: -6_200),
      .init(code: "23327", name: "Xã Đăk Năng", rows: 0...1, west: -6_200, east: -2_000),
      .init(code: "23329", name: "Xã Đoàn Kết", rows: 1...4, west: -10_400, east: -4_600),
      .init(code: "23332", name: "Xã Chư Hreng", rows: 0...1, west: 2_200, east: 6_400),
      .init(code: "23335", name: "Xã Đăk Rơ Wa", rows: 0...1, west: 6_400, east: 10_400),
      .init(code: "23338", name: "Xã Hòa Bình", rows: 0...1, west: -2_000, east: 2_200),
    ],
    squareMetres: 432_890_000, waver: 240, seed: 608)

  /// Kon Plông: 9 communes, 137,125 ha together.
  static let konPlong = CommuneMap(
    middle: konPlongMiddle,
    lines: [
      (-18_500, [-18_500, -6_000, 6_500, 18_500]), (-5_500, [-18_500, -6_000, 6_500, 18_500]),
      (6_000, [-18_500, -6_000, 6_500, 18_500]), (18_500, [-18_500, -6_000, 6_500, 18_500]),
    ],
    riverLine: nil,
    cells: [
      .init(code: "23452", name: "Xã Đắk Nên", rows: 2...3, west: 6_500, east: 18_500),
      .init(code: "23455", name: "Xã Đắk Ring", rows: 2...3, west: -6_000, east: 6_500),
      .init(code: "23458", name: "Xã Măng Bút", rows: 2...3, west: -18_500, east: -6_000),
      .init(code: "23461", name: "Xã Đắk Tăng", rows: 1...2, west: -6_000, east: 6_500),
      .init(code: "23464", name: "Xã Ngọk Tem", rows: 1...2, west: 6_500, east: 18_500),
      .init(code: "23467", name: "Xã Pờ Ê", rows: 0...1, west: 6_500, east: 18_500),
      .init(code: "23470", name: "Xã Măng Cành", rows: 1...2, west: -18_500, east: -6_000),
      .init(code: "23473", name: "Thị trấn Măng Đen", rows: 0...1, west: -18_500, east: -6_000),
      .init(code: "23476", name: "Xã Hiếu", rows: 0...1, west: -6_000, east: 6_500),
    ],
    squareMetres: 1_371_250_000, waver: 1_100, seed: 613)

  /// Ngọc Hồi: 8 communes about the economic zone, which lies inside; how large the district is the sources do not say.
  static let ngocHoi = CommuneMap(
    middle: boY,
    lines: [
      (-18_500, [-18_500, -6_000, 6_500, 18_500]), (-3_000, [-18_500, -6_000, 2_000, 6_500, 18_500]),
      (3_000, [-18_500, -6_000, 2_000, 6_500, 18_500]), (18_500, [-18_500, -6_000, 6_500, 18_500]),
    ],
    riverLine: nil,
    cells: [
      .init(code: "23377", name: "Thị trấn Plei Kần", rows: 1...2, west: 2_000, east: 18_500),
      .init(code: "23380", name: "Xã Đắk Ang", rows: 0...1, west: 6_500, east: 18_500),
      .init(code: "23383", name: "Xã Đắk Dục", rows: 2...3, west: 6_500, east: 18_500),
      .init(code: "23386", name: "Xã Đắk Nông", rows: 2...3, west: -18_500, east: -6_000),
      .init(code: "23389", name: "Xã Đắk Xú", rows: 2...3, west: -6_000, east: 6_500),
      .init(code: "23392", name: "Xã Đắk Kan", rows: 0...1, west: -6_000, east: 6_500),
      .init(code: "23395", name: "Xã Bờ Y", rows: 1...2, west: -18_500, east: 2_000),
      .init(code: "23398", name: "Xã Sa Loong", rows: 0...1, west: -18_500, east: -6_000),
    ],
    squareMetres: 1_369_000_000, waver: 450, seed: 611)

  /// The middle of the economic zone of Bờ Y.
  static let boY = Position(515_000, 1_625_000)
  /// The middle of Kon Plông.
  static let konPlongMiddle = Position(588_000, 1_622_000)
  /// The south-western corner of the town of Kon Plông, 8,000 m by 8,000 m.
  static let konPlongTown = Position(konPlongMiddle.x - 16_000, konPlongMiddle.y - 15_500)
}
