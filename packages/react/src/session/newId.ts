/** Returns an ID that is unique among those stored in a browser. */
export function newId(): string {
  return Math.random().toString(36).slice(2) + Date.now().toString(36)
}
