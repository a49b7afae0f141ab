import Foundation
import Interchange
import Testing

#if os(Linux)
  import Glibc

  /// What a confined process may still read of processes, its own and others.
  ///
  /// Nothing takes confinement back, so each case is a process of its own.
  @Suite("files of processes under confinement") struct ConfinementTests {
    /// libdispatch looks each second at `/proc/THREAD/stat` of its threads, and traps where it cannot.
    @Test("a thread that starts later can be looked at", .timeLimit(.minutes(1))) func threads() async {
      await #expect(processExitsWith: .success) {
        try ConfinedProcess.begin(in: try Self.folder())
        Thread {
          let task = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")) ?? ""
          exit(Self.opens("/proc/\(task.split(separator: "/").last ?? "")/stat") ? EXIT_SUCCESS : EXIT_FAILURE)
        }.start()
        while true { sleep(1) }
      }
    }

    @Test(
      "the memory of another process cannot, nor can other users look into this one",
      .enabled(if: ConfinedProcess.hasKernel), .timeLimit(.minutes(1)))
    func others() async {
      await #expect(processExitsWith: .success) {
        let memory = "/proc/\(getppid())/mem"
        guard Self.opens(memory) else { exit(EXIT_FAILURE) }
        try ConfinedProcess.begin(in: try Self.folder())
        if Self.opens(memory) || !ConfinedProcess.isHidden { exit(EXIT_FAILURE) }
      }
    }

    private static func opens(_ path: String) -> Bool {
      let file = open(path, O_RDONLY)
      if file >= 0 { close(file) }
      return file >= 0
    }

    private static func folder() throws -> String {
      let folder = FileManager.default.temporaryDirectory.appending(path: "confined-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return folder.path
    }
  }
#endif
