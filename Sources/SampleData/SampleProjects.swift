internal import LandModel
internal import PlaneGeometry

/// The seven calls for investment, seven licensed projects that are ours, and those of a park; others stand with their places.
enum SampleProjects {
  /// A call as the sources state it, where it is drawn, and what grows there.
  struct Call {
    let id: String
    let name: String
    let hectares: Double
    let function: String
    let unit: String
    let use: String
    let ring: Ring
  }

  /// The calls of note 41 of the source scheme; their areas add up to 929.8 ha.
  static let calls: [Call] = [
    call("KG-1", "Khu đô thị phức hợp ven sông Đăk Bla", 180, "mixed", "23323", "HNK", 5_300, -1_100, 2_000),
    call(
      "KG-2", "Trung tâm thương mại kết hợp nhà phố đường Bà Triệu", 1.8, "service", "23287", "DCH", -900, -300, 150),
    call(
      "KG-3", "Tổ hợp trung tâm thương mại số 02 đường Phan Đình Phùng", 1.2, "service", "23287", "DGD", -600, 100, 120),
    call(
      "KG-4", "Khu du lịch – đô thị sinh thái nghỉ dưỡng kết hợp sân golf", 380, "service", "23335", "CLN", 7_200,
      -7_400,
      2_000),
    call(
      "KG-5", "Khu đô thị sinh thái – du lịch gắn với công viên phía Bắc Kon Tum", 330, "mixed", "23311", "HNK", 6_200,
      5_000, 2_200),
    call(
      "KG-6", "Tổ hợp khách sạn, trung tâm thương mại, dịch vụ đường Bạch Đằng", 17.8, "service", "23299", "DKV", 700,
      -600, 445),
    call(
      "KG-7", "Tổ hợp thương mại dịch vụ, vui chơi giải trí và nhà phố đường Trường Chinh", 19, "service", "23290",
      "CQP",
      2_700, 2_600, 475),
  ]

  private static func call(
    _ id: String, _ name: String, _ hectares: Double, _ function: String, _ unit: String, _ use: String,
    _ east: Double, _ north: Double, _ width: Double
  ) -> Call {
    Call(
      id: id, name: name, hectares: hectares, function: function, unit: unit, use: use,
      ring: Drawing.rectangle(east, north, width, hectares * 10_000 / width))
  }

  /// Calls and projects, in the order of the file.
  static var all: [Drawn<Project>] {
    calls.map { call in
      SampleFeature.project(call.id, call.name, .call, .registered, call.function, call.ring) {
        $0.declaredAreaSquareMetres = (call.hectares * 10_000).rounded()
      }
    } + licensed + KonPlong.projects + BoY.projects + ofThePark
  }

  /// The 37 projects of the park of Hòa Bình: 29 in operation, 1 completed, 5 under way; of two nothing is stated.
  private static var ofThePark: [Drawn<Project>] {
    (0..<37).map { index in
      let status: ProjectStatus? =
        switch index {
        case ..<29: .operating
        case 29: .completed
        case ..<35: .implementing
        default: nil
        }
      let ring = Drawing.rectangle(-640 + 80 * Double(index % 6), -2_845 + 70 * Double(index / 6), 75, 65)
      return SampleFeature.project(
        "HB-\(SampleFeature.twoDigits(index + 1))", "Dự án MẪU-HB-\(index + 1), KCN Hòa Bình", status, "industry", ring
      ) { $0.zone = "kcn-hoa-binh" }
    }
  }

  private static var licensed: [Drawn<Project>] {
    [
      SampleFeature.project("DA-01", "Nhà ở liền kề (mẫu)", .licensed, .implementing, "residential", inner(6, 1)) {
        $0.investor = "Công ty TNHH Mẫu Một"
        $0.handedOverOn = CivilDate("2020-03-01")
      },
      SampleFeature.project(
        "DA-02", "Nhà máy chế biến nông sản (mẫu)", .licensed, .implementing, "industry",
        Drawing.rectangle(-200, -9_200, 200, 150)
      ) {
        $0.investor = "Công ty cổ phần Mẫu Ba"
        $0.handedOverOn = CivilDate("2016-09-01")
        $0.deadline = CivilDate("2018-12-31")
      },
      SampleFeature.project(
        "DA-03", "Khu nghỉ dưỡng (mẫu)", .licensed, .implementing, "service",
        Drawing.rectangle(8_900, -9_500, 300, 200)
      ) {
        $0.investor = "Công ty cổ phần Mẫu Bốn"
        $0.handedOverOn = CivilDate("2016-05-01")
        $0.deadline = CivilDate("2018-06-30")
        $0.extendedTo = CivilDate("2020-06-30")
        $0.suspendedFrom = CivilDate("2020-04-01")
        $0.suspendedTo = CivilDate("2020-04-30")
      },
      SampleFeature.project(
        "DA-04", "Trang trại chăn nuôi (mẫu)", .licensed, .registered, "agriculture",
        Drawing.rectangle(9_100, -4_400, 300, 200)
      ) { $0.investor = "Công ty TNHH Mẫu Năm" },
      SampleFeature.project("DA-05", "Nhà phố (mẫu)", .licensed, .registered, "residential", inner(6, 7)) {
        $0.investor = "Công ty TNHH Mẫu Một"
      },
      SampleFeature.project(
        "DA-06", "Kho nông sản (mẫu)", .licensed, .implementing, "industry",
        Drawing.rectangle(-600, -9_200, 200, 150)
      ) {
        $0.investor = "Công ty cổ phần Mẫu Sáu"
        $0.handedOverOn = CivilDate("2019-05-01")
        $0.deadline = CivilDate("2021-01-31")
      },
      SampleFeature.project(
        "DA-07", "Xưởng cơ khí (mẫu)", .licensed, .registered, "industry",
        Drawing.rectangle(-1_000, -9_200, 200, 150)
      ) {
        $0.investor = "Công ty TNHH Mẫu Bảy"
        $0.licensedOn = CivilDate("2008-06-01")
      },
    ]
  }

  /// A block of Thắng Lợi without the 4 m along its streets, where two hands drew it apart.
  private static func inner(_ column: Int, _ row: Int) -> Ring {
    ThangLoi.frame.rectangle(98 * Double(column) + 10, 62 * Double(row) + 10, 78, 42)
  }

  /// The flood corridor of the river through the wards, and a protective forest that DA-04 enters by 100 m by 200 m.
  static var constraints: [Drawn<ConstraintArea>] {
    [
      constraint(
        "HC-1", "Hành lang thoát lũ sông Đăk Bla", .floodCorridor,
        Places.city.river(-55) + Places.city.river(55).reversed()),
      constraint("HC-2", "Rừng phòng hộ (mẫu)", .protectedForest, Drawing.rectangle(9_300, -4_600, 700, 700)),
    ]
  }

  private static func constraint(
    _ id: String, _ name: String, _ kind: ConstraintKind, _ ring: Ring
  ) -> Drawn<ConstraintArea> {
    var area = ConstraintArea(id: id)
    area.name = name
    area.kind = kind
    area.severity = .notClean
    area.source = "hình vẽ mẫu"
    return Drawn(feature: area, geometry: Drawing.polygon(ring))
  }
}
