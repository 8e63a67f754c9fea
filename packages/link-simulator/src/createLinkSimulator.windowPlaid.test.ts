import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

// Each in a program of its own: they all declare `window.Plaid`.
test.each(['react-plaid-link3', 'react-plaid-link4', 'react-plaid-link'])('types: fit `window.Plaid` of %s', (name) => {
  const file = fileURLToPath(new URL('windowPlaid.ts', import.meta.url))
  const text = [
    `import { usePlaidLink } from '${name}'`,
    "import { createLinkSimulator } from './createLinkSimulator.ts'",
    'window.Plaid = createLinkSimulator().Plaid',
    'usePlaidLink satisfies object',
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => path === file || fileExists(path)
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2024) : getSourceFile(path, ...rest)
  const program = ts.createProgram([file], options, host)
  const faults = program.getSemanticDiagnostics(program.getSourceFile(file))
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})
