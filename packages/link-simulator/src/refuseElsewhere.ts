/** The environment of the code, to detect whether real users may see it. */
export interface Place {
  isProduction: boolean
  /** The page's host name; null if there is none, as in Node. */
  hostname: string | null
}

/** Throws in an environment where real users may see the simulator instead of their bank. */
export function refuseElsewhere({ isProduction, hostname }: Place = thisPlace()): void {
  const reason = isProduction
    ? 'NODE_ENV is production'
    : hostname !== null && !isLocal(hostname)
      ? `the page is at ${hostname}, which is not this machine`
      : null
  if (reason === null) return
  throw new Error(
    `The Link simulator does not run here: ${reason}. People would link a bank that does not exist, and believe it. ` +
      'Load Plaid Link here, or pass `anywhere: true` (to its script: `data-anywhere`) to allow it, as in a demo.',
  )
}

function thisPlace(): Place {
  return { isProduction: isProductionBuild(), hostname: typeof location === 'undefined' ? null : location.hostname }
}

// Written so that a bundler, which puts the value in place of the words, is understood in a browser without `process`.
function isProductionBuild(): boolean {
  try {
    return process.env.NODE_ENV === 'production'
  } catch {
    return false
  }
}

// An empty name is that of a file, and of a page without an address.
function isLocal(hostname: string): boolean {
  return (
    hostname === '' ||
    /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1\]|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/.test(
      hostname,
    ) ||
    /\.(localhost|test|local)$/.test(hostname)
  )
}
