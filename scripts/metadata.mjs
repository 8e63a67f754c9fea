#!/usr/bin/env node
// Writes the owner's name and address, from scripts/publish/owner.json, into the packages' manifests and READMEs and
// into the files of .github, and how to install into the docs. A test says when one of them differs. `node scripts/metadata.mjs`
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { metadataOf, owner, packages, root } from './publish/metadata.mjs'
import { withInstall } from './publish/withInstall.mjs'
import { filesWithOwner, pagesWithInstall, withOwner } from './publish/withOwner.mjs'

for (const name of Object.keys(packages)) {
  const path = join(root, 'packages', name, 'package.json')
  if (!existsSync(path)) continue
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const { name: title, version, description } = manifest
  // What is written here stands first, whatever was there before.
  const first = { name: title, version, description, ...metadataOf(name) }
  const rest = Object.entries(manifest).filter(([field]) => !(field in first))
  writeFileSync(path, `${JSON.stringify({ ...first, ...Object.fromEntries(rest) }, null, 2)}\n`)
}
for (const path of filesWithOwner()) {
  writeFileSync(path, withOwner(readFileSync(path, 'utf8'), owner))
}
for (const path of pagesWithInstall()) {
  writeFileSync(path, withInstall(readFileSync(path, 'utf8'), owner))
}
