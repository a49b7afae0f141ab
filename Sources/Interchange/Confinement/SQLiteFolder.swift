internal import CSQLite

/// Where SQLite keeps temporary files, for a process in which it may have looked already.
enum SQLiteFolder {
  static func set(_ folder: String) { landfund_set_temporary_folder(folder) }
}
