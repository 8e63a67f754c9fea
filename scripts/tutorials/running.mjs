import { typeInApp } from './bench.mjs'
import { linkAccount } from './linkAccount.mjs'
import { startLine } from './type.mjs'

/** Does something while a line of a page runs, with what it says. */
export async function running(cwd, { line, says = /(http:\/\/localhost:\d+)/ }, act) {
  const { said, stop } = await startLine(line, { cwd, says })
  try {
    await act(said)
  } finally {
    await stop()
  }
}

/** Types the lines that build an app, starts the last one, and links an account there. */
export async function buildAndLink(app, lines, browser, look = async () => {}) {
  await typeInApp(app, lines.slice(0, -1))
  await running(app, { line: lines.at(-1) }, async (url) => {
    await look(url)
    await linkAccount(browser, url)
  })
}
