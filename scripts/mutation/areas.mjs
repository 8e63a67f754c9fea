/** What is not mutated, and why: no test could notice a change there, or none should. */
const leftOut = {
  '**/*.test.{ts,tsx}': 'tests',
  '**/testing/**': 'suites and stand-ins that tests are made of; planted faults show what they notice',
  '**/session/transitionGrid.ts': 'writes a page of the docs, which its test compares as a whole',
}

const session = 'packages/react/src/session'

/** Drive a whole session, and so notice what its parts do wrong. */
const wholeSession = [`${session}/*.test.ts`]

/**
 * What is mutated, and the tests that have to notice it: those that stand beside the source, since a fault should show
 * where it is.
 *
 * @type {Record<string, Area>}
 * @typedef {object} Area
 * @property {number} goal The score to reach, in percent.
 * @property {string[]} mutate Globs of sources; those that begin with `!` are left out.
 * @property {string[]} tests Globs of the tests.
 */
export const areas = {
  core: area(95, ['packages/core/src']),
  seal: area(97, ['packages/gateway/src/seal']),
  idempotency: area(90, ['packages/gateway/src/idempotency']),
  gateway: area(90, ['packages/gateway/src/.'], {
    // Whole links over every platform: minutes for what the tests next to each route notice.
    alsoTests: ['!**/createGateway.conformance.test.ts', 'packages/gateway/src/owners/eraseOwner.test.ts'],
  }),
  http: area(90, ['packages/gateway/src/{http,node}']),
  // What the routes record in the audit is shown there.
  routes: area(90, ['packages/gateway/src/routes'], {
    alsoTests: ['packages/gateway/src/audit/auditedBackend.test.ts'],
  }),
  // Over SQLite, which runs the same statements as PostgreSQL and starts at once.
  sql: area(90, ['packages/gateway/src/{sql,sqlite}'], {
    // A mutant is switched on in this process alone.
    alsoTests: ['!**/sqliteStore.processes.test.ts'],
  }),
  postgres: area(90, ['packages/gateway/src/postgres']),
  webhooks: area(90, ['packages/gateway/src/webhooks'], {
    // Random histories, for which the limit of a test is too short.
    alsoTests: ['!**/plaidWebhooks.sequences.test.ts'],
  }),
  limits: area(90, ['packages/gateway/src/{limits,redis}']),
  operations: area(90, ['packages/gateway/src/{audit,lifecycle,observe,opentelemetry,owners}']),
  doctor: area(90, ['packages/gateway/src/doctor']),
  bond: area(90, ['packages/backends/src/bond']),
  'bond-processor': area(90, ['packages/backends/src/bond-processor']),
  cybrid: area(90, ['packages/backends/src/cybrid'], {
    // A fault at each request of each flow: an hour for what the tests next to each source notice.
    alsoTests: ['!**/cybridBackend.lostAnswers.test.ts'],
  }),
  'gateway-client': area(90, ['packages/backends/src/{gateway,http}']),
  exchange: area(90, [`${session}/exchange`]),
  session: area(90, [`${session}/.`]),
  effects: area(90, [`${session}/{effects,ends,handler}`], { alsoTests: wholeSession }),
  returns: area(90, [`${session}/{oauth,tabs}`], { alsoTests: wholeSession }),
  tokens: area(90, [`${session}/{time,tokens}`], { alsoTests: wholeSession }),
  adapters: area(90, [`${session}/adapters/.`, `${session}/adapters/page`]),
  script: area(90, [`${session}/adapters/script`]),
}

/** A folder is meant with all that is in it, unless it ends with `/.`: then only with what stands right in it. */
function area(goal, folders, { alsoTests = [] } = {}) {
  const globs = (name) => folders.map((folder) => `${folder.replace(/\/\.$|$/, (end) => (end ? '' : '/**'))}/${name}`)
  const excluded = Object.keys(leftOut).map((glob) => `!${glob}`)
  return { goal, tests: [...globs('*.test.{ts,tsx}'), ...alsoTests], mutate: [...globs('*.{ts,tsx}'), ...excluded] }
}
