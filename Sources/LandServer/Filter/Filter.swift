internal import PlaneGeometry
internal import Refusals

/// A condition on the features of one collection, read, its types compared, its columns at hand.
///
/// Not `Sendable`: what it prepares of geometries belongs to one thread at a time.
struct Filter {
  private let condition: any FilterCondition

  /// The notations of CQL2.
  enum Notation: String, CaseIterable, Sendable {
    case text = "cql2-text"
    case json = "cql2-json"
  }

  init(_ condition: any FilterCondition) { self.condition = condition }

  /// Reads a filter.
  ///
  /// - Parameters:
  ///   - text: at most 4,096 characters, 16 deep, 200 terms, 1,000 vertices.
  ///   - notation: how it is written.
  ///   - layer: whose features it chooses.
  ///   - system: the system of its geometries.
  /// - Throws: `Problem` `bad_filter` with the place. Cost: its length, and the preparation of its geometries.
  init(_ text: String, _ notation: Notation, _ layer: PublishedLayer, in system: OfferedSystem) throws(Problem) {
    let expression = try Filter.parsed(text, notation)
    self = try FilterCompiler(layer: layer, queryables: Queryable.all(of: layer), system: system).filter(expression)
  }

  /// Whether it selects a feature; what `null` makes unknown is not selected.
  func matches(_ feature: Int) -> Bool { condition.truth(feature) == .yes }

  /// A box of the working system that every selected feature's box meets; `nil` where the filter says no such thing.
  var bounds: Box? { condition.bounds }

  /// The only features that can be selected, ascending; `nil` where the filter says no such thing.
  var features: [Int]? { condition.features }

  static func parsed(_ text: String, _ notation: Notation) throws(Problem) -> FilterExpression {
    do throws(FilterFault) {
      switch notation {
      case .text:
        var parser = try FilterTextParser(text)
        return try parser.read()
      case .json:
        var parser = try FilterJSONParser(text)
        return try parser.read()
      }
    } catch {
      throw error.problem
    }
  }
}
