internal import LandModel
public import Refusals

extension RuleBook {
  /// The rules as they ship.
  public static let shipped: RuleBook = EmbeddedFile.read("rules.yml and rule-texts.yml") {
    var book = RuleBook(texts: try RuleTexts(EmbeddedData.ruleTextsYML))
    try book.read(EmbeddedData.rulesYML, file: "rules.yml", isOverlay: false)
    return book
  }

  /// These rules with a file of the same shape laid over them.
  ///
  /// - Parameters:
  ///   - text: the file, YAML.
  ///   - file: what it is called in errors.
  /// - Throws: `Refusal` for what is no YAML, and for rules, keys and values that nothing here takes; it lists those that
  ///   are accepted.
  public func overlaid(with text: String, file: String) throws(Refusal) -> RuleBook {
    var book = self
    try book.read(text, file: file, isOverlay: true)
    return book
  }

  private mutating func read(_ text: String, file: String, isOverlay: Bool) throws(Refusal) {
    files.append(text)
    guard let root = try YAMLValue.document(text, file: file) else { return }
    let keys = ["rules", "tolerances", "precedence"] + RulesTable.allCases.map(\.rawValue)
    let members = try root.members(LocalisedText(en: "the rules file", vi: "tệp quy tắc"), accepted: keys)
    if let rules = members["rules"] { try readRules(rules, isOverlay) }
    if let tolerances = members["tolerances"] { try readTolerances(tolerances, isOverlay) }
    for part in try members["precedence"]?.datedParts() ?? [] {
      let value: Precedence = try part.value.code("precedence")
      precedences.append(Dated(value: value, validity: part.validity, isOverlay: isOverlay))
    }
    for table in RulesTable.allCases {
      paths[table] = try members[table.rawValue]?.text(table.rawValue) ?? paths[table]
    }
  }

  private mutating func readRules(_ value: YAMLValue, _ isOverlay: Bool) throws(Refusal) {
    for member in try value.members("rules", accepted: RuleID.known.map(\.rawValue)).all {
      let rule = RuleID(rawValue: member.key)
      for part in member.value.elementsOrSelf() {
        for (entry, validity) in try ruleEntries(part, rule) {
          entries[rule, default: []].append(Dated(value: entry, validity: validity, isOverlay: isOverlay))
        }
      }
    }
  }

  /// What an entry states, a part for each value: a value may be a list of values with days of their own.
  private func ruleEntries(_ value: YAMLValue, _ rule: RuleID) throws(Refusal) -> [(RuleEntry, Validity)] {
    guard value.isMapping else { return [(RuleEntry(severity: try severity(value, rule)), Validity())] }
    let members = try value.members(
      rule.rawValue, accepted: ["severity", "owner", "legal_basis", "source", "certainty", "valid_from", "valid_to"])
    let (validity, source) = (try members.validity(), try members["source"]?.text("source"))
    var found: [(RuleEntry, Validity)] = []
    for part in try members["severity"]?.datedParts() ?? [] {
      found.append((RuleEntry(severity: try severity(part.value, rule), source: source), part.validity))
    }
    for part in try members["owner"]?.datedParts() ?? [] {
      let owner: Office = try part.value.code("owner")
      found.append((RuleEntry(owner: owner, source: source), part.validity))
    }
    for part in try members["legal_basis"]?.datedParts() ?? [] {
      let text = try part.value.text("legal_basis")
      found.append((RuleEntry(legalBasis: text, source: source), part.validity))
    }
    return found.map { ($0.0, $0.1.limited(to: validity)) }
  }

  private func severity(_ value: YAMLValue, _ rule: RuleID) throws(Refusal) -> RuleSeverity {
    try value.word(rule.rawValue, Severity.allCases.reversed().map(\.rawValue) + ["off"]) { word in
      word == "off" ? .off : Severity(rawValue: word).map { .level($0) }
    }
  }

  private mutating func readTolerances(_ value: YAMLValue, _ isOverlay: Bool) throws(Refusal) {
    for member in try value.members("tolerances", accepted: ToleranceField.all.map(\.key)).all {
      guard let field = ToleranceField.all.first(where: { $0.key == member.key }) else { continue }
      for part in field.hasOwnDays ? [(member.value, Validity())] : try member.value.datedParts() {
        toleranceChanges.append(
          Dated(value: try field.read(part.value), validity: part.validity, isOverlay: isOverlay))
      }
    }
  }
}
