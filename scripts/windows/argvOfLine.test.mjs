import { expect, test } from 'vitest'
import { argvOfLine } from './argvOfLine.mjs'

test.each([
  { line: 'pnpm run do:demo --port 3000', words: ['pnpm', 'run', 'do:demo', '--port', '3000'] },
  { line: 'tool "C:/Users/Nora Doe/a.tgz"', words: ['tool', 'C:/Users/Nora Doe/a.tgz'] },
  { line: "pnpm --filter './packages/*' build", words: ['pnpm', '--filter', "'./packages/*'", 'build'] },
  { line: 'tool ^"a^ b^" c^&d', words: ['tool', 'a b', 'c&d'] },
  { line: 'tool "say \\"hello\\""', words: ['tool', 'say "hello"'] },
  { line: 'tool "C:\\folder\\\\" b', words: ['tool', 'C:\\folder\\', 'b'] },
])('default: $line', ({ line, words }) => {
  expect(argvOfLine(line)).toEqual(words)
})

test('error: what cmd.exe takes as its own', () => {
  expect(() => argvOfLine('tool a > b')).toThrow('cmd.exe takes > as its own')
})
