import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Serves a folder below a path, on a free port of this machine, as a plain file server does. Answers the address, with
 * a slash at its end, and how to close it.
 */
export async function serveFolder(folder, path) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    // Every browser asks the host for it.
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const below = pathname.startsWith(path) ? normalize(decodeURIComponent(pathname.slice(path.length))) : '..'
    const file = join(folder, below === '' || below === '.' ? 'index.html' : below)
    if (below.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A run that failed before it closed the server must end, and not wait for another request.
  server.unref()
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
