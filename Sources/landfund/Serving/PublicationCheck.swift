#if Server
  internal import ArgumentParser
  internal import LandModel
  internal import LandServer
  internal import Reports

  extension ServeCommand {
    /// Prints what would go out, and names what an office should look at first.
    ///
    /// - Throws: `ExitCode` 1 where there is something to look at.
    func printCheck(_ source: WorkspaceSource, _ day: CivilDate) throws {
      let check = try PublicationCheck(source.snapshot(day: day))
      try StandardOutput.print(check.table.text(messages.language))
      let remarks = check.remarks(messages.language)
      for remark in remarks { StandardError.write("landfund: \(remark)\n") }
      if !check.isClean { throw ExitCode(1) }
    }
  }
#endif
