"""Draws the pictures of the docs from a report of the sample: the page, by night in Vietnamese, on a phone, a sheet on paper."""
import os
import subprocess
import sys
import time

from devtools import Chromium

# Housing on rice land: what a reader of the page is shown first.
CHOSEN = "FINDINGS.find((one) => one.rule === 'conflict.landuse' && one.severity === 'error').id"


def shown(browser, page, address, width, height, *, is_dark=False, is_phone=False):
    """Opens the page as a reader of that screen has it."""
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=is_phone)
    browser.call("Emulation.setTouchEmulationEnabled", enabled=is_phone)
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}])
    browser.call("Page.navigate", url="about:blank")
    browser.open(f"{page}#{address}")
    time.sleep(0.5)


def main(report, folder):
    page = "file://" + os.path.abspath(os.path.join(report, "index.html"))
    browser = Chromium()
    try:
        shown(browser, page, "lang=en", 1366, 768)
        chosen = browser.value(CHOSEN)
        browser.value(f"filter({{ severity: 'error' }}); choose({{ finding: '{chosen}' }}); 1")
        time.sleep(0.5)
        browser.picture(f"{folder}/report.png")
        shown(browser, page, "lang=vi", 1366, 768, is_dark=True)
        browser.picture(f"{folder}/report-vi-night.png")
        shown(browser, page, "lang=vi", 390, 844, is_phone=True)
        browser.picture(f"{folder}/report-phone.png")
        shown(browser, page, f"lang=vi&print=sheets&finding={chosen}", 1366, 768)
        browser.paper(f"{report}/sheet.pdf")
    finally:
        browser.close()
    subprocess.run(["pdftoppm", "-r", "80", "-singlefile", "-png", f"{report}/sheet.pdf", f"{folder}/report-sheet"], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
