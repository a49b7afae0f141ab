internal import LandModel
internal import Yams

extension RuleBook {
  /// The rules as they ship.
  public static let shipped: RuleBook = {
    do throws(RuleBookError) {
      var book = RuleBook(texts: try RuleTexts(EmbeddedData.ruleTextsYML))
      try book.read(EmbeddedData.rulesYML, file: "rules.yml", isOverlay: false)
      return book
    } catch {
      // The files are part of the program and read by its tests.
      preconditionFailure("\(error)")
    }
  }()

  /// These rules with a file of the same shape laid over them.
  ///
  /// - Parameters:
  ///   - text: the file, YAML.
  ///   - file: what it is called in errors.
  /// - Throws: ``RuleBookError`` for what is no YAML, and for rules, keys and values that nothing here takes; it lists
  ///   those that are accepted.
  public func overlaid(with text: String, file: String) throws(RuleBookError) -> RuleBook {
    var book = self
    try book.read(text, file: file, isOverlay: true)
    return book
  }

  private mutating func read(_ text: String, file: String, isOverlay: Bool) throws(RuleBookError) {
    files.append(text)
    let reader = RuleFileReader(file: file)
    guard let root = try reader.root(of: text) else { return }
    for (key, node) in try reader.members(root, of: "a rules file") {
      switch key.text {
      case "rules": try readRules(node, reader, isOverlay)
      case "tolerances": try readTolerances(node, reader, isOverlay)
      case "precedence":
        for part in try reader.datedParts(node) {
          let value: Precedence = try reader.code(part.node, of: "precedence")
          precedences.append(Dated(value: value, validity: part.validity, isOverlay: isOverlay))
        }
      case "crosswalk": crosswalkPath = try reader.text(node, of: "crosswalk")
      case "hierarchy": hierarchyPath = try reader.text(node, of: "hierarchy")
      default:
        throw reader.unknownKey(key, accepted: ["rules", "tolerances", "precedence", "crosswalk", "hierarchy"])
      }
    }
  }

  private mutating func readRules(_ node: Node, _ reader: RuleFileReader, _ isOverlay: Bool) throws(RuleBookError) {
    for (key, node) in try reader.members(node, of: "rules") {
      let rule = RuleID(rawValue: key.text)
      guard RuleID.known.contains(rule) else {
        throw reader.error(
          key.line, "\(key.text) is no rule", "take one of \(RuleID.known.map(\.rawValue).joined(separator: ", "))")
      }
      let parts: [Node] = node.sequence.map(Array.init) ?? [node]
      for part in parts {
        let entry = try ruleEntry(part, rule, reader)
        entries[rule, default: []].append(Dated(value: entry.value, validity: entry.validity, isOverlay: isOverlay))
      }
    }
  }

  private func ruleEntry(
    _ node: Node, _ rule: RuleID, _ reader: RuleFileReader
  ) throws(RuleBookError) -> (value: RuleEntry, validity: Validity) {
    var entry = RuleEntry()
    var validity = Validity()
    guard node.mapping != nil else {
      entry.severity = try severity(node, rule, reader)
      return (entry, validity)
    }
    for (key, node) in try reader.members(node, of: rule.rawValue) {
      switch key.text {
      case "severity": entry.severity = try severity(node, rule, reader)
      case "owner": entry.owner = try reader.code(node, of: "owner") as Office
      case "legal_basis": entry.legalBasis = try reader.text(node, of: key.text)
      case "source": entry.source = try reader.text(node, of: key.text)
      case "valid_from": validity.from = try reader.date(node, of: key.text)
      case "valid_to": validity.to = try reader.date(node, of: key.text)
      default:
        throw reader.unknownKey(
          key, accepted: ["severity", "owner", "legal_basis", "source", "valid_from", "valid_to"])
      }
    }
    return (entry, validity)
  }

  private func severity(
    _ node: Node, _ rule: RuleID, _ reader: RuleFileReader
  ) throws(RuleBookError) -> RuleSeverity {
    let text = try reader.text(node, of: rule.rawValue)
    if text == "off" { return .off }
    guard let severity = Severity(rawValue: text) else {
      throw reader.error(node, "\(rule) cannot be \(text)", "take one of error, warning, info, off")
    }
    return .level(severity)
  }

  private mutating func readTolerances(
    _ node: Node, _ reader: RuleFileReader, _ isOverlay: Bool
  ) throws(RuleBookError) {
    for (key, node) in try reader.members(node, of: "tolerances") {
      guard let field = ToleranceField.all.first(where: { $0.key == key.text }) else {
        throw reader.unknownKey(key, accepted: ToleranceField.all.map(\.key))
      }
      for part in try reader.datedParts(node) {
        let change = try field.read(part.node, reader)
        toleranceChanges.append(Dated(value: change, validity: part.validity, isOverlay: isOverlay))
      }
    }
  }
}
