#!/bin/sh
# Opens an exported web page in headless Chromium and tries it out: no message on the console, no
# request to anywhere, keys, pointer, filters, panel. Writes screenshots and a print beside it.
#
# usage: tests/web_page.sh page.html [folder-for-pictures]
set -eu
page=$(realpath "$1")
out=${2:-$(mktemp -d)}
for browser in chromium chromium-browser google-chrome none; do
    if command -v "$browser" >/dev/null 2>&1; then break; fi
done
if [ "$browser" = none ] || ! command -v python3 >/dev/null 2>&1; then
    echo "skipped: needs chromium and python3"
    exit 0
fi
mkdir -p "$out"
exec python3 - "$browser" "$page" "$out" <<'PYTHON'
import base64, json, os, pathlib, select, subprocess, sys, tempfile, time

browser, page, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])


class Browser:
    """Speaks the DevTools protocol over a pair of pipes."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory()
        to_read, self.write = os.pipe()
        self.read, to_write = os.pipe()

        def wire():
            # Both are moved out of the way first: they may be 3 or 4 themselves.
            reading, writing = os.dup(to_read), os.dup(to_write)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        self.process = subprocess.Popen(
            [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             f"--user-data-dir={self.profile.name}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=wire, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.number, self.buffer, self.events, self.session = 0, b"", [], None

    def message(self, deadline):
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.read], [], [], max(deadline - time.time(), 0))
            if not ready:
                return None
            chunk = os.read(self.read, 1 << 20)
            if not chunk:
                sys.exit("the browser went away")
            self.buffer += chunk
        one, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(one)

    def call(self, method, **params):
        self.number += 1
        call = {"id": self.number, "method": method, "params": params}
        if self.session:
            call["sessionId"] = self.session
        os.write(self.write, json.dumps(call).encode() + b"\0")
        deadline = time.time() + 60
        while True:
            message = self.message(deadline)
            if message is None:
                sys.exit(f"no answer to {method}")
            if message.get("id") == self.number:
                if "error" in message:
                    sys.exit(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def wait(self, seconds):
        deadline = time.time() + seconds
        while (message := self.message(deadline)) is not None:
            self.events.append(message)

    def run(self, code):
        result = self.call("Runtime.evaluate", expression=code, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            sys.exit(f"{code}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def key(self, name, text=None):
        codes = {"Enter": 13, "Escape": 27, "ArrowRight": 39, "ArrowDown": 40, "Tab": 9}
        params = {"key": name, "windowsVirtualKeyCode": codes.get(name, ord(name[0]))}
        if text or len(name) == 1:
            params["text"] = text or name
        self.call("Input.dispatchKeyEvent", type="keyDown", **params)
        self.call("Input.dispatchKeyEvent", type="keyUp", **params)
        self.wait(0.3)

    def mouse(self, kind, x, y, **more):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 500)
        self.wait(0.4)

    def picture(self, name, **more):
        data = self.call("Page.captureScreenshot", format="png", **more)["data"]
        (out / f"{name}.png").write_bytes(base64.b64decode(data))


def check(what, truth):
    print(("ok   " if truth else "FAIL ") + what)
    if not truth:
        check.failed += 1


check.failed = 0
b = Browser()
target = b.call("Target.createTarget", url="about:blank")["targetId"]
b.session = b.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
    b.call(f"{domain}.enable")
b.size(1280, 800)
b.call("Page.navigate", url=page.as_uri())
b.wait(1.5)
name = page.stem
cards = b.run("document.querySelectorAll('.card').length")
told = b.run("document.querySelectorAll('.words article[data-at]').length")
check(f"every touchpoint is a card ({cards}) and told ({told})", cards == told)
check("the script runs", b.run("document.documentElement.classList.contains('scripted')"))
check("the fonts are there", b.run("document.fonts.ready.then(() => document.fonts.check('15px Inter')"
                                   " && [...document.fonts].every(f => f.status !== 'error'))"))
check("nothing is wider than the window",
      b.run("document.documentElement.scrollWidth <= innerWidth"))
b.picture(f"{name}-1280")
b.run("document.querySelector('.words').scrollIntoView({behavior: 'instant'})")
b.picture(f"{name}-1280-words")
b.run("scrollTo({top: 0, behavior: 'instant'})")
view = "document.querySelector('.map svg').getAttribute('viewBox')"
width = f"Number({view}.split(' ')[2])"
if cards:
    before = b.run(width)
    b.key("+")
    check("+ zooms in", b.run(width) < before)
    middle = b.run("(() => { const r = document.querySelector('.map').getBoundingClientRect();"
                   " return [r.x + r.width / 2, r.y + r.height / 2] })()")
    before = b.run(width)
    b.mouse("mouseWheel", *middle, deltaX=0, deltaY=-200)
    b.wait(0.3)
    check("the wheel zooms in", b.run(width) < before)
    before = b.run(view)
    b.mouse("mousePressed", *middle, button="left", clickCount=1)
    b.mouse("mouseMoved", middle[0] - 90, middle[1] - 10, button="left", buttons=1)
    b.mouse("mouseReleased", middle[0] - 90, middle[1] - 10, button="left", clickCount=1)
    b.wait(0.2)
    check("dragging moves the map", b.run(view) != before)
    check("dragging opens nothing", b.run("document.getElementById('page-panel').hidden"))
    b.key("0")
    b.picture(f"{name}-1280-all")
    focused = "document.activeElement.dataset.key || document.activeElement.id"
    b.run("document.querySelector('.card[tabindex=\"0\"]').focus({focusVisible: true})")
    first = b.run(focused)
    if cards > 1:
        b.key("ArrowRight")
        check("an arrow goes to another card", b.run(focused) not in (first, ""))
    here = b.run(focused)
    b.key("Enter", "\r")
    b.wait(0.4)
    check("Enter opens the details", not b.run("document.getElementById('page-panel').hidden"))
    check("the details have the focus", b.run(focused) == "page-panel")
    b.picture(f"{name}-1280-panel")
    b.key("Escape")
    check("Escape closes them", b.run("document.getElementById('page-panel').hidden"))
    check("the focus is back on the card", b.run(focused) == here)
    place = b.run("(() => { const r = document.querySelector('.card').getBoundingClientRect();"
                  " return [r.x + r.width / 2, r.y + r.height / 2] })()")
    b.mouse("mousePressed", *place, button="left", clickCount=1)
    b.mouse("mouseReleased", *place, button="left", clickCount=1)
    b.wait(0.3)
    check("a click opens the details", not b.run("document.getElementById('page-panel').hidden"))
    b.key("Escape")
    choices = b.run("document.querySelector('[name=channel]')?.options.length || 0")
    if choices > 1:
        b.run("(() => { const s = document.querySelector('[name=channel]'); s.selectedIndex = 1;"
              " s.dispatchEvent(new Event('change', {bubbles: true})) })()")
        faded = b.run("document.querySelectorAll('.card.out').length")
        kept = b.run("document.querySelector('.filters output').value")
        check(f"a filter fades {faded} of {cards}: {kept}", str(cards - faded) in kept)
        b.picture(f"{name}-1280-filter")
        b.run("(() => { const s = document.querySelector('[name=channel]'); s.selectedIndex = 0;"
              " s.dispatchEvent(new Event('change', {bubbles: true})) })()")
        check("and unfades all", b.run("document.querySelectorAll('.out').length") == 0)
b.size(390, 800)
b.run("scrollTo({top: 0, behavior: 'instant'})")
check("nothing is wider than a phone",
      b.run("document.documentElement.scrollWidth <= innerWidth"))
b.picture(f"{name}-390")
if cards:
    b.run("document.querySelector('.card').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    b.wait(0.4)
    b.picture(f"{name}-390-panel")
    b.key("Escape")
b.run("document.querySelector('.words').scrollIntoView({behavior: 'instant'})")
b.picture(f"{name}-390-words")
b.size(1280, 800)
b.call("Emulation.setScriptExecutionDisabled", value=True)
b.call("Page.reload")
b.wait(1)
b.picture(f"{name}-no-script")
b.call("Emulation.setScriptExecutionDisabled", value=False)
b.call("Page.reload")
b.wait(1)
pdf = b.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
(out / f"{name}.pdf").write_bytes(base64.b64decode(pdf))
b.wait(0.5)
loud = [e for e in b.events if e.get("method") in
        ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded",
         "Audits.issueAdded")]
check(f"the console is silent {[json.dumps(e['params'])[:300] for e in loud]}", not loud)
asked = {e["params"]["request"]["url"].split(",")[0] for e in b.events
         if e.get("method") == "Network.requestWillBeSent"}
asked = {url for url in asked if url.startswith(("http", "ws", "ftp"))}
check(f"nothing is asked of the network {sorted(asked)}", not asked)
b.session = None
b.call("Browser.close")
b.process.wait(timeout=20)
print(f"pictures in {out}")
sys.exit(1 if check.failed else 0)
PYTHON
