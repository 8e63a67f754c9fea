/** A host's callback that throws is the host's error, and must not leave Link or a link half way. */
export function reportErrors(call: () => void): void {
  try {
    call()
  } catch (error) {
    // Reported as if nothing had caught it, where the browser can do that.
    // oxlint-disable-next-line no-console
    ;(globalThis.reportError ?? console.error)(error)
  }
}
