/** Tells the developer what Plaid's script, too, would only tell the console. */
export function warn(message: string): void {
  // oxlint-disable-next-line no-console -- the one place that writes to the console
  console.warn(message)
}
