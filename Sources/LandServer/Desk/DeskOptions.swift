internal import Foundation
public import Refusals

/// What a desk allows, and for whom it stands.
public struct DeskOptions: Sendable {
  /// The folder of the workspaces.
  public var folder: String
  /// The file of tokens.
  public var tokenFile: String
  /// The address by which clients know the desk, without a slash at its end.
  public var base: String
  /// The port that is bound: under it the desk is also known as `127.0.0.1` and `localhost`; `nil`: under ``base`` alone.
  public var boundPort: Int?
  /// Whether people reach it without TLS from other machines, which every page then says.
  public var isPlain = false
  /// The language where neither address nor client names one.
  public var language = Language.english
  /// Bytes of a file that comes in.
  public var largestUpload = 2_000_000_000
  /// Bytes of a workspace's folder.
  public var quota = 20_000_000_000
  /// Bytes of the disk that uploads leave free.
  var reservedBytes = 2_000_000_000
  /// The part of the disk that uploads leave free.
  var reservedPart = 0.1
  /// Jobs at once, over all workspaces.
  public var jobs = 1
  /// Bytes of memory of a job.
  public var jobMemory = 4_000_000_000
  /// How long a job may take.
  public var jobTime = Duration.seconds(3600)
  /// The program that jobs run: this one, also when its file has been replaced.
  var program = "/proc/\(getpid())/exe"
  /// What keeps a job inside its workspace's folder and has it say how far it is.
  var confinement = ["--confined", ".", "--progress", "json"]
  /// Seconds since 1970: the one clock of the desk.
  public var now: @Sendable () -> Double
  /// The day of the machine's time zone, `YYYY-MM-DD`.
  public var today: @Sendable () -> String

  /// Names the files and the address; all else as `landfund serve --desk` without options.
  public init(
    folder: String, tokenFile: String, base: String, now: @escaping @Sendable () -> Double,
    today: @escaping @Sendable () -> String
  ) {
    (self.folder, self.tokenFile, self.base) = (folder, tokenFile, base)
    (self.now, self.today) = (now, today)
  }
}
