#if Server
  internal import ArgumentParser
  internal import Foundation
  internal import LandModel
  internal import LandServer
  internal import Refusals

  extension ServeCommand {
    /// Opens the folder, listens, and looks after token file and jobs until it is stopped.
    func serveDesk(_ folder: String) throws {
      let language = messages.language
      if check { return try checkDesk(folder) }
      // The desk, as soon as there is one.
      let opened = Held<Desk?>(nil)
      let settings = deskOptions(folder)
      // What is wrong with folder or file is said before the port is taken.
      _ = try TokenFile.read(settings.tokenFile)
      let server = try HTTPServer(options, say: { StandardError.write("landfund: \($0)\n") }) { base, port in
        var settings = settings
        (settings.base, settings.boundPort) = (base, port)
        let desk = try Desk(settings)
        opened.value = desk
        return desk
      }
      let stopping = Stopping(
        server, hangUp: { opened.value?.refresh() }, finish: { opened.value?.stop() })
      Interruption.handOver(stopping.signal)
      let words = ServingWords(language: language)
      try Waiting.run {
        let following = Task {
          while !Task.isCancelled {
            try await Task.sleep(for: .seconds(1))
            opened.value?.refresh()
          }
        }
        defer { following.cancel() }
        try await server.run { address in StandardError.write(words.deskReady(address, folder)) }
      }
      opened.value?.stop()
      StandardError.write(words.stopped)
      if let status = stopping.status { throw ExitCode(status) }
    }

    private func deskOptions(_ folder: String) -> DeskOptions {
      var settings = DeskOptions(
        folder: folder, tokenFile: desk.tokenFile ?? "", base: publicURL ?? "",
        now: { Date.now.timeIntervalSince1970 }, today: { CivilDate.today.description })
      settings.isPlain = desk.isPlain
      settings.language = messages.language
      settings.largestUpload = desk.maxUpload * 1_000_000_000
      settings.quota = desk.quota * 1_000_000_000
      settings.jobs = desk.jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
      settings.jobMemory = desk.jobMemory * 1_000_000_000
      settings.jobTime = .seconds(60 * desk.jobTime)
      return settings
    }

    /// Prints what is wrong with the folder and the token file, and starts nothing.
    ///
    /// - Throws: `Refusal` for a folder or a file that cannot be used, `ExitCode` 1 where there is something to look at.
    private func checkDesk(_ folder: String) throws {
      let check = try DeskCheck(deskOptions(folder))
      try StandardOutput.print(check.lines(messages.language).map { "\($0)\n" }.joined())
      if !check.isClean { throw ExitCode(1) }
    }
  }
#endif
