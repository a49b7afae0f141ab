internal import Foundation
package import Refusals

/// How a process is confined to a folder: the one way into ``Confinement``.
package enum ConfinedProcess {
  /// Whether the kernel stands behind it too: one of Linux with Landlock.
  package static var hasKernel: Bool { KernelConfinement.isKnown }

  /// Closes memory, environment and core of a job to other processes of its user.
  ///
  /// A server is not closed so: its jobs run its own program by way of `/proc`, which a closed process forbids them. The
  /// superuser sees all the same.
  private static func hide() { KernelConfinement.hide() }

  /// Whether ``hide()`` holds.
  package static var isHidden: Bool { KernelConfinement.isHidden }

  /// Confines the process from now on; nothing takes that back.
  ///
  /// To be called before threads are started that open files, and once.
  /// - Parameter folder: the folder, which must be there; links to it are resolved now.
  /// - Throws: `Refusal` where there is no such folder, or where the kernel could confine the process and does not.
  package static func begin(in folder: String) throws(Refusal) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Refusal(
        .fileNotFound, LocalisedText(en: "there is no such folder", vi: "không có thư mục này"),
        remedy: LocalisedText(en: "name a folder that is there", vi: "nêu một thư mục có sẵn"),
        at: RefusalPlace(file: folder))
    }
    hide()
    let scratch = try makeScratch()
    let places = [FileIdentity.resolved(folder), FileIdentity.resolved(scratch)]
    Confinement.hold(places)
    try KernelConfinement.begin(whole: places)
  }

  /// The folder for temporary files, which every library is told of.
  private static func makeScratch() throws(Refusal) -> String {
    let folder = try TemporaryFiles.name(beside: FileManager.default.temporaryDirectory.path + "/landfund-job")
    guard mkdir(folder, 0o700) == 0 else { throw OutputFile.failure(folder) }
    for name in ["TMPDIR", "SQLITE_TMPDIR", "CPL_TMPDIR"] { setenv(name, folder, 1) }
    SQLiteFolder.set(folder)
    atexit { TemporaryFiles.removeAll() }
    return folder
  }
}
