#!/usr/bin/env node
import { examineApp } from './examineApp.ts'
import { printFinding } from './printFinding.ts'
import { readArguments, usage } from './readArguments.ts'

try {
  const wanted = readArguments(process.argv.slice(2))
  if (!wanted) print(usage)
  else {
    const findings = await examineApp({ ...wanted, folder: process.cwd(), fetch, now: Date.now })
    for (const finding of findings) print(printFinding(finding))
    if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
