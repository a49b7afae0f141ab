public import Refusals

/// The public face: what anybody may ask of a workspace's published plans and parcels.
public enum PublicFace {
  /// The face with all its addresses.
  ///
  /// - Parameters:
  ///   - base: the address of the server without a slash at its end, for links.
  ///   - language: the language where neither address nor client names one.
  ///   - holder: what is answered from, for the addresses that say whether the server is ready; `nil` leaves them out.
  public static func face(base: String, language: Language, holder: SnapshotHolder? = nil) -> Face {
    let routes = answers + (holder.map(ServiceRoutes.all) ?? [])
    let described = routes + [interface { throw $0.notFound() }]
    let description = interface { question in
      if question.format == .html { return InterfacePage.content(described, question) }
      return Content(try OpenAPIDocument(question: question, routes: described).json(), question.format)
    }
    return Face(routes + [description], base: base, language: language)
  }

  /// The addresses that answer about the workspace, in the order in which they are tried.
  private static let answers: [Route] =
    FeatureRoutes.all + TileRoutes.all + DownloadRoutes.all + SearchRoutes.all + SheetRoutes.all + PageRoutes.all

  /// The description of the interface, which stands in itself.
  private static func interface(_ answer: @escaping @Sendable (Question) throws -> Content) -> Route {
    Route(
      "/api", operation: "getInterface",
      LocalisedText(en: "The description of the interface.", vi: "Mô tả giao diện."), formats: [.openAPI, .html],
      answer: answer)
  }
}
