import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { findMiniBrowser } from './findMiniBrowser.mjs'

/** How WebDriver names an element in its answers. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * WebKitGTK by WebDriver, as Debian packages it (webkit2gtk-driver), with a user's actions. Runs where a display is, such
 * as under xvfb-run.
 *
 * @param {{ isDark?: boolean, userAgent?: string }} options
 */
export async function openBrowser(options = {}) {
  const { ask, close } = await openSession(options)
  const run = (script, ...given) => ask('POST', '/execute/sync', { script, args: given })
  const text = () => run('return document.body.innerText')
  /** As `until`; an error that stays says what the page shows, or the frame that was entered. */
  const inPage = async (what, work) => {
    try {
      return await until(work)
    } catch (error) {
      const shown = await text().catch(() => '')
      throw new Error(`${what}: ${error.message} The page shows: ${shown.slice(0, 3000)}`, { cause: error })
    }
  }
  const find = (xpath) => ask('POST', '/element', { using: 'xpath', value: xpath })
  const on = (xpath, action, body) =>
    inPage(xpath, async () => {
      const { [elementKey]: id } = await find(xpath)
      await ask('POST', `/element/${id}/${action}`, body)
    })
  return {
    goto: (url) => ask('POST', '/url', { url }),
    run,
    /** Clicks what is found by XPath, once it is there and nothing lies over it, such as a bar at the page's end. */
    click: (xpath) =>
      inPage(xpath, async () => {
        const element = await find(xpath)
        await run("arguments[0].scrollIntoView({ block: 'center' })", element)
        await ask('POST', `/element/${element[elementKey]}/click`, {}).catch(unlessLeft)
      }),
    type: (xpath, typed) => on(xpath, 'value', { text: typed }),
    clear: (xpath) => on(xpath, 'clear', {}),
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }))
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    /** Goes into a frame whose document has something to click: one that is still being written is gone a moment later. */
    enterFrame: (xpath) =>
      inPage(xpath, async () => {
        await ask('POST', '/frame', { id: null })
        await ask('POST', '/frame', { id: await find(xpath) })
        await ask('POST', '/element', { using: 'css selector', value: 'button' })
      }),
    leaveFrame: () => until(() => ask('POST', '/frame', { id: null })),
    replacePage: () => replacePage(ask),
    /** Waits until the page's text contains this. */
    see: (expected) =>
      inPage(expected, async () => {
        if (!(await text()).includes(expected)) throw new Error('not there.')
      }),
    /** Waits until this resolves to true. */
    until: (isSo) =>
      until(async () => {
        if (!(await isSo())) throw new Error(`It did not become so: ${isSo}`)
      }),
    close,
  }
}

/** Closes the page, and opens another in the same browser. */
async function replacePage(ask) {
  const old = await ask('GET', '/window')
  const { handle } = await ask('POST', '/window/new', { type: 'tab' })
  await ask('POST', '/window', { handle: old })
  await ask('DELETE', '/window')
  await ask('POST', '/window', { handle })
}

/** A click may take its page away before the driver has answered. */
function unlessLeft(error) {
  if (!error.message.startsWith('no such window')) throw error
}

/** Starts a driver and a browser: `ask` sends a request of the WebDriver session, and rejects with its error. */
async function openSession({ isDark = false, userAgent }) {
  const port = await freePort()
  const env = { ...process.env, ...(isDark && { GTK_THEME: 'Adwaita:dark' }) }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env })
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) })
    const { value } = await answer.json()
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  await until(() => call('GET', '/status'))
  const args = ['--automation', ...(userAgent ? [`--user-agent=${userAgent}`] : [])]
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args } },
    },
  })
  const ask = (method, path, body) => call(method, `/session/${sessionId}${path}`, body)
  return {
    ask,
    close: async () => {
      await ask('DELETE', '').catch(() => {})
      driver.kill()
    },
  }
}

/** For a machine that is busy with something else. */
const mostMs = 180_000

async function until(work) {
  const end = Date.now() + mostMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => void setTimeout(resolve, 100))
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
