/** A token's kind, environment and last four characters, such as `link-sandbox-…3f9a`: enough to tell tokens apart. */
export function maskToken(token: string): string {
  const kind = /^[a-z]+-(?:sandbox|development|production)-/.exec(token)?.[0] ?? ''
  // Of a short one the last four are too much of it.
  const end = token.length - kind.length >= 12 ? token.slice(-4) : ''
  return `${kind}…${end}`
}
