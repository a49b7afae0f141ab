internal import LandModel
internal import PlanChecks
internal import PlaneGeometry

// The rows of a land balance, and what they close to.
extension BalanceSurvey {
  private var unplanned: Double {
    let left = area - classes.values.sorted().reduce(0, +) - double - skipped
    return abs(left) <= OverlapShape.tolerance(of: area, others: held.count + 2) ? 0 : left
  }

  /// The classes in the order of their list, then ground of two blocks, of none, and what cannot be measured; none where
  /// the zone that is asked about holds nothing of the subject.
  func rows() -> [[TableValue]] {
    guard !isOutside else { return [] }
    let declared = declaredAreas()
    let names = Set(classes.keys).union(declared.keys)
    let order = names.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    return order.map { name in
      // Ground of the codes below a group stands in their rows.
      let measured = classes[name] ?? (isGroupOfMeasured(name) ? nil : 0)
      let stated = statesAreas ? declared[name] ?? .some(0) : nil
      return row(name.name, name.use, declared: stated ?? nil, measured)
    }
      + [("double", double), ("unplanned", unplanned), ("skipped", skipped)].filter { $0.1 > 0 }
      .map { row($0.0, nil, declared: nil, $0.1) }
  }

  private func row(_ name: String, _ use: BlockUse?, declared: Double?, _ ground: Double?) -> [TableValue] {
    let measured = area > 0 ? ground : nil
    return [
      .text(name), .optional(use?.rawValue), .optional(declared), .optional(measured),
      .optional(measured.flatMap { measured in declared.map { $0 - measured } }),
      .optional(measured.map { $0 / area }),
      .optional(measured.flatMap { measured in population.flatMap { $0 > 0 ? measured / Double($0) : nil } }),
    ]
  }

  private func isGroupOfMeasured(_ name: LandClass) -> Bool {
    isLandUse && ledger.codesBelow(name.name).contains { classes[LandClass(name: $0)] != nil }
  }

  private func key(_ name: LandClass) -> [Int] {
    let place =
      isLandUse
      ? LandUseCodes.shipped.order(of: name.name) : FunctionList.shipped.order(of: FunctionCode(name.name))
    return [place, name.use.flatMap { BlockUse.allCases.firstIndex(of: $0) } ?? -1]
  }

  /// Whether the subject states areas of its kinds of land.
  private var statesAreas: Bool {
    switch subject {
    case .scheme: true
    case .landUsePlan(let plan): !((try? ledger.usableTargets(ofPlan: plan).isEmpty) ?? true)
    case .zone: false
    }
  }

  /// What the subject states of each kind of land; `.some(nil)` where one block of it states nothing.
  private func declaredAreas() -> [LandClass: Double?] {
    var declared: [LandClass: Double?] = [:]
    switch subject {
    case .scheme(let scheme):
      let id = land.schemes[scheme].id
      for block in land.schemeBlocks.indices where land.schemeBlocks[block].scheme == id {
        let name = landClass(ofBlock: block)
        let known = declared[name] ?? .some(0)
        let stated = land.schemeBlocks[block].declaredAreaSquareMetres
        declared[name] = .some(known.flatMap { known in stated.map { known + $0 } })
      }
    case .landUsePlan(let plan):
      let targets = (try? ledger.usableTargets(ofPlan: plan)) ?? []
      for code in Set(targets.map(\.code)) {
        let own = targets.filter { $0.code == code }
        let whole = own.filter { $0.unit == nil }
        declared[LandClass(name: code)] = .some((whole.isEmpty ? own : whole).reduce(0) { $0 + $1.squareMetres })
      }
    case .zone: break
    }
    return declared
  }

  var balance: Balance {
    Balance(
      "\(layer.rawValue) \(land[layer].id(of: number))", totalSquareMetres: area,
      parts: [
        .init("classes_m2", classes.values.sorted().reduce(0, +)), .init("double_m2", double),
        .init("unplanned_m2", unplanned), .init("skipped_m2", skipped),
      ])
  }
}
