const src = 'packages/gateway/src'
const ownAccount = { file: `${src}/routes/findOwnAccount.ts`, tests: [`${src}/routes/findOwnAccount.test.ts`] }
const accountRoutes = { file: `${src}/routes/accountRoutes.ts`, tests: [`${src}/routes/accountRoutes.test.ts`] }
const once = { file: `${src}/idempotency/oncePerKey.ts`, tests: [`${src}/idempotency/oncePerKey.test.ts`] }
const origin = { file: `${src}/http/checkOrigin.ts`, tests: [`${src}/http/checkOrigin.test.ts`] }

/** The same fault for each suite of attacks, as each has to notice it alone. */
const inEachSuite = (fault) =>
  ['hostile', 'histories', 'crashes'].map((suite) => ({
    ...fault,
    fault: `${fault.fault} (${suite})`,
    tests: [`${src}/attack/${suite}.test.ts`],
  }))

/** Faults in the gateway: owners, idempotency, origins, and what it says. */
export default [
  ...inEachSuite({
    fault: 'a leak: the mask is the whole account number',
    means: 'account numbers reach a browser',
    file: 'packages/backends/src/bond/schemas.ts',
    find: 'return accountNumber.slice(accountNumber.length > 4 ? -4 : -2)',
    replace: 'return accountNumber',
  }),
  ...inEachSuite({
    fault: 'a crossing: the backend of the first one who asks serves everybody',
    means: 'one owner sees and changes what belongs to another',
    file: `${src}/createGateway.ts`,
    find: 'await options.backend(session)',
    replace: 'await (options.first ??= options.backend(session))',
  }),
  ...inEachSuite({
    fault: 'a double exchange: a public token counts as another one each time',
    means: 'two tabs exchange one public token at the same moment, and at Cybrid that makes two accounts',
    file: `${src}/idempotency/oncePerToken.ts`,
    find: "hashOf(['token', owner, publicToken])",
    replace: "hashOf(['token', owner, ids()])",
  }),
  {
    fault: 'a claim ends with the longest work',
    means: 'a gateway whose clock is ahead takes another for dead, and does its work a second time',
    file: `${src}/http/deadline.ts`,
    find: 'workWithinMs + clocksDifferMs + 10_000',
    replace: 'workWithinMs + 10_000',
    tests: [`${src}/idempotency/lease.test.ts`],
  },
  {
    fault: 'any account is taken for the own one',
    means: 'one owner reads and removes what belongs to another',
    ...ownAccount,
    find: 'each.id === id',
    replace: 'true',
  },
  {
    fault: 'an account is sought on the first page alone',
    means: 'an account further back cannot be removed',
    ...ownAccount,
    find: 'next === undefined || next === cursor',
    replace: 'true',
  },
  {
    fault: 'an account is removed without looking whose it is',
    means: 'one owner removes what belongs to another',
    ...accountRoutes,
    find: "const { id } = await findOwnAccount(backend, { id: c.req.param('id'), call: readCall(c) })",
    replace: "const id = c.req.param('id')",
  },
  {
    fault: 'update mode is begun for any account',
    means: 'one owner opens Link for the account of another',
    file: `${src}/routes/linkRoutes.ts`,
    find: 'if (accountId !== null) await',
    replace: 'if (accountId === null) await',
    tests: [`${src}/routes/accountRoutes.test.ts`],
  },
  {
    fault: 'a state of update mode completes a link',
    means: 'update mode exchanges a public token',
    file: `${src}/routes/linkRoutes.ts`,
    find: "const check = () => sealer.open(request.state, { kind: 'state', owner, backend: backend.id, purposes: ['link'] })",
    replace: "const check = () => sealer.open(request.state, { kind: 'state', owner, backend: backend.id })",
    tests: [`${src}/routes/linkRoutes.test.ts`],
  },
  {
    fault: 'a link is completed that was given back',
    means: 'two tabs make an account and delete it in the same moment',
    file: `${src}/routes/linkRoutes.ts`,
    find: 'await fence.passToComplete({ owner, sealed: request.state }, { lifeMs })',
    replace: 'lifeMs.toFixed()',
    tests: [`${src}/routes/linkClaims.test.ts`],
  },
  {
    fault: 'a session without a name is an owner',
    means: 'everybody without a name shares one list',
    file: `${src}/createGateway.ts`,
    find: '!session?.ownerKey',
    replace: '!session',
    tests: [`${src}/createGateway.test.ts`],
  },
  {
    fault: 'keys of two owners are the same key',
    means: 'one owner is answered with the account of another',
    ...once,
    find: "hashOf(['key', owner, route, key])",
    replace: "hashOf(['key', route, key])",
  },
  {
    fault: 'a key is taken again for another body',
    means: 'a second account is answered with the first',
    ...once,
    find: '[owner, route, body]',
    replace: '[owner, route]',
  },
  {
    fault: 'a refusal gives its key back',
    means: 'an account is linked twice',
    ...once,
    find: 'if (isFinal(problem)) await store.finish',
    replace: 'if (!isFinal(problem)) await store.finish',
  },
  {
    fault: 'any site may call',
    means: 'another site acts with the cookies of a person',
    ...origin,
    find: "throw requestError('request.origin_refused')",
    replace: '',
  },
  {
    fault: 'a wildcard is an origin',
    means: 'every site may call with cookies',
    ...origin,
    find: "URL.canParse(text) && new URL(text).origin !== 'null'",
    replace: 'true',
  },
  {
    fault: 'a form of another site is read',
    means: 'another site acts without asking the browser first',
    file: `${src}/http/readJson.ts`,
    find: "throw requestError('request.not_json')",
    replace: '',
    tests: [`${src}/createGateway.test.ts`],
  },
  {
    fault: "an error's own text reaches the browser",
    means: 'what a platform quotes of a request is shown',
    file: `${src}/http/problem.ts`,
    find: 'detail: detailOf(known)',
    replace: 'detail: known.message',
    tests: [`${src}/http/problem.test.ts`],
  },
  {
    fault: 'the log has the address that was asked for',
    means: 'ids of accounts lie in a log',
    file: `${src}/http/trace.ts`,
    find: 'route: routePath(c, -1)',
    replace: 'route: c.req.path',
    tests: accountRoutes.tests,
  },
  {
    fault: 'the log has the text of an error that nobody foresaw',
    means: 'a token that the text quotes lies in a log',
    file: `${src}/log.ts`,
    find: 'filter((line) => /^\\s+at /.test(line))',
    replace: 'filter((line) => line)',
    tests: [`${src}/createGateway.test.ts`],
  },
  {
    fault: 'an answer may be kept by a cache',
    means: 'a link token comes out of a cache',
    file: `${src}/http/trace.ts`,
    find: "c.header('Cache-Control', 'no-store')",
    replace: '',
    tests: [`${src}/createGateway.test.ts`],
  },
]
