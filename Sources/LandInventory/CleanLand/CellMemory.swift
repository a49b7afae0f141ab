internal import LandModel
internal import PlanChecks

/// The cells of the crosswalk that were looked up, because the same few are asked for a hundred thousand times.
///
/// Of two blocks by their numbers, which tells more cheaply than texts what was asked before; of what the blocks say by
/// its texts, because the same few stand on thousands of blocks. It belongs to one land.
struct CellMemory {
  /// The function that all ground is tested for; `nil`: that of its own block.
  private var asked: FunctionCode?
  /// The cells of a scheme block, or none, and a land-use block for that function; −1 for no cell.
  private var byBlocks: [UInt64: Int8] = [:]

  private var groups: [String: LandUseGroup] = [:]

  private struct Question: Hashable {
    let function: FunctionCode
    let code: String
    let flags: String?
  }

  private var answers: [Question: Int?] = [:]

  /// Says what is asked of the blocks from here on.
  mutating func answer(for function: FunctionCode?) {
    guard function != asked else { return }
    asked = function
    byBlocks.removeAll()
  }

  /// The cell of two blocks; `nil` for none.
  ///
  /// - Parameter find: finds it the first time.
  mutating func cell(_ schemeBlock: Int?, _ landUseBlock: Int, _ find: (inout CellMemory) -> Int?) -> Int? {
    let pair = UInt64(UInt32(truncatingIfNeeded: schemeBlock ?? -1)) << 32 | UInt64(landUseBlock)
    if let answer = byBlocks[pair] { return answer < 0 ? nil : Int(answer) }
    let answer = find(&self)
    byBlocks[pair] = answer.map { Int8($0) } ?? -1
    return answer
  }

  /// The cell of what two blocks say; `nil` for none.
  mutating func cell(
    _ function: FunctionCode, _ code: String, _ flags: String?, _ crosswalk: Crosswalk, _ day: CivilDate
  ) -> Int? {
    let question = Question(function: function, code: code, flags: flags)
    if let answer = answers[question] { return answer }
    let conditions = CrosswalkRow.conditions.filter { condition in
      var block = SchemeBlock(id: "")
      block.flags = flags
      return block.hasFlag(condition)
    }
    let answer = crosswalk.cell(function: function, code: code, flags: Set(conditions), on: day)?.cell
    answers[question] = .some(answer)
    return answer
  }

  /// Rice, forest or other, by a code.
  mutating func group(of code: String) -> LandUseGroup {
    if let known = groups[code] { return known }
    let group = LandUseCodes.shipped.currentGroup(of: code)
    groups[code] = group
    return group
  }
}
