/** An id that is unique among those that a browser remembers. */
export function newId(): string {
  return Math.random().toString(36).slice(2) + Date.now().toString(36)
}
