public import PlaneGeometry

/// A finding as the layer `finding` holds it: plain values, objects as JSON text.
///
/// Areas are square metres, lengths metres, geometry in the workspace's system. The names of the columns are those of
/// the documents.
public struct FindingRecord: Hashable, Sendable {
  /// The finding's id.
  public var id: String
  /// The rule's code.
  public var rule: String
  /// `info`, `warning` or `error`.
  public var severity: String
  /// Conflicts only: 1 none, 2 conditional, 3 problem.
  public var typology: Int?
  /// The subjects, a JSON array.
  public var subjects = "[]"
  /// The rule's own word.
  public var kind = ""
  /// How large its pieces are.
  public var size: String?
  /// The id of the commune that holds most of it.
  public var zone: String?
  /// The id of the scheme concerned.
  public var scheme: String?
  /// The office that acts.
  public var owner: String?
  /// The area on the grid.
  public var areaSquareMetres: Double?
  /// The area on the ellipsoid.
  public var ellipsoidalSquareMetres: Double?
  /// The diameter of the largest circle in its thickest piece.
  public var thicknessMetres: Double?
  /// The length, of findings about lines.
  public var lengthMetres: Double?
  /// How many pieces it has.
  public var parts: Int?
  /// What was found, a JSON object with a text for each language.
  public var message = "{}"
  /// The article in force.
  public var legalBasis: String?
  /// What to do next, as the documents print it.
  public var advice: String?
  /// Whether a subject was repaired on loading.
  public var isTainted = false
  /// The waiver that names it, a JSON object.
  public var waiver: String?
  /// What only its rule knows, a JSON object.
  public var details = "{}"
  /// Where it stands with the people who deal with it: a state of `TriageState`, or what another program has written.
  public var triage = "new"
  /// What they say of it.
  public var triageNote: String?
  /// Who says so.
  public var triageBy: String?
  /// Since when, `YYYY-MM-DD`.
  public var triageOn: String?
  /// Where it is; `nil` for a finding without a place.
  public var geometry: Geometry?

  /// A finding of which the id, the rule and the severity are known.
  public init(id: String, rule: String, severity: String) {
    self.id = id
    self.rule = rule
    self.severity = severity
  }
}

/// One run of a command that left findings, as the table `run` holds it.
public struct RunRecord: Hashable, Sendable {
  /// The command, as `check`.
  public var command: String
  /// The program's version.
  public var landfund: String
  /// The day for which it asked, `YYYY-MM-DD`.
  public var asOf: String?
  /// The SHA-256 of the rules that held.
  public var rulesSHA256: String?
  /// Its options, a JSON object.
  public var options = "{}"
  /// How many findings it left.
  public var findings: Int
  /// What it counted, a JSON document.
  public var totals: String?

  /// A run of a command.
  public init(command: String, landfund: String, asOf: String?, rulesSHA256: String?, findings: Int) {
    self.command = command
    self.landfund = landfund
    self.asOf = asOf
    self.rulesSHA256 = rulesSHA256
    self.findings = findings
  }
}

/// What one source of a manifest brought, as the table `source` holds it.
public struct SourceRecord: Hashable, Sendable {
  /// The path as the manifest names it.
  public var path: String
  /// The SHA-256 of the file; `nil` for what has no bytes to digest.
  public var sha256: String?
  /// The versions of the server, of a table of a database.
  public var server: String?
  /// When a database was seen, ISO 8601 in UTC.
  public var readAt: String?
  /// The layer that it filled.
  public var layer: String
  /// The reference system that the file declares.
  public var crsDeclared: String?
  /// The reference system that its coordinates were read in.
  public var crsUsed: String?
  /// The encoding of its texts.
  public var encoding: String?
  /// Features in the source after its filter.
  public var read = 0
  /// Features that are in the layer now.
  public var loaded = 0
  /// Loaded features that something is to be said about.
  public var flagged = 0
  /// Features that were refused.
  public var rejected = 0
  /// Features whose geometry was repaired.
  public var repaired = 0
  /// Square metres that the repairs moved.
  public var repairMovedSquareMetres = 0.0
  /// When it was loaded, ISO 8601 in UTC.
  public var loadedAt: String?
  /// The keys of its features in the layer; `nil` where it has none, or an earlier program has loaded it.
  public var keys: ClosedRange<Int>?
  /// Features of the layer that were there before and are in no source now, counted with the last source of the layer;
  /// `nil` where an earlier program has loaded it, which did not write that down.
  public var removed: Int?

  /// A source that has brought nothing yet.
  public init(path: String, layer: String) {
    self.path = path
    self.layer = layer
  }
}
