import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createMockBackend } from './createMockBackend.ts'
import { platformEntries, platforms } from './platforms.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const names = Object.keys(platforms)

test('default: a platform that is listed is served, seen, steered and searched for secrets', async () => {
  const mock = createMockBackend()
  const page = (await (await mock.fetch(new Request('https://mock.test/'))).json()) as object
  const credentials = await secretsOf(mock)
  const state = mock.state()
  for (const [id, { origins }] of platformEntries) {
    expect(mock[id].baseUrlPath.startsWith(`/${id}`)).toBe(true)
    expect(page).toHaveProperty(id)
    expect(state).toHaveProperty(id)
    expect(state.switches.rateLimits).toHaveProperty(id, null)
    expect(credentials).toHaveProperty(id, mock[id].credentials)
    expect(origins.length).toBeGreaterThan(0)
    mock.set({ rateLimits: { [id]: { requests: 0, perMs: 1000 } } })
    const answer = await mock.fetch(new Request(`https://mock.test${mock[id].baseUrlPath}/x`))
    expect(answer.status).toBe(429)
  }
})

// What a platform does is in its folder. Only the list, the door and the tab of a page name one.
test.each(names.filter((name) => name !== 'plaid'))('behavior: nothing else knows %s by its name', (name) => {
  const sources = globSync('**/*.ts', { cwd: folder }).map((path) => path.replaceAll('\\', '/'))
  const own = new RegExp(`^${name}/|^(index|platforms|devtools/switchSection)\\.ts$|\\.test\\.ts$|^testing/`)
  const knows = new RegExp(`'[^']*/${name}/[^']*'|\\.${name}\\b|=== '${name}'`)
  const found = sources.filter((path) => !own.test(path) && knows.test(code(path)))
  expect(found).toEqual([])
})

/** Without comments. */
function code(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')
}

async function secretsOf({ fetch }: Pick<ReturnType<typeof createMockBackend>, 'fetch'>): Promise<object> {
  return (await (await fetch(new Request('https://mock.test/control/secrets'))).json()) as object
}
