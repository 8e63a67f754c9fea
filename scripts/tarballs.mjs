#!/usr/bin/env node
// Packs every package as it is published and looks into what came out: nothing that only this repository can read, all
// that npm shows, every file that `exports` name, and what publint and attw say of it. The packages must be built.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import spawn from 'cross-spawn'
import { packPackages } from './builders/packPackages.mjs'
import { faultsOf } from './publish/faultsOf.mjs'
import { packages } from './publish/metadata.mjs'

const folder = mkdtempSync(join(tmpdir(), 'banklink-tarballs-'))
let failed = 0
try {
  for (const [name, spec] of Object.entries(packPackages(Object.keys(packages), { folder }))) {
    const faults = check(name, spec.slice('file:'.length))
    failed += faults.length
    console.log(`${name}: ${faults.length === 0 ? 'ok' : faults.join('\n  ')}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

function check(name, tarball) {
  const target = join(folder, name.slice('@banklink/'.length))
  mkdirSync(target)
  // By a relative path: some versions of tar take `C:` for the name of another machine.
  const archive = join('..', basename(tarball))
  execFileSync('tar', ['-xzf', archive], { cwd: target })
  const files = execFileSync('tar', ['-tzf', archive], { cwd: target, encoding: 'utf8' })
    .split(/\r?\n/)
    .filter(Boolean)
    .map((path) => path.replace(/^package\//, ''))
  const manifest = JSON.parse(readFileSync(join(target, 'package', 'package.json'), 'utf8'))
  return [
    ...faultsOf({ manifest, files }),
    ...run(['publint', 'run', tarball, '--strict']),
    ...run(['attw', tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'styles.css', 'script']),
  ]
}

function run([tool, ...args]) {
  const { status, stdout, stderr, error } = spawn.sync(tool, args, { encoding: 'utf8' })
  if (error) return [`${tool}: ${error.message}`]
  return status === 0 ? [] : [`${tool}: ${stdout}${stderr}`]
}
