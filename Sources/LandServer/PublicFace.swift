public import Refusals

/// The public face: what anybody may ask of a workspace's published plans and parcels.
public enum PublicFace {
  /// The face with all its addresses.
  ///
  /// - Parameters:
  ///   - base: the address of the server without a slash at its end, for links.
  ///   - language: the language where neither address nor client names one.
  public static func face(base: String, language: Language) -> Face {
    Face(
      FeatureRoutes.all + SearchRoutes.all + SheetRoutes.all + PageRoutes.all, base: base, language: language)
  }
}
