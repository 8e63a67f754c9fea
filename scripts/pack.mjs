#!/usr/bin/env node
// Builds every package and packs it as it is published, into `packed/`, for apps that take them from a clone.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import spawn from 'cross-spawn'
import { packPackages } from './builders/packPackages.mjs'
import { packages, root } from './publish/metadata.mjs'

const folder = join(root, 'packed')
mkdirSync(folder, { recursive: true })
const { status, error } = spawn.sync('pnpm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
if (error) throw error
if (status !== 0) process.exit(status ?? 1)
const files = Object.values(packPackages(Object.keys(packages), { folder })).map((spec) => spec.slice('file:'.length))
console.log(`Packed. In an app beside this folder, install what a page of the docs names, or all of it:\n`)
console.log(`npm install ${files.map((file) => `"${file}"`).join(' ')}`)
