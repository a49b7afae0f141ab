internal import CPROJ

/// The version of the PROJ library that this process runs with.
public enum PROJVersion {
  /// The run-time version, for example `9.1.1`.
  public static var current: String {
    let info = proj_info()
    return "\(info.major).\(info.minor).\(info.patch)"
  }
}
