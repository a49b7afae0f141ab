internal import Foundation
internal import Refusals

#if os(Linux)
  internal import CConfinement

  /// The wall that the kernel is: Landlock for files, a filter of system calls for connections and other programs.
  enum KernelConfinement {
    /// What Landlock calls an access.
    private enum Access {
      static let execute: UInt64 = 1 << 0
      static let writeFile: UInt64 = 1 << 1
      static let readFile: UInt64 = 1 << 2
      static let readFolder: UInt64 = 1 << 3
      static let removeFolder: UInt64 = 1 << 4
      static let removeFile: UInt64 = 1 << 5
      static let makeFolder: UInt64 = 1 << 7
      static let makeFile: UInt64 = 1 << 8
      static let moveBetweenFolders: UInt64 = 1 << 13
      static let truncate: UInt64 = 1 << 14
      static let read = readFile | readFolder
      static let change =
        read | writeFile | removeFolder | removeFile | makeFolder | makeFile | moveBetweenFolders | truncate
      static let ofFiles = readFile | writeFile | truncate

      /// All that a version of Landlock can forbid.
      static func known(_ version: CInt) -> UInt64 {
        switch version {
        case 1: (1 << 13) - 1
        case 2: (1 << 14) - 1
        default: (1 << 15) - 1
        }
      }
    }

    /// Public files of the system that libraries read: their data, time zones, what the machine has.
    private static let shared = [
      "/usr", "/lib", "/lib64", "/etc/localtime", "/etc/ld.so.cache", "/etc/ssl/openssl.cnf", "/proc/self",
      "/sys/devices/system/cpu", "/sys/fs/cgroup", "/dev/zero", "/dev/urandom",
    ]
    static var isKnown: Bool { landfund_landlock_version() > 0 }
    static func hide() { _ = landfund_hide_process() }
    static var isHidden: Bool { landfund_process_is_hidden() != 0 }

    /// Variables that say where libraries have their data.
    private static let variables = ["PROJ_DATA", "PROJ_LIB", "GDAL_DATA"]

    /// Lets the process touch files below the folders alone, open no connection and start no program.
    ///
    /// A kernel without Landlock, or without filters, leaves that wall out.
    /// - Throws: `Refusal` where the kernel has Landlock and does not let it hold.
    static func begin(whole folders: [String]) throws(Refusal) {
      _ = landfund_forbid_connections()
      let version = landfund_landlock_version()
      guard version > 0 else { return }
      let known = Access.known(version)
      let rules = landfund_landlock_begin(known)
      guard rules >= 0 else { throw refused(folders[0]) }
      defer { close(rules) }
      for folder in folders {
        guard allow(Access.change & known, folder, rules) else { throw refused(folder) }
        // The folder for temporary files goes with the process, for which the one above has to give it up.
        if folder != folders[0] {
          _ = allow(Access.removeFolder, folder.folderPrefix, rules)
        }
      }
      let places = variables.compactMap { ProcessInfo.processInfo.environment[$0] }
      // A rule is about a file as the kernel knows it now. Of the files of processes the kernel forgets that as soon as
      // nobody has them open, and the rule with it.
      for place in shared + places { _ = allow(Access.read, place, rules, staysOpen: true) }
      // libdispatch reads each second how its threads do, in /proc/THREAD, which no rule can name before the thread is
      // there, and traps where it cannot. So what the kernel shows of processes can be read; memory cannot, and a
      // job closes itself to others: see ``ConfinedProcess``.
      _ = allow(Access.readFile, "/proc", rules)
      _ = allow(Access.readFile | Access.writeFile, "/dev/null", rules)
      guard landfund_landlock_restrict(rules) == 0 else { throw refused(folders[0]) }
    }

    /// Of what is no folder only the accesses to files can be allowed.
    ///
    /// - Parameter staysOpen: whether the place is held for as long as the process runs.
    private static func allow(_ accesses: UInt64, _ path: String, _ rules: CInt, staysOpen: Bool = false) -> Bool {
      let place = landfund_place(path)
      guard place >= 0 else { return false }
      defer { if !staysOpen { close(place) } }
      var status = stat()
      guard fstat(place, &status) == 0 else { return false }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      return landfund_landlock_allow(rules, isFolder ? accesses : accesses & Access.ofFiles, place) == 0
    }

    private static func refused(_ path: String) -> Refusal {
      let reason = String(cString: strerror(errno))
      return Refusal(
        .unsupportedOperation,
        LocalisedText(
          en: "the kernel does not confine the job (\(reason))",
          vi: "nhân hệ điều hành không giới hạn được công việc (\(reason))"),
        remedy: LocalisedText(
          en: "run it where Landlock is allowed", vi: "chạy ở nơi cho phép Landlock"), at: RefusalPlace(file: path))
    }
  }
#else
  /// No kernel but that of Linux knows how.
  enum KernelConfinement {
    static let isKnown = false
    static func hide() {}
    static let isHidden = false
    static func begin(whole folders: [String]) throws(Refusal) {}
  }
#endif
