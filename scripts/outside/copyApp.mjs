import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Copies an app's sources to `target`, with the browser tests that it shares and the variant laid over it.
 * `tarballOf` packs one of our packages; what the app needs of them comes from there.
 */
export function copyApp({ name, variants, tests }, { examples, variant, target, tarballOf }) {
  const app = join(examples, name)
  copy(app, target, (path) => !variants.some((folder) => path === join(app, folder)))
  if (tests) copy(join(examples, tests), join(target, 'e2e'))
  if (tests) cpSync(join(target, 'e2e', 'playwright.config.ts'), join(target, 'playwright.config.ts'))
  if (variant) copy(join(app, variant), target, (path) => path !== join(app, variant, 'package.json'))

  const over = variant ? readJson(join(app, variant, 'package.json')) : {}
  const manifest = mergeManifests(readJson(join(app, 'package.json')), over)
  for (const group of [manifest.dependencies, manifest.devDependencies]) {
    for (const needed of Object.keys(group).filter((each) => each.startsWith('@banklink/'))) {
      group[needed] = `file:${tarballOf(needed.slice('@banklink/'.length))}`
    }
  }
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest))
}

/** A manifest with what a variant needs in other versions. */
function mergeManifests(manifest, over) {
  return {
    ...manifest,
    dependencies: { ...manifest.dependencies, ...over.dependencies },
    devDependencies: { ...manifest.devDependencies, ...over.devDependencies },
  }
}

/** Without what was built or installed beside it. */
function copy(from, to, isWanted = () => true) {
  const isSource = (path) => !/[\\/](node_modules|dist|\.next|test-results|package-lock\.json)$/.test(path)
  cpSync(from, to, { recursive: true, filter: (path) => isSource(path) && isWanted(path) })
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
