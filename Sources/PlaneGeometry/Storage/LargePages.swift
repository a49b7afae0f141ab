#if canImport(Glibc)
  internal import Glibc
#endif

extension Array {
  /// Asks the system to hold a large buffer in large pages, once room was made for it: filling it then costs a fraction
  /// of the page faults.
  ///
  /// A hint, for which nothing happens on systems without such pages.
  package mutating func preferLargePages() {
    #if canImport(Glibc)
      let size = capacity * MemoryLayout<Element>.stride
      guard size >= 1 << 22 else { return }
      withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let first = (Int(bitPattern: base) + page - 1) / page * page
        let end = (Int(bitPattern: base) + size) / page * page
        madvise(UnsafeMutableRawPointer(bitPattern: first), end - first, MADV_HUGEPAGE)
      }
    #endif
  }
}
