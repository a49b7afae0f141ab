"""Takes the picture of the look-up page that stands in README.

usage: picture.py ADDRESS PICTURE.png
ADDRESS is the look-up page of a running server with its view and choice; the picture is taken once its tiles are drawn.
"""
import base64
import sys
import time

from devtools import Chromium


def main(address, picture):
    browser = Chromium(960, 680)
    try:
        browser.call("Page.navigate", url=address)
        before = None
        # Drawn when nothing changes for a second.
        for _ in range(30):
            time.sleep(1)
            now = browser.call("Page.captureScreenshot", format="png")["data"]
            if now == before:
                break
            before = now
        with open(picture, "wb") as file:
            file.write(base64.b64decode(now))
    finally:
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
