/** Converts switch names to snake case, as in requests. */
export function toSnakeCase(switches: object): Record<string, unknown> {
  return withKeys(switches, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

/** Converts names of a request to switch names. */
export function toCamelCase(request: object): Record<string, unknown> {
  return withKeys(request, (key) => key.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()))
}

function withKeys(value: object, rename: (key: string) => string): Record<string, unknown> {
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    rename(key),
    typeof inner === 'object' && inner !== null ? withKeys(inner, rename) : inner,
  ])
  return Object.fromEntries(entries) as Record<string, unknown>
}
