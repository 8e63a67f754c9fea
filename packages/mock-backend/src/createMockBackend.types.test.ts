import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

// A server's TypeScript has Node's types and no DOM, and a strict one checks the declarations of packages too.
test('types: need Node and no DOM', { timeout: 60_000 }, () => {
  const entries = ['index.ts', 'node/index.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
  const program = ts.createProgram(entries, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    lib: ['lib.es2024.d.ts'],
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    customConditions: ['banklink-source'],
  })
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.includes('/mock-backend/src/'))
  const faults = ours.flatMap((file) => program.getSemanticDiagnostics(file))
  expect(ours.length).toBeGreaterThan(100)
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})
