import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
/** How WebDriver names an element in its answers. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/**
 * WebKitGTK by WebDriver, as Debian packages it (webkit2gtk-driver). Runs where a display is, such as under xvfb-run.
 *
 * @param {{ isDark?: boolean }} options
 */
export async function openBrowser({ isDark = false } = {}) {
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
  const options = { binary: miniBrowser, args: ['--automation'] }
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  })
  const ask = (method, path, body) => call(method, `/session/${sessionId}${path}`, body)
  const find = (xpath) => until(() => ask('POST', '/element', { using: 'xpath', value: xpath }))
  return {
    goto: (url) => ask('POST', '/url', { url }),
    run: (script, ...args) => ask('POST', '/execute/sync', { script, args }),
    /** Clicks what is found by XPath, once it is there. */
    async click(xpath) {
      await until(async () => {
        const { [elementKey]: id } = await find(xpath)
        await ask('POST', `/element/${id}/click`, {})
      })
    },
    async type(xpath, text) {
      const { [elementKey]: id } = await find(xpath)
      await ask('POST', `/element/${id}/value`, { text })
    },
    async press(key) {
      const actions = [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ]
      await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    /** Goes into a frame whose document has something to click: one that is still being written is gone a moment later. */
    async enterFrame(xpath) {
      await until(async () => {
        await ask('POST', '/frame', { id: null })
        await ask('POST', '/frame', { id: await ask('POST', '/element', { using: 'xpath', value: xpath }) })
        await ask('POST', '/element', { using: 'css selector', value: 'button' })
      })
    },
    leaveFrame: () => ask('POST', '/frame', { id: null }),
    /** Waits until the page's text holds this. */
    see: (text) =>
      until(async () => {
        const body = await ask('POST', '/execute/sync', { script: 'return document.body.innerText', args: [] })
        if (!body.includes(text)) throw new Error(`The page does not say "${text}". It says: ${body.slice(0, 600)}`)
      }),
    async close() {
      await ask('DELETE', '').catch(() => {})
      driver.kill()
    },
  }
}

/** For a machine that is busy with something else. */
const mostMs = 60_000

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
