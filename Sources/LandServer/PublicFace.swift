public import Refusals

/// The public face: what anybody may ask of a workspace's published plans and parcels.
public enum PublicFace {
  /// The face with all its addresses.
  ///
  /// - Parameters:
  ///   - base: the address of the server without a slash at its end, for links.
  ///   - language: the language where neither address nor client names one.
  public static func face(base: String, language: Language) -> Face {
    Face(routes, base: base, language: language)
  }

  /// The addresses, in the order in which they are tried.
  private static let routes: [Route] =
    FeatureRoutes.all + TileRoutes.all + DownloadRoutes.all + SearchRoutes.all + SheetRoutes.all + PageRoutes.all
    + [interface]

  /// The description of the interface; it stands in itself.
  private static let interface: Route = Route(
    "/api", operation: "getInterface",
    LocalisedText(en: "The description of the interface.", vi: "Mô tả giao diện."), formats: [.openAPI, .html]
  ) { question in
    if question.format == .html { return InterfacePage.content(routes, question) }
    return Content(try OpenAPIDocument(question: question, routes: routes).json(), question.format)
  }
}
