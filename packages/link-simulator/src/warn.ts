/** Warns on the console, as Plaid's script does. */
export function warn(message: string): void {
  // oxlint-disable-next-line no-console -- the one place that writes to the console
  console.warn(message)
}
