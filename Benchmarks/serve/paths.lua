-- Asks for the addresses of a file, one a line, each thread from another place on, over and over.
local paths, next_path, threads = {}, 0, 0

function setup(thread)
  thread:set("first", threads)
  threads = threads + 1
end

function init(arguments)
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
  next_path = math.floor(first * #paths / 2)
end

function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end
