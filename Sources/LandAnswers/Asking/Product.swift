/// What every document and record says of the program that made it.
public enum Product {
  /// The version, as `0.1.0`.
  public static let version = "0.1.0"
}
