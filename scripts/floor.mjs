#!/usr/bin/env node
// Checks what is published for browsers, scripts and stylesheet, against the oldest browsers that it is for, and what is
// published for servers against the oldest Node. Needs a build.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkScripts, checkServerScripts } from './floor/checkScripts.mjs'
import { checkStyles, isGuarded } from './floor/checkStyles.mjs'
import { floor } from './floor/floor.mjs'

/** What a page loads. The rest of `backends` runs on a server. */
const scripts = ['packages/{core,react}/dist/**/*.js', 'packages/backends/dist/{gateway,cybrid,http}/**/*.js']

/** Their oldest Node is in `engines`. */
const serverScripts = ['packages/{backends,gateway,mock-backend}/dist/**/*.js']

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sheets = globSync('packages/react/dist/**/*.css', { cwd: root })
const count = globSync(scripts, { cwd: root }).length
const texts = sheets.map((path) => [path, readFileSync(join(root, path), 'utf8')])
const faults = [
  ...(await checkScripts(scripts, { cwd: root })),
  ...(await checkServerScripts(serverScripts, { cwd: root })),
  ...texts.flatMap(([path, text]) => checkStyles(text).map((name) => `${path}: ${name} is newer than the floor`)),
  ...texts
    .filter(([, text]) => !isGuarded(text))
    .map(([path]) => `${path}: light-dark() or a derived color is outside of @supports`),
  ...(count === 0 || sheets.length === 0 ? ['Nothing is built: npm run build.'] : []),
]
for (const fault of faults) console.log(fault)
const versions = Object.entries(floor).map(([name, version]) => `${name} ${version}`)
console.log(
  `floor: ${count} scripts and ${sheets.length} stylesheets for ${versions.join(', ')}: ${faults.length} faults`,
)
process.exitCode = faults.length ? 1 : 0
