/// Somebody who is signed in.
struct Session: Hashable, Sendable {
  /// What tells one session from another inside the program; its secret is kept nowhere.
  let number: Int
  /// Who it is, as the token file calls him.
  let name: String
  /// Whether he may change something.
  let isEditor: Bool
  /// The token against forgery.
  let csrf: String
  /// What tells by which token he came: a token that is removed ends its sessions.
  let token: String
  /// Seconds since 1970.
  let beganAt: Double
}
