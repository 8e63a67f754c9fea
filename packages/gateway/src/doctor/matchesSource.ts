/** Whether a source of a Content Security Policy, such as `'self'` or `https://*.plaid.com/link/`, allows `url`. */
export function matchesSource(source: string, url: URL, page: URL): boolean {
  if (source === "'self'") return url.origin === page.origin
  if (source === '*') return /^https?:$/.test(url.protocol)
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return fitsScheme(source, url)
  const [, scheme = page.protocol, host = '', port = '', path = ''] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? []
  return fitsScheme(scheme, url) && fitsHost(host, url) && fitsPort(port, url) && fitsPath(path, url)
}

/** A source for http allows https too. */
function fitsScheme(scheme: string, { protocol }: URL): boolean {
  return scheme.toLowerCase() === protocol || (scheme.toLowerCase() === 'http:' && protocol === 'https:')
}

function fitsHost(host: string, { hostname }: URL): boolean {
  const name = host.toLowerCase()
  return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name
}

function fitsPort(port: string, url: URL): boolean {
  return port === '*' || port === url.port || (port !== '' && url.port === '' && port === defaultPort(url))
}

function defaultPort({ protocol }: URL): string {
  return protocol === 'https:' ? '443' : '80'
}

/** A folder allows everything below it. */
function fitsPath(path: string, { pathname }: URL): boolean {
  if (path === '' || path === '/') return true
  return path.endsWith('/') ? pathname.startsWith(path) : pathname === path
}
