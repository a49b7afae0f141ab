"""Measures a page: its size, the first paint, when it can be used, a frame of dragging, and what a reader waits for."""
import os
import sys
import time

from devtools import Chromium

DRAG = """new Promise((done) => {
  const frames = [];
  let last = performance.now();
  const step = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    pan(3, 2);
    if (frames.length < 60) requestAnimationFrame(step);
    else done(frames.slice(2).sort((a, b) => a - b));
  };
  requestAnimationFrame(step);
})"""


def took(script):
    return f"(() => {{ const start = performance.now(); {script}; return performance.now() - start }})()"


def measure(page, most_bytes, most_paint, most_usable):
    browser = Chromium()
    try:
        usable = browser.open("file://" + os.path.abspath(page))
        time.sleep(1)
        paint = browser.value("Math.max(...performance.getEntriesByType('paint').map((one) => one.startTime))") / 1000
        findings = browser.value("FINDINGS.length")
        frames = browser.value(DRAG)
        others = [("a filter", "recount()"), ("a look-up", "lookUp('12/33')"), ("pointing", "thingsAt(view.e, view.n)")]
        waits = [(name, browser.value(took(script))) for name, script in others]
    finally:
        browser.close()
    size = os.path.getsize(page)
    rows = [("size, MB", size / 1e6, most_bytes / 1e6), ("first paint, s", paint, most_paint), ("usable, s", usable, most_usable),
            ("a frame of dragging, median, ms", frames[len(frames) // 2], 33), ("19 of 20 frames, ms", frames[len(frames) * 19 // 20], 33)]
    print(f"{page}: {findings} findings")
    for name, value, most in rows:
        print(f"  {name}: {value:.2f} (at most {most:g}){'' if value <= most else '  ** TOO MUCH'}")
    for name, value in waits:
        print(f"  {name}, ms: {value:.1f}")
    return all(value <= most for _, value, most in rows)


if __name__ == "__main__":
    sample, town = sys.argv[1:3]
    held = [measure(sample, 5e6, 1, 1), measure(town, 12e6, 2, 2)]
    sys.exit(0 if all(held) else 1)
