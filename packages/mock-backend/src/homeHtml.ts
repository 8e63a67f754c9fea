import type { Context } from 'hono'
import { homePage } from './homePage.ts'

/** Whether the client displays pages, as a browser does. */
export function wantsHtml(c: Context): boolean {
  return (c.req.header('Accept') ?? '').includes('text/html')
}

const { name, about, ...groups } = homePage

/** The list of endpoints, as an HTML page. */
export const homeHtml: string = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
td { border-top: 1px solid #8884; padding: .4rem .8rem .4rem 0; vertical-align: top }
td:first-child { width: 50% }
code { font-size: .9em; overflow-wrap: anywhere }
</style>
<h1>${name}</h1>
<p>${escapeHtml(about)}</p>
<p><a href="control/state">See what it holds now</a></p>
${Object.entries(groups).map(toTable).join('\n')}
</html>
`

function toTable([group, rows]: [string, Record<string, string>]): string {
  const cells = Object.entries(rows).map(
    ([call, does]) => `<tr><td><code>${escapeHtml(call)}</code></td><td>${escapeHtml(does)}</td></tr>`,
  )
  return `<h2>${group}</h2>\n<table>${cells.join('\n')}</table>`
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
