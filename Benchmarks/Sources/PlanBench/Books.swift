import LandAnswers
import LandBooks
import LandModel
import LandStore
import Reports

/// Prints how long each book takes once the workspace is read, as it is asked for alone, then all of them as one workbook.
func books(of path: String) throws {
  var phases = Phases()
  phases.begin("read")
  let workspace = try Workspace(path)
  let inquiry = try Inquiry(workspace, asOf: workspace.asOf ?? CivilDate(dayNumber: 0))
  let books: [(name: String, ask: (Inquiry) throws -> BookDocument)] = [
    ("schemes", { try $0.schemes() }), ("adjustments", { try $0.adjustments() }),
    ("balance of the scheme", { try $0.balance(of: "S") }), ("balance of the zone", { try $0.balance(of: "W1") }),
    ("progress", { try $0.progress() }), ("transfer", { try $0.transfer(plan: "P") }),
    ("targets", { try $0.targets(plan: "P") }), ("demand", { try $0.demand() }),
    ("clearance by zone", { try $0.clearance(by: .zone) }),
    ("clearance by project", { try $0.clearance(by: .project) }),
    ("clearance by road", { try $0.clearance(by: .road) }), ("projects", { try $0.projects() }),
    ("forest", { try $0.forest() }), ("statements", { try $0.statements() }),
  ]
  for book in books {
    phases.begin(book.name)
    _ = try book.ask(inquiry).json.documentText
  }
  phases.begin("tables")
  _ = try inquiry.handIn().workbook
  phases.begin(nil)
}
