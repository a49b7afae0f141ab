#if Server
  internal import LandModel
  internal import LandServer

  extension ServeCommand {
    /// Prints what would go out.
    func printCheck(_ source: WorkspaceSource, _ day: CivilDate) throws {
    }
  }
#endif
