import { chromium, firefox, webkit } from 'playwright'
import { ensureChromium } from '../chromium.mjs'

/**
 * The browser that built pages are opened in: `chromium`, `firefox` or `webkit`, for a device that is light and for one
 * that is dark. Firefox and WebKit are Playwright's own; FIREFOX_PATH names a Firefox of the system.
 */
export async function launchBrowsers(name = 'chromium') {
  const launch = launchers[name]
  if (!launch) throw new Error(`No such browser: ${name}. There are: ${Object.keys(launchers).join(', ')}`)
  const light = await launch('light')
  const dark = name === 'firefox' ? await launch('dark') : light
  return { light, dark, close: () => Promise.all([...new Set([light, dark])].map((browser) => browser.close())) }
}

const launchers = {
  chromium: () => chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] }),
  // One of the system cannot be told by Playwright which scheme its pages prefer, so each scheme has its own.
  firefox: (scheme) =>
    firefox.launch({
      ...(process.env.FIREFOX_PATH ? { channel: 'moz-firefox', executablePath: process.env.FIREFOX_PATH } : {}),
      firefoxUserPrefs: {
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': 1,
      },
    }),
  webkit: () => webkit.launch(),
}
