import { createMockBackend } from '../../packages/mock-backend/src/createMockBackend.ts'
import { plaidOperations } from '../../packages/mock-backend/src/plaid/api/plaidOperations.ts'
import { bondOperations } from './bond.mjs'
import { cybridOperations } from './cybrid.mjs'

/** Where the page stands. */
export const operationsPath = 'docs/reference/operations.md'

/** The page of what the mock serves of each contract. Each operation is asked of a running mock. */
export async function operationsPage(mock = createMockBackend()) {
  const plaid = await askEach(
    plaidOperations.map((path) => `POST ${path}`),
    (operation) => askPlaid(mock, operation),
  )
  const cybrid = await askEach(cybridOperations, (operation) => askCybrid(mock, operation))
  const bond = await askEach(bondOperations, (operation) => askBond(mock, operation))
  return `# What the mock serves

Written by \`npm run reference\`, which asks a running mock for every operation of the public contracts.

## Bond

${table(bond)}
## Cybrid

${table(cybrid)}
## Plaid

Every call is a \`POST\`.

${served(plaid)}
Other paths answer 400 \`INVALID_PRODUCT\` with an error of the type \`INVALID_INPUT\`, as Plaid answers a client without
access; a wrong key or access token is reported first.

${families(plaid)}`
}

async function askEach(operations, ask) {
  const answers = []
  for (const operation of operations) answers.push({ operation, answer: await ask(operation) })
  return answers
}

async function askPlaid(mock, operation) {
  const { clientId, secret } = mock.plaid.credentials
  const headers = { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret }
  const { status, body } = await send(mock, operation, { root: mock.plaid.baseUrlPath, headers, body: {} })
  if (body.error_code !== 'INVALID_PRODUCT') return body.error_code === 'NOT_FOUND' ? fault(operation) : null
  return `${status} \`${body.error_code}\``
}

async function askCybrid(mock, operation) {
  const headers = { Authorization: `Bearer ${mock.cybrid.credentials.bankToken}` }
  const { status, body } = await send(mock, operation, { root: mock.cybrid.baseUrlPath, headers, body: {} })
  return status === 404 && body.error_message.startsWith('Nothing is served') ? `404 \`${body.message_code}\`` : null
}

async function askBond(mock, operation) {
  const { identity, authorization } = mock.bond.credentials
  const headers = { identity, authorization }
  const { status, body } = await send(mock, operation, { root: mock.bond.baseUrlPath, headers, body: {} })
  return [404, 405].includes(status) && body.message ? `${status}` : null
}

async function send(mock, operation, { root, headers, body }) {
  const [method, path] = operation.split(' ')
  const response = await mock.fetch(
    new Request(`http://mock.test${root}${path.replace(/:\w+/g, 'unknown')}`, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    }),
  )
  return { status: response.status, body: await response.json() }
}

function fault(operation) {
  throw new Error(`The mock answers ${operation} as an address that nobody knows, and the contract has it.`)
}

function table(rows) {
  const lines = rows.map(({ operation, answer }) => `| \`${operation}\` | ${answer ?? 'served'} |`)
  return ['| operation | here |', '| --- | --- |', ...lines, ''].join('\n')
}

function served(rows) {
  const paths = rows.filter(({ answer }) => answer === null).map(({ operation }) => operation.replace('POST ', ''))
  return `Served: ${paths.map((path) => `\`${path}\``).join(', ')}.\n`
}

function families(rows) {
  const byFamily = Object.groupBy(
    rows.filter(({ answer }) => answer !== null),
    ({ operation }) => operation.split('/')[1],
  )
  const lines = Object.entries(byFamily).map(([family, { length }]) => `| \`/${family}/…\` | ${length} |`)
  return ['| not served | operations |', '| --- | --- |', ...lines, ''].join('\n')
}
