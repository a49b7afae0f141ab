public import LandModel

extension Project {
  /// What a parcel that is allotted to it may name: its id, its name, its investor.
  public func isNamed(by allottedTo: String) -> Bool {
    allottedTo == id || allottedTo == name || allottedTo == investor
  }

  /// Whether it is licensed and not revoked.
  public var isLicensedInForce: Bool { kind == .licensed && status != .revoked }
}

extension Parcel {
  /// The holder that it is allotted to; `nil` when it is allotted to nobody.
  public var holder: String? {
    guard let allottedTo else { return nil }
    let trimmed = allottedTo.drop(while: \.isWhitespace)
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}
