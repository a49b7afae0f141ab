public import LandModel
public import PlaneGeometry

/// What a rule knows of a finding; the rest (id, zone, owner, law, message, area on the ellipsoid) is the same work for
/// every rule and done once, when the draft becomes a ``Finding``.
public struct FindingDraft: Sendable {
  /// The rule that found it.
  public var rule: RuleID
  /// The features that it is about, in the order of the documentation.
  public var subjects: [Subject]
  /// The rule's own word for what was found.
  public var kind: String
  /// The severity where the rule decides it case by case; `nil`: the rule book's.
  public var severity: Severity?
  /// How many steps lower than that it is; calls are one step lower in some rules.
  public var loweredBy = 0
  /// Conflicts only: 1 none, 2 conditional, 3 problem.
  public var typology: Int?
  /// How large its pieces are.
  public var size: PieceSize?
  /// The id of the scheme concerned.
  public var scheme: String?
  /// The area on the grid, square metres; `nil` for findings about points, lines and papers.
  public var areaSquareMetres: Double?
  /// The thickness of its thickest piece, metres.
  public var thicknessMetres: Double?
  /// The length, metres, of findings about lines.
  public var lengthMetres: Double?
  /// How many pieces it has.
  public var parts: Int?
  /// The law where the rule knows it case by case (a cell of the crosswalk); `nil`: the rule book's.
  public var legalBasis: String?
  /// The office that acts where the rule knows it case by case; `nil`: that of the scheme or of the rule book.
  public var owner: Office?
  /// What only the rule knows, in the order of the documentation.
  public var details: [Detail] = []
  /// What tells findings of the same rule, subjects, kind and size apart.
  ///
  /// Function, code and cell of a conflict, the neighbours of a gap. It goes into the id and must not change with a reload or a small edit.
  public var key: [String] = []
  /// The subjects that go into the id where they are not those of the finding: of one whose further subjects come and go,
  /// or that the id takes in an order of its own (`IdentityOrder`).
  public var identitySubjects: [Subject]?
  /// The kind that goes into the id where its subjects stand in another order; `nil`: the kind.
  var identityKind: String?
  /// Further values for the message's template, beside subjects, kind, area and details.
  public var messageValues: [String: String] = [:]
  /// Which of the rule's messages says it, where the kind alone does not tell.
  var wording: String?
  /// Where it is, in the working system.
  public var geometry: Geometry?

  /// Starts a draft.
  public init(_ rule: RuleID, subjects: [Subject], kind: String) {
    self.rule = rule
    self.subjects = subjects
    self.kind = kind
  }

  /// The message that says it: the one of its wording, of digitisation, or of its kind.
  var messageKind: String { wording ?? (size == .digitisation ? "digitisation" : kind) }
}
