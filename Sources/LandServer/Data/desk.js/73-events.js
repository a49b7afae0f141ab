// Progress of a run by Server-Sent Events: numbered, so that a reload sees the same; where there are none, every two seconds a question.
const ENDED = ["done", "failed", "cancelled", "interrupted"];
const POLL_MILLISECONDS = 2000;
const following = { number: null, source: null, poll: 0, progress: null, lines: [] };

/** Follows a run until it ends; what was followed before is left. */
function follow(number_) {
  stopFollowing();
  Object.assign(following, { number: number_, progress: null, lines: [] });
  if (document.hidden) return;
  const source = new EventSource(addressOf(inWorkspace(`/jobs/${number_}/events`)));
  following.source = source;
  const on = (kind, act) => source.addEventListener(kind, (event) => act(JSON.parse(event.data || "{}")));
  on("progress", (data) => progressed(number_, data));
  on("line", (data) => {
    following.lines.push(data.texts?.[state.lang] ?? data.text);
    showProgress();
  });
  on("state", (job) => jobChanged(job));
  on("end", (job) => {
    stopFollowing();
    jobEnded(job);
  });
  on("poll", () => pollInstead(number_));
  source.addEventListener("error", () => {
    // A browser that tries again does so itself, from the number that it saw last.
    if (source.readyState === EventSource.CLOSED) pollInstead(number_);
  });
}

function stopFollowing() {
  following.source?.close();
  clearTimeout(following.poll);
  Object.assign(following, { source: null, poll: 0 });
}

function pollInstead(number_) {
  stopFollowing();
  following.number = number_;
  const again = async () => {
    const job = await askJSON(inWorkspace(`/jobs/${number_}`)).catch(() => null);
    if (following.number !== number_) return;
    if (job && ENDED.includes(job.state)) return jobEnded(job);
    if (job) jobChanged(job);
    following.poll = setTimeout(again, POLL_MILLISECONDS);
  };
  again();
}

/** What was last told to those who hear the page: a step, and each quarter of it. */
let told = "";

/** A step of a run, with the file that it is about. */
const stepWord = ({ step, source }) => [both(DATA.labels.step[step]) || step, source].filter(Boolean).join(" ");

function progressed(number_, data) {
  following.progress = data;
  showProgress();
  const part = data.total ? Math.floor(4 * data.done / data.total) : 0;
  const key = `${number_} ${data.step} ${part}`;
  if (key === told) return;
  told = key;
  say([stepWord(data), data.total ? percent(data.done / data.total) : null].filter(Boolean).join(", "));
}

/** A hidden page listens to nothing, and goes on when it is seen again. */
function listenToVisibility() {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stopFollowing();
    else if (following.number != null) follow(following.number);
  });
}
