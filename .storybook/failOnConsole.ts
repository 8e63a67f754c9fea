/**
 * For a test run: whatever a story says to the console as a warning or an error fails it. Answers how to stop listening,
 * and what throws where something was said.
 */
export function failOnConsole(): { stop: () => void; check: () => void } {
  const { warn, error } = console
  const said: string[] = []
  const note = (...words: unknown[]): void => void said.push(words.map(String).join(' '))
  Object.assign(console, { warn: note, error: note })
  return {
    stop: () => void Object.assign(console, { warn, error }),
    check() {
      if (said.length > 0) throw new Error(`The console was told:\n${said.join('\n')}`)
    },
  }
}
