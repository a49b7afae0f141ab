internal import LandModel
internal import Refusals

extension YAMLValue {
  /// A value, or the values of `{value, valid_from, valid_to, source}` or a list of such, each with its days.
  func datedParts() throws(Refusal) -> [(value: YAMLValue, validity: Validity)] {
    let elements = elementsOrSelf()
    guard isList, elements.first?.isMapping == true else { return [try datedPart()] }
    var parts: [(value: YAMLValue, validity: Validity)] = []
    for element in elements { parts.append(try element.datedPart()) }
    return parts
  }

  private func datedPart() throws(Refusal) -> (value: YAMLValue, validity: Validity) {
    guard isMapping, let value = try members("a dated value")["value"] else { return (self, Validity()) }
    let members = try members("a dated value", accepted: ["value", "valid_from", "valid_to", "source", "certainty"])
    return (value, try members.validity())
  }
}

extension YAMLMembers {
  /// The days from `valid_from` to `valid_to`.
  func validity() throws(Refusal) -> Validity {
    var validity = Validity()
    validity.from = try self["valid_from"]?.date("valid_from")
    validity.to = try self["valid_to"]?.date("valid_to")
    return validity
  }
}
