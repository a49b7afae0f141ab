internal import Foundation
internal import Refusals

/// The headings of a table, found below its titles.
struct TableHeader {
  /// The row of the headings, the lowest where they stand in several.
  let row: Int
  /// The heading of each column, `above / below` where one is merged over others; empty where there is none.
  let names: [String]
  /// The lowest part of each heading.
  let lower: [String]
  /// The texts above the headings.
  let titles: [String]

  /// How many rows are searched.
  static let searched = 50

  /// The columns that a name means: the whole heading, or its lower part.
  func columns(named name: String) -> [Int] {
    let wanted = Headings.spelled(name)
    let whole = names.indices.filter { names[$0] == wanted }
    if !whole.isEmpty { return whole }
    let below = lower.indices.filter { lower[$0] == wanted && !wanted.isEmpty }
    if !below.isEmpty { return below }
    let placed = names.indices.filter { placedName($0) == wanted }
    if !placed.isEmpty { return placed }
    let folded = Headings.folded(name)
    return folded.isEmpty ? [] : names.indices.filter { Headings.folded(names[$0]) == folded }
  }

  /// What tells a column from others of its heading: its place behind that, from 1.
  func placedName(_ column: Int) -> String {
    "\(names[column].isEmpty ? "field" : names[column])_\(column + 1)"
  }

  /// Finds the headings among the first rows; `nil` where the rows have none of the kind that is wanted.
  static func find(_ head: [TableRow], merges: [CellRange], _ wanted: Wanted) throws(Refusal) -> TableHeader? {
    let blocks = HeadingBlocks(rows: head, merges: merges)
    switch wanted {
    case .row(let number):
      guard let index = head.firstIndex(where: { $0.number == number }) else {
        throw Refusal(
          .heading,
          LocalisedText(
            en: "row \(number), where the headings should be, is empty or does not exist",
            vi: "dòng \(number), nơi phải có tiêu đề cột, trống hoặc không tồn tại"),
          remedy: LocalisedText(en: "count from 1, title rows too", vi: "đếm từ 1, kể cả các dòng tiêu đề bảng"))
      }
      return blocks.header(blocks.lowest(index))
    case .named(let names):
      return head.indices.lazy.map { blocks.header($0) }.first { header in
        names.allSatisfy { !header.columns(named: $0).isEmpty }
      }
    case .geometry(let isGeometry):
      return head.indices.lazy.map { blocks.header($0) }.first(where: isGeometry)
    case .fullest:
      let candidates = head.indices.filter { index in
        let row = head[index]
        return !row.filled.isEmpty && !row.filled.contains { row[$0].looksLikeNumber }
      }
      guard let best = candidates.max(by: { (head[$0].filled.count, $1) < (head[$1].filled.count, $0) }) else {
        return nil
      }
      return blocks.header(blocks.lowest(best))
    }
  }

  /// What makes a row the one of the headings.
  enum Wanted {
    /// Its number.
    case row(Int)
    /// Every one of these headings.
    case named([String])
    /// Headings of a geometry.
    case geometry((TableHeader) -> Bool)
    /// That it has the most texts and no number.
    case fullest
  }
}

/// Rows of headings that belong together.
private struct HeadingBlocks {
  let rows: [TableRow]
  let merges: [CellRange]
  private static let deepest = 3

  /// The headings whose lowest row is the one of that index.
  func header(_ index: Int) -> TableHeader {
    let (names, top) = names(index, Self.deepest)
    let titles = rows[..<top].flatMap { row in row.filledItself.map { row[$0].shown } }
    return TableHeader(
      row: rows[index].number, names: names, lower: lower(index, names), titles: titles)
  }

  private func lower(_ index: Int, _ names: [String]) -> [String] {
    names.enumerated().map { column, name in
      let below = Headings.spelled(rows[index][column].shown)
      return below.isEmpty ? name : below
    }
  }

