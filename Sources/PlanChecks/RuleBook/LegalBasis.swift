public import LandModel
public import Refusals

/// A law that a rule rests on, and when.
public struct LegalBasis: Hashable, Sendable {
  /// The law and its article, as it is cited.
  public let text: String
  /// The first day on which it holds; empty: open.
  public let from: CivilDate?
  /// The last day on which it holds; empty: open.
  public let to: CivilDate?
  /// Where we have it from.
  public let source: String?
  /// The only layer or kind that it is about; `nil` for all that the rule is about.
  public let subject: Subject?

  /// States a law.
  public init(text: String, from: CivilDate?, to: CivilDate?, source: String?, subject: Subject? = nil) {
    self.text = text
    self.from = from
    self.to = to
    self.source = source
    self.subject = subject
  }

  /// A layer or a kind.
  public struct Subject: Hashable, Sendable {
    /// The word of documents.
    public let code: String
    /// What a person reads.
    public let label: LocalisedText
  }
}

extension LegalBasis {
  /// The law of a term of publication; `nil` where the rules name none.
  init?(_ term: PublicationTerm) {
    guard let law = term.source else { return nil }
    let (layer, days) = (term.layer.label, term.days)
    let label = LocalisedText(en: "\(layer.en), \(days.counted("day"))", vi: "\(layer.vi), \(days) ngày")
    self.init(
      text: law, from: term.from, to: term.to, source: law, subject: Subject(code: term.layer.rawValue, label: label))
  }

  /// The law of a kind of constraint areas.
  init(_ law: ConstraintAllowances.Law) {
    self.init(
      text: law.text, from: law.validFrom, to: law.validTo, source: law.source,
      subject: Subject(code: law.kind.rawValue, label: law.kind.label))
  }
}
