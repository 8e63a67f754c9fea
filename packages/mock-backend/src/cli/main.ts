#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { type StartMockBackendOptions, startMockBackend } from '../node/startMockBackend.ts'
import { readArguments, usage } from './readArguments.ts'

try {
  const { help, linkScript, server } = readArguments(process.argv.slice(2))
  if (help) console.log(usage)
  else await serve(linkScript === null ? server : { ...server, linkScript: await readFile(linkScript, 'utf8') })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function serve(options: StartMockBackendOptions): Promise<void> {
  const { url, stop } = await startMockBackend(options)
  console.log(`Mock backend: ${url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}
