const wire = 'packages/core/src/wire'
const requests = { file: `${wire}/requests.ts`, tests: [`${wire}/requests.test.ts`] }
const answers = { file: `${wire}/answers.ts`, tests: [`${wire}/answers.test.ts`] }

/** Faults in what crosses between browser and gateway. */
export default [
  {
    fault: 'a mask is as long as the platform says',
    means: 'a whole account number reaches the browser',
    ...answers,
    find: '?.slice(-4)',
    replace: '',
  },
  {
    fault: 'any routing number passes',
    means: 'money goes to a bank that the person did not mean',
    ...requests,
    find: '/^\\d{9}$/',
    replace: '/^/',
  },
  {
    fault: 'any account number passes',
    means: 'whatever a page sends reaches the platform',
    ...requests,
    find: '/^\\d{4,17}$/',
    replace: '/^/',
  },
  {
    fault: 'a sealed state of any length passes',
    means: 'a page makes the gateway decrypt megabytes',
    ...requests,
    find: 'v.maxLength(8192)',
    replace: 'v.maxLength(8192000)',
  },
  {
    fault: 'a request to complete a link keeps fields without a name',
    means: 'a page hands the backend an owner of its choice',
    ...requests,
    find: 'CompleteRequest> = v.object({',
    replace: 'CompleteRequest> = v.looseObject({',
  },
  {
    fault: 'any currency passes',
    means: 'an account is made in a currency that nobody asked for',
    ...requests,
    find: '/^[A-Z]{3,5}$/',
    replace: '/^/',
  },
  {
    fault: 'an account keeps fields without a name',
    means: 'an access token reaches the browser',
    ...answers,
    file: `${wire}/Reader.ts`,
    find: 'const read: Partial<T> = {}',
    replace: 'const read = { ...sent } as Partial<T>',
  },
  {
    fault: 'a bank keeps fields without a name',
    means: "a person's data reaches the browser",
    ...answers,
    find: "objectOf<LinkedAccount['institution']>({ id: text, name: text, logo })",
    replace: "(sent) => sent as LinkedAccount['institution']",
  },
  {
    fault: 'a status of a newer gateway is refused',
    means: 'the whole list is gone because of one account',
    ...answers,
    find: "(sent) => accountStatuses.find((status) => status === sent) ?? 'unknown'",
    replace: 'oneOf(accountStatuses)',
  },
  {
    fault: 'the gateway does not hand the cursor to the platform',
    means: 'only the first page of accounts is seen, over and over',
    file: 'packages/gateway/src/routes/accountRoutes.ts',
    find: 'cursor === undefined ? {} : { cursor }',
    replace: '{}',
    tests: ['packages/gateway/src/routes/accountRoutes.test.ts'],
  },
  {
    fault: 'the browser reads the first page alone',
    means: 'accounts are missing from the list',
    file: 'packages/react/src/query/linkedAccountsQuery.ts',
    find: 'cursor = answer.next',
    replace: 'cursor = undefined',
    tests: ['packages/react/src/query/linkedAccountsQuery.test.ts'],
  },
]
