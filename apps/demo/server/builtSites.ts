import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Static sites below the demo: where each is served, the folder of its build, and what builds it. */
const sites = [
  { path: '/docs', title: 'The docs', folder: 'docs-static', command: 'npm run docs:build' },
  { path: '/storybook', title: 'Storybook', folder: 'storybook-static', command: 'npm run storybook:build' },
]

/** The paths of the static sites, whose pages have scripts and styles of their tools. */
export const builtPaths: readonly string[] = sites.map(({ path }) => `${path}/*`)

/** Serves the docs and Storybook as they were built, and says how to build one that was not. */
export function builtSites(folder: string = root): Hono {
  const app = new Hono()
  for (const { path, title, folder: name, command } of sites) {
    const built = join(folder, name)
    if (existsSync(built)) {
      app.get(`${path}/*`, serveStatic({ root: built, rewriteRequestPath: (asked) => asked.slice(path.length) }))
    } else {
      app.get(`${path}/*`, (c) => c.html(noticeOf({ title, command }), 404))
    }
  }
  return app
}

function noticeOf({ title, command }: { title: string; command: string }): string {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title} must be built first</h1><p>Run <code>${command}</code>, then start the demo again.</p></html>`
}
