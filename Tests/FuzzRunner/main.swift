import Foundation
import Fuzzing

// FuzzRunner COUNT SEED FOLDER: runs so many inputs, in processes that are watched from here, and saves those on which
// one ends by a signal, takes more than ten seconds or a gigabyte, or is refused in several lines.
// FuzzRunner work FIRST END SEED FOLDER: the process that is watched.

let words = Array(CommandLine.arguments.dropFirst())

if words.first == "work", words.count == 5, let first = Int(words[1]), let end = Int(words[2]),
  let seed = UInt64(words[3])
{
  let run = try FuzzRun(folder: words[4], seed: seed)
  for number in first..<end {
    let said = try run.run(number) { file in
      print("at \(number) \(file)")
      fflush(nil)
    }
    if let said { print("said \(number) \(said.split(whereSeparator: \.isNewline).first ?? "")") }
  }
  exit(0)
}

guard words.count == 3, let count = Int(words[0]), let seed = UInt64(words[1]) else {
  print("usage: FuzzRunner COUNT SEED FOLDER")
  exit(2)
}
exit(try FuzzWatch(count: count, seed: seed, folder: words[2]).run() ? 0 : 1)
