internal import LandModel
internal import PlaneGeometry

/// The district's land-use plan, of which the sample holds two wards, the annual plan of 2021, and a piece of another district's plan.
enum SampleLandUse {
  /// The plans.
  static var plans: [Drawn<LandUsePlan>] {
    [
      plan(
        "QHSDD-2030", "Quy hoạch sử dụng đất đến năm 2030 (trích hai phường, mẫu)", .district,
        [
          ThangLoi.ward, NgoMay.ward,
        ]
      ) {
        $0.scale = 10_000
        $0.periodFrom = .year(2021)
        $0.periodTo = .year(2030)
        $0.kind = .plan
      },
      plan("KHSDD-2021", "Kế hoạch sử dụng đất năm 2021 (trích, mẫu)", .annual, [ThangLoi.west, NgoMay.site]) {
        $0.scale = 10_000
        $0.periodFrom = .year(2021)
        $0.periodTo = .year(2021)
        $0.kind = .annual
      },
      plan(
        "QHSDD-KP-2030", "Quy hoạch sử dụng đất huyện Kon Plông đến năm 2030 (trích một xã, mẫu)", .district,
        [KonPlong.forestLand]
      ) {
        $0.scale = 10_000
        $0.periodFrom = .year(2021)
        $0.periodTo = .year(2030)
        $0.kind = .plan
      },
    ]
  }

  private static func plan(
    _ id: String, _ name: String, _ level: LandUsePlanLevel, _ shells: [Ring], _ describe: (inout LandUsePlan) -> Void
  ) -> Drawn<LandUsePlan> {
    var plan = LandUsePlan(id: id)
    plan.name = name
    plan.level = level
    plan.status = .approved
    plan.decisionNumber = "MẪU-\(id)"
    plan.decisionDate = CivilDate("2021-01-15")
    describe(&plan)
    return Drawn(feature: plan, geometry: Drawing.multiPolygon(shells))
  }

  /// The blocks: planned ones of both plans, and what grows today where that matters.
  static var blocks: [Drawn<LandUseBlock>] {
    let planned = (ThangLoi.landUseBlocks + NgoMay.landUseBlocks).enumerated().map { index, part in
      block("QH-\(index + 1)", "QHSDD-2030", part.code, .planned, part.ring, holes: part.holes)
    }
    return planned + [
      block("KH-1", "KHSDD-2021", "NKH", .planned, NgoMay.site),
      block("KH-2", "KHSDD-2021", "ODT", .planned, ThangLoi.block(1, 5)),
      block("HT-1", "QHSDD-2030", "LUC", .current, ThangLoi.block(8, 0)),
      block("HT-2", "QHSDD-2030", "RSX", .current, NgoMay.forest),
      block("KP-1", "QHSDD-KP-2030", "RPH", .planned, KonPlong.forestLand),
    ]
  }

  private static func block(
    _ id: String, _ plan: String, _ code: String, _ status: LandUseBlockStatus, _ ring: Ring, holes: [Ring] = []
  ) -> Drawn<LandUseBlock> {
    var block = LandUseBlock(id: id)
    block.plan = plan
    block.code = code
    block.status = status
    return Drawn(feature: block, geometry: Drawing.polygon(ring, holes: holes))
  }
}
