internal import Interchange
public import LandInventory
public import LandModel
internal import LandStore
internal import PlanChecks
internal import Refusals
public import Reports

/// What clean land is sought for, and how pieces become sites.
public struct InventoryQuestion: Sendable {
  /// The criteria.
  public var criteria = CriteriaFile.cleanLand
  /// The function that land is tested for; `nil` for that of its own block.
  public var function: FunctionCode?
  /// Whether conditional pieces join sites.
  public var includesConditional = false
  /// Pieces that share less edge are sites of their own, metres.
  public var minimumSharedEdgeMetres = 3.0
  /// A smaller site is not usable, m²; `nil` for what the criteria say.
  public var minimumAreaSquareMetres: Double?
  /// A narrower site is not usable, metres; `nil` for what the criteria say.
  public var minimumWidthMetres: Double?

  /// Asks by the criteria that ship.
  public init() {}

  func request() throws -> CleanLand.Request {
    var request = CleanLand.Request(try CleanLandCriteria(yaml: criteria.text, file: criteria.name))
    request.function = function
    request.includesConditional = includesConditional
    request.minimumSharedEdgeMetres = minimumSharedEdgeMetres
    if let minimumAreaSquareMetres { request.criteria.minimumAreaSquareMetres = minimumAreaSquareMetres }
    if let minimumWidthMetres { request.criteria.minimumWidthMetres = minimumWidthMetres }
    return request
  }
}

/// What an inventory answers.
public struct CleanLandAnswer {
  /// The document.
  public let document: CleanLandDocument
  /// The sites, as features.
  public let sites: [Site]
}

extension Inquiry {
  /// Which land is clean, and what the rest lacks.
  public func cleanLand(_ question: InventoryQuestion = InventoryQuestion()) throws -> CleanLandAnswer {
    let (request, context) = (try question.request(), context())
    let inventory = try progress.during(.judging) { _ in try CleanLand(request, context) }
    let document = CleanLandDocument(
      head: head("clean-land"), inventory: inventory, criteriaSHA256: question.criteria.sha256,
      skipped: context.leftOutOfVerdicts, language: language)
    return CleanLandAnswer(document: document, sites: inventory.sites)
  }

  /// Of the ground of each call, how much can be handed over.
  public func calls(_ question: InventoryQuestion = InventoryQuestion()) throws -> CallDocument {
    let (request, context) = (try question.request(), context())
    let inventory = try progress.during(.judging) { _ in try CallInventory(request, context) }
    return CallDocument(
      head: head("clean-land"), inventory: inventory, criteriaSHA256: question.criteria.sha256,
      skipped: (context.leftOutOfVerdicts + context.brokenParcelsAtCalls()).inOrder, language: language)
  }

  /// Land that the law allows to take back.
  public func reclaim() throws -> ReclaimDocument {
    let context = context()
    let criteria = try InventoryQuestion().request().criteria
    let reclaim = try progress.during(.measuring) { _ in try Reclaim(context, criteria) }
    return ReclaimDocument(
      head: head("reclaim"), reclaim: reclaim, skipped: context.leftOutOfVerdicts, language: language)
  }

  /// Everything that applies to one parcel.
  ///
  /// - Parameters:
  ///   - parcel: its id, or its map sheet and number as `12/330` or `tờ 12 thửa 330`.
  ///   - unit: the id, code or name of the unit in which it lies; `nil` for any.
  ///   - question: what clean land is.
  /// - Throws: `Refusal` `unknown_identifier` for a parcel or a unit that is not there, `ambiguous_identifier` where the
  ///   name is that of several.
  public func extract(
    parcel: String, in unit: String? = nil, _ question: InventoryQuestion = InventoryQuestion()
  ) throws -> ExtractDocument {
    let number = try land.parcel(named: parcel, in: unit, on: day, file: workspace.path)
    return try extract(question) { try GroundExtract(number, $0, $1, findings: $2) }
  }

  /// Everything that applies to a polygon that somebody has drawn.
  ///
  /// - Parameters:
  ///   - path: a file of one polygon, or a table of its corners; `path:layer` names a layer.
  ///   - id: which polygon of several.
  ///   - reading: how the file is read; its polygon is brought into the working system of the workspace.
  ///   - question: what clean land is.
  /// - Throws: `Refusal` `unknown_identifier` for a polygon that is not there, `ambiguous_identifier` with the ids where there
  ///   are several, `bad_geometry` for one that is invalid or empty; what makes the file unreadable.
  public func extract(
    polygon path: String, id: String? = nil, _ reading: FileQuestion = FileQuestion(),
    _ question: InventoryQuestion = InventoryQuestion()
  ) throws -> ExtractDocument {
    var reading = reading
    reading.system.working = land.system
    let drawn = try DrawnPolygon(path, id: id, reading)
    return try extract(question) {
      try GroundExtract(polygon: drawn.geometry, id: drawn.id, $0, $1, findings: $2)
    }
  }

  private func extract(
    _ question: InventoryQuestion,
    _ gather: (CleanLand.Request, CheckContext, [Finding]) throws -> GroundExtract
  ) throws -> ExtractDocument {
    let (request, context) = (try question.request(), context())
    let findings = try progress.during(.checking) { advance in
      try Checker(context).run { advance(StepAdvance(share: $0)) }.findings
    }
    return ExtractDocument(
      head: head("extract"), extract: try gather(request, context, findings), land: land, language: language)
  }
}
