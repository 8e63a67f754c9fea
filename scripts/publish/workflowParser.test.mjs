import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './metadata.mjs'
import { loadWorkflowParser } from './workflowParser.mjs'

const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadWorkflowParser()
const paths = globSync('.github/workflows/*.yml', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
const { scripts, devDependencies } = JSON.parse(read('package.json'))

test.each(paths)('behavior: %s is a workflow, by the parser of its host', async (path) => {
  expect(await faultsOf(read(path))).toEqual([])
})

test.each([
  { why: 'a key that no job has', from: 'runs-on:', to: 'run-on:' },
  { why: 'a trigger that does not exist', from: 'pull_request:', to: 'pull_requests:' },
  { why: 'a permission that does not exist', from: 'contents: read', to: 'content: read' },
  { why: 'a context that is not there', from: '${{ matrix.node }}', to: '${{ matrices.node }}' },
  { why: 'a job that needs another which is not there', from: 'timeout-minutes: 60', to: 'needs: [nothing]' },
])('error: $why', async ({ from, to }) => {
  const text = read('.github/workflows/checks.yml')
  expect(text).toContain(from)
  expect(await faultsOf(text.replace(from, to))).not.toEqual([])
})

test.each(paths)('behavior: %s runs commands that this repository has', async (path) => {
  const commands = await commandsOf(read(path))
  expect(commands.length).toBeGreaterThan(2)
  expect(commands.filter((line) => !isHere(line))).toEqual([])
})

test('behavior: both commands of the README run on each system, and all checks on each Node', async () => {
  const { jobs } = await templateOf(read('.github/workflows/checks.yml'))
  const of = (id) => jobs.find((job) => String(job.id) === id)
  const runs = (id) => of(id).steps.flatMap(({ run }) => (run ? [String(run)] : []))
  const matrix = (id) => JSON.stringify(of(id).strategy)
  expect(runs('checks')).toEqual(['npm test'])
  for (const version of ['20', '22', '24']) expect(matrix('checks')).toContain(version)
  expect(runs('readme').join('\n')).toMatch(/npm run demo[^]*npm test$/)
  for (const system of ['windows-latest', 'macos-latest']) expect(matrix('readme')).toContain(system)
})

test('behavior: a release has a provenance and a list of what is in it', async () => {
  const text = read('.github/workflows/release.yml')
  expect(text).toMatch(/id-token: write/)
  expect(text).toMatch(/publish-script: npx pnpm@\S+ changeset publish\n\s+env:\n\s+PNPM_CONFIG_PROVENANCE: "true"/)
  expect((await commandsOf(text)).filter((line) => / sbom .*--sbom-format cyclonedx/.test(line))).toHaveLength(1)
  // The two know each other's reports in these versions.
  expect(text).toContain('changesets/action@v2')
  expect(devDependencies['@changesets/cli']).toMatch(/^3\./)
})

test('behavior: pnpm has one version everywhere', () => {
  const [, version] = /const PNPM = '([\d.]+)'/.exec(read('scripts/run.mjs')) ?? []
  const named = paths.flatMap((path) => [...read(path).matchAll(/pnpm@([\d.]+)/g)].map(([, each]) => each))
  expect(new Set(named)).toEqual(new Set([version]))
})

async function faultsOf(text) {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter())
  if (value) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

async function templateOf(text) {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter())
  return convertWorkflowTemplate(context, value)
}

/** Each line that a step runs, and the scripts that an action is given. */
async function commandsOf(text) {
  const { jobs } = await templateOf(text)
  const runs = jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => (run ? String(run).split('\n') : [])))
  const given = [...text.matchAll(/^\s+[\w-]+-script: (.+)$/gm)].map(([, line]) => line)
  return [...runs, ...given].map((line) => line.trim()).filter((line) => /^(npm|npx|node) /.test(line))
}

/** A script of the root, a file that Node runs, a tool that is installed, or a command of pnpm itself. */
function isHere(line) {
  const [, script] = /^npm (?:run )?([\w:]+)/.exec(line) ?? []
  if (script) return script in scripts && isCheck(line)
  const [, file] = /node (scripts\/[\w/]+\.mjs)/.exec(line) ?? []
  if (file) return existsSync(join(root, file))
  const [, tool] = /^npx pnpm@[\d.]+ (?:--\S+ \S+ )*(?:exec )?(\w+)/.exec(line) ?? []
  return tool === 'sbom' || existsSync(join(root, 'node_modules', '.bin', tool))
}

/** `npm run check NAME` names one of the checks. */
function isCheck(line) {
  const [, name] = /^npm run check (\w+)/.exec(line) ?? []
  return !name || new RegExp(`name: '${name}'`).test(read('scripts/check/steps.mjs'))
}

function read(path) {
  return readFileSync(join(root, path), 'utf8')
}
