import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository, on this machine. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Who owns the repository, and where it is: the one file to change when it gets its place. */
export const owner = JSON.parse(readFileSync(join(root, 'scripts', 'publish', 'owner.json'), 'utf8'))

/** The packages that are published, by the name of their folder. */
export const packages = {
  core: ['types', 'conformance'],
  backends: ['bond', 'cybrid', 'gateway'],
  react: ['react', 'components', 'hooks', 'react-plaid-link'],
  gateway: ['server', 'hono', 'fetch'],
  'link-simulator': ['testing', 'mock', 'playwright', 'storybook', 'react-plaid-link'],
  'mock-backend': ['testing', 'mock', 'bond', 'cybrid'],
}

/** What a manifest says of where the package comes from. `name` is the package's folder. */
export function metadataOf(name) {
  return {
    license: 'MIT',
    homepage: `${owner.repository}#readme`,
    bugs: { url: `${owner.repository}/issues` },
    repository: { type: 'git', url: `git+${owner.repository}.git`, directory: `packages/${name}` },
    keywords: ['banklink', 'plaid', 'plaid-link', 'bank-account', ...packages[name]],
    engines: { node: '>=20.19.0' },
  }
}
