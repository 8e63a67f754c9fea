import { ESLint } from 'eslint'
import compat from 'eslint-plugin-compat'
import esx from 'eslint-plugin-es-x'
import { browserslist } from './floor.mjs'
import { noNewerMember } from './noNewerMember.mjs'

/** Calls of a method are known by its name alone, so iterators and sets of 2025 are left to the types: `lib` ends before. */
const methods = ['es2023', 'es2023-intl-api', 'es2024', 'es2024-intl-api', 'es2025-intl-api'].flatMap((year) =>
  Object.entries(esx.configs[`flat/no-new-in-${year}`].rules),
)

const since2023 = new Set(
  ['es2023', 'es2023-intl-api'].flatMap((year) => Object.keys(esx.configs[`flat/no-new-in-${year}`].rules)),
)

/** What the published code asks for before it uses it; each has a test that takes it away. */
const polyfills = ['trustedTypes']

const config = {
  plugins: { compat, 'es-x': esx, floor: { rules: { 'no-newer-member': noNewerMember } } },
  languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
  settings: { browsers: browserslist, 'es-x': { aggressive: true }, polyfills },
  rules: { 'compat/compat': 'error', 'floor/no-newer-member': 'error', ...Object.fromEntries(methods) },
  linterOptions: { noInlineConfig: true },
}

/** Asks for a newer function and does without it; `format.test.tsx` takes it away. */
const guarded = {
  files: ['packages/react/dist/messages/format.js'],
  rules: { 'es-x/no-intl-numberformat-prototype-formatrange': 'off' },
}

/** For Node 20, which has all of 2023. */
const serverConfig = {
  ...config,
  rules: Object.fromEntries(methods.filter(([name]) => !since2023.has(name))),
}

/** Faults of scripts against the floor, as `path:line: why`. */
export function checkScripts(patterns, { cwd }) {
  return lint(patterns, { cwd, overrideConfig: [config, guarded] })
}

/** The same of what runs on a server, against the oldest Node. */
export function checkServerScripts(patterns, { cwd }) {
  return lint(patterns, { cwd, overrideConfig: [serverConfig] })
}

async function lint(patterns, { cwd, overrideConfig }) {
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig, ignorePatterns: ['!**/dist/**'] })
  const results = await eslint.lintFiles(patterns)
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath.slice(cwd.length + 1)}:${line}: ${message}`),
  )
}

/** The same of one text, for tests. */
export async function checkScript(text, { onServer = false } = {}) {
  const overrideConfig = onServer ? serverConfig : config
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig })
  const [{ messages }] = await eslint.lintText(text, { filePath: 'script.js' })
  return messages.map(({ message }) => message)
}