  /// The index of the row to which cells of that row are merged downwards, or below which parts of its headings stand.
  func lowest(_ index: Int) -> Int {
    if index + 1 < rows.count, areParts(index + 1, of: index) { return index + 1 }
    let number = rows[index].number
    let last =
      merges.filter { $0.rows.lowerBound == number && $0.rows.count > 1 && $0.rows.count <= Self.deepest }
      .map(\.rows.upperBound).max() ?? number
    let below = rows.lastIndex { $0.number <= last } ?? index
    // Cells merged down to where data stand are no headings.
    return rows[index...below].allSatisfy { row in !row.filled.contains { row[$0].looksLikeNumber } } ? below : index
  }

  /// Whether a row has nothing but parts of the headings above it, each group over two columns at least.
  private func areParts(_ lower: Int, of upper: Int) -> Bool {
    let (above, below) = (rows[upper], rows[lower])
    guard below.number == above.number + 1, let first = above.filled.first, below[first].isBlank,
      !below.filled.isEmpty, below.inherited.isEmpty
    else { return false }
    return below.filled.allSatisfy { column in
      !below[column].looksLikeNumber
        && (above[column].isBlank || (above[column + 1].isBlank && !below[column + 1].isBlank))
    }
  }

  /// The headings of each column, and the index of the uppermost row that has a part in them.
  private func names(_ index: Int, _ depth: Int) -> (names: [String], top: Int) {
    let row = rows[index]
    let below = row.cells.map { Headings.spelled($0.shown) }
    guard depth > 1, index > 0, belongTogether(index - 1, index) else { return (below, index) }
    let (own, top) = names(index - 1, depth - 1)
    let spread = spread(own, index - 1, over: index)
    let width = max(below.count, own.count)
    return (
      (0..<width).map { column in
        let low = column < below.count ? below[column] : ""
        if low.isEmpty { return column < own.count ? own[column] : "" }
        // A cell merged downwards shows the same text in both rows.
        if row.inherited.contains(column) { return column < own.count ? own[column] : low }
        let high = column < spread.count ? spread[column] : ""
        return high.isEmpty || high == low ? low : "\(high) / \(low)"
      }, top
    )
  }

  /// Whether the upper row is one of headings over those of the lower one, rather than a title or data.
  private func belongTogether(_ upper: Int, _ lower: Int) -> Bool {
    let (above, below) = (rows[upper], rows[lower])
    guard below.number == above.number + 1, above.filled.count >= 2,
      !above.filled.contains(where: { above[$0].looksLikeNumber })
    else { return false }
    let merged = merges.filter { $0.rows.contains(above.number) && !above[$0.columns.lowerBound].isBlank }
    if merged.contains(where: { $0.rows.contains(below.number) || $0.columns.count > 1 }) { return true }
    // Without merged cells: a heading above an empty cell is that of the column.
    return above.filled.contains { below[$0].isBlank } && below.filled.contains { above[$0].isBlank }
  }

  /// The headings of the upper row over the columns of the lower one for which they stand.
  private func spread(_ names: [String], _ index: Int, over lower: Int) -> [String] {
    let row = rows[lower]
    var result = names + [String](repeating: "", count: max(0, row.cells.count - names.count))
    var covered = row.inherited
    for merge in merges where merge.rows.contains(rows[index].number) && merge.columns.count > 1 {
      covered.formUnion(merge.columns)
      let start = merge.columns.lowerBound
      guard start < names.count else { continue }
      for column in merge.columns where column < result.count { result[column] = names[start] }
    }
    // Where nothing is merged a heading stands over all columns up to the next one.
    var current = ""
    for column in row.cells.indices {
      let own = column < names.count ? names[column] : ""
      if covered.contains(column) {
        current = ""
      } else if !own.isEmpty {
        current = row[column].isBlank ? "" : own
      } else {
        result[column] = row[column].isBlank ? "" : current
      }
    }
    return result
  }
}
