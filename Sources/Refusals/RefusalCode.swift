/// The kinds of refusals: a closed list, each explained by `landfund explain`.
public enum RefusalCode: String, CaseIterable, Hashable, Sendable {
  // MARK: - Files

  /// There is no such file.
  case fileNotFound = "file_not_found"
  /// The file exists but cannot be opened or read.
  case fileUnreadable = "file_unreadable"
  /// The file, or what had to stand in it, has no content.
  case emptyFile = "empty_file"
  /// No reader knows the format.
  case unknownFormat = "unknown_format"
  /// The format can be read but not written, or the reverse, or this build leaves it out.
  case unsupportedOperation = "unsupported_operation"
  /// The text is in an encoding that the format does not allow, or is not in the one that was named.
  case encoding
  /// The content breaks the rules of its format.
  case malformed
  /// The content ends too early.
  case truncated
  /// A value has another type than its place demands.
  case wrongType = "wrong_type"
  /// Coordinates are nested deeper or shallower than the geometry's type demands.
  case wrongNesting = "wrong_nesting"
  /// A number is infinite, not a number, or too large to be held.
  case nonFinite = "non_finite"
  /// An object or a mapping has the same key twice.
  case duplicateKey = "duplicate_key"
  /// Two features, zones or criteria have the same id.
  case duplicateIdentifier = "duplicate_identifier"
  /// A feature has no id in the column that should hold it.
  case missingIdentifier = "missing_identifier"
  /// Values nest too deeply.
  case tooDeep = "too_deep"
  /// The input is larger than the limits allow.
  case tooLarge = "too_large"
  /// A geometry cannot be decoded.
  case badGeometry = "bad_geometry"
  /// The container has several layers and none was named.
  case layerNotNamed = "layer_not_named"
  /// The container has no layer of that name.
  case unknownLayer = "unknown_layer"
  /// The container has no layer of features.
  case noLayers = "no_layers"
  /// Tables, rows or keys that the format demands are missing.
  case missingMetadata = "missing_metadata"
  /// Nothing here takes a key, field or column of that name.
  case unknownField = "unknown_field"
  /// A heading that is needed is missing or stands twice.
  case heading
  /// A number cannot be read without doubt.
  case ambiguousNumber = "ambiguous_number"
  /// Too few corners, a corner without coordinates.
  case incompleteRing = "incomplete_ring"
  /// The output cannot be written.
  case cannotWrite = "cannot_write"
  /// The output is an input of the same command, or belongs to one.
  case outputIsInput = "output_is_input"
  /// Something stands where the output is to go that no earlier run of the same command wrote there.
  case placeTaken = "place_taken"
  /// A confined job was to read or write outside its folder.
  case outsideFolder = "outside_folder"
  /// Another program is writing to the file.
  case inUse = "in_use"
  /// Nobody can listen at the address: the port is taken, or the address is not one of this machine.
  case cannotListen = "cannot_listen"
  /// The output is a pipe whose reader went away; no error to tell anybody about.
  case readerGone = "reader_gone"
  /// The output cannot hold what the table holds.
  case notRepresentable = "not_representable"

  // MARK: - Databases

  /// A password stands in a manifest or on a command line.
  case passwordInManifest = "password_in_manifest"
  /// A query of a manifest is not one SELECT that the server takes.
  case queryRefused = "query_refused"
  /// No server answers at an address, or it does not let the role in.
  case databaseUnreachable = "database_unreachable"
  /// Another session holds a lock for too long.
  case databaseLocked = "database_locked"
  /// A server has sent nothing for too long.
  case databaseSilent = "database_silent"
  /// The connection has gone in the middle of the work.
  case databaseLost = "database_lost"
  /// A column that is asked for has a type that no table holds.
  case unsupportedType = "unsupported_type"
  /// The geometries of one source are in several reference systems.
  case mixedReferenceSystems = "mixed_reference_systems"
  /// Views, foreign keys, policies or triggers hang on a table that was to be replaced.
  case tableInUse = "table_in_use"
  /// A table that was to be replaced was not written by this program.
  case notOurTable = "not_our_table"

  // MARK: - Values

  /// A word that a closed list does not hold.
  case unknownValue = "unknown_value"
  /// A number that is outside what it may be.
  case outOfRange = "out_of_range"
  /// No feature, zone, plan or finding has the id that was named.
  case unknownIdentifier = "unknown_identifier"
  /// Several features have the name that was given.
  case ambiguousIdentifier = "ambiguous_identifier"
  /// A field that a feature needs has no value, and nothing gives it one.
  case missingValue = "missing_value"

  // MARK: - Workspaces

  /// The file is no workspace.
  case notAWorkspace = "not_a_workspace"
  /// A newer program has written the workspace.
  case newerSchema = "newer_schema"
  /// A table of the workspace is missing, has lost a column, or holds what no program of ours has written.
  case damagedWorkspace = "damaged_workspace"
  /// A load would throw away what other programs have edited.
  case editsWouldBeLost = "edits_would_be_lost"
  /// The file has changed, or another has taken its place, since it was read.
  case changedMeanwhile = "changed_meanwhile"

  // MARK: - Systems

  /// Neither the file nor the caller names a reference system.
  case missingReferenceSystem = "missing_reference_system"
  /// The reference system is unknown, withdrawn or of no use here.
  case badReferenceSystem = "bad_reference_system"
  /// The file and the caller name different reference systems.
  case contradictingReferenceSystem = "contradicting_reference_system"
  /// The coordinates cannot be those of the reference system.
  case implausibleCoordinates = "implausible_coordinates"
  /// A coordinate cannot be transformed.
  case transformation

}
