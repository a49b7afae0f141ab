extension Desk {
  /// Opens the folder.
  ///
  /// - Throws: `Refusal` for a folder, a token file or an audit log that cannot be used.
  public convenience init(_ options: DeskOptions) throws {
    let routes =
      PeopleRoutes.all + WorkspaceRoutes.all + SourceRoutes.all + TextRoutes.all + JobRoutes.all + FindingRoutes.all
      + GroundRoutes.all + ComparisonRoutes.all + PublicationRoutes.all + DeskSheetRoutes.all + DeskSearchRoutes.all
      + AuditRoutes.all + DeskDownloadRoutes.all
    try self.init(options, routes)
  }
}
