#if GDAL
  internal import Foundation
  internal import Refusals
  internal import Synchronization

  /// Runs a call into GDAL on a thread of its own and gives it up where it makes no progress: some damaged files keep a
  /// driver busy for ever.
  ///
  /// What counts is the time that the thread computes without progress, so that a slow disk or a busy machine is no fault
  /// of the file. A call that is given up goes on in its thread until the process ends, with all that belongs to it; its
  /// result is not looked at.
  enum WatchedCall {
    /// What a running call tells its watcher.
    final class Progress: Sendable {
      private let steps = Atomic<Int>(0)

      /// Tells that the call goes on: a feature came, a file was looked through.
      func advance() { steps.wrappingAdd(1, ordering: .relaxed) }

      fileprivate var count: Int { steps.load(ordering: .relaxed) }
    }

    /// How long a call may compute without progress, and how much memory it may take meanwhile.
    struct Bounds: Sendable {
      var seconds: Double
      var bytes: Int

      /// For an input of a size: GDAL looks through many files as a whole before the first feature comes.
      init(inputSize: Int) {
        seconds = 6 + 2 * Double(inputSize) / 1_000_000
        bytes = 1 << 30 + 64 * inputSize
      }
    }

    private static let stackSize = 64 << 20
    private static let interval = 0.02

    /// - Parameter path: named by the refusal.
    static func run<Result: Sendable>(
      _ path: String, _ bounds: Bounds,
      _ body: @escaping @Sendable (Progress) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
      let call = Call<Result>()
      let thread = Thread {
        call.start()
        do throws(Refusal) { call.end(.success(try body(call.progress))) } catch { call.end(.failure(error)) }
      }
      thread.stackSize = stackSize
      thread.start()
      guard let result = call.wait(bounds) else {
        throw Refusal(
          .malformed, LocalisedText(en: "GDAL finds no end of it", vi: "GDAL đọc mãi không hết tệp"),
          remedy: LocalisedText(
            en: "the file is damaged or cut off; copy or export it again",
            vi: "tệp bị hỏng hoặc bị cắt cụt; sao chép hoặc xuất lại tệp"),
          at: RefusalPlace(file: path))
      }
      return try result.get()
    }

    // Sendable: `result` and `clock` are touched only under the condition's lock.
    private final class Call<Value: Sendable>: @unchecked Sendable {
      let progress = Progress()
      private let condition = NSCondition()
      private var result: Result<Value, Refusal>?
      private var clock: clockid_t?

      /// To be called by the thread of the call.
      func start() {
        condition.withLock {
          #if canImport(Darwin)
            clock = nil
          #else
            var own = clockid_t()
            clock = pthread_getcpuclockid(pthread_self(), &own) == 0 ? own : nil
          #endif
        }
      }

      func end(_ result: Result<Value, Refusal>) {
        condition.withLock {
          self.result = result
          clock = nil
          condition.broadcast()
        }
      }

      /// The result; `nil` once the call is given up.
      func wait(_ bounds: Bounds) -> Result<Value, Refusal>? {
        var (steps, since, memory) = (-1, 0.0, 0)
        var interval = WatchedCall.interval
        condition.lock()
        defer { condition.unlock() }
        while result == nil {
          _ = condition.wait(until: Date(timeIntervalSinceNow: interval))
          if result != nil { break }
          interval = min(0.5, interval * 2)
          let (now, resident) = (seconds, Self.residentBytes)
          if progress.count != steps {
            (steps, since, memory) = (progress.count, now, resident)
          } else if now - since > bounds.seconds || resident - memory > bounds.bytes {
            return nil
          }
        }
        return result
      }

      /// How long the thread of the call has computed.
      private var seconds: Double {
        guard let clock else { return 0 }
        var time = timespec()
        return clock_gettime(clock, &time) == 0 ? Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9 : 0
      }

      /// The memory that the process has at hand; 0 where the system does not say.
      private static var residentBytes: Int {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
        let pages = text.split(separator: " ")
        return pages.count > 1 ? (Int(pages[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
      }
    }
  }
#endif
