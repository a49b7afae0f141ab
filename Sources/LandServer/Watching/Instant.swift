internal import Foundation

/// A point in time as documents and logs write it.
enum Instant {
  /// RFC 3339 in universal time, to the millisecond.
  static func text(secondsSince1970 seconds: Double) -> String {
    Date(timeIntervalSince1970: seconds).ISO8601Format(.init(includingFractionalSeconds: true))
  }
}
