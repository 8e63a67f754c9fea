const cybrid = 'packages/backends/src/cybrid'
const near = (name, tests = name) => ({ file: `${cybrid}/${name}.ts`, tests: [`${cybrid}/${tests}.test.ts`] })

/** Faults in how Cybrid is asked and read. */
export default [
  {
    fault: 'a 404 to a removal is "removed" where the account is deleted',
    means: 'a person is told that this removed what another tab had removed',
    ...near('removeAccount'),
    find: "if (isBanklinkError(failure, 'platform.account_not_found')) {",
    replace: 'if (false) {',
  },
  {
    fault: "another customer's account is taken",
    means: 'one customer reads and removes what belongs to another',
    ...near('findAccount', 'removeAccount'),
    find: '&& row.customerGuid === ports.customerGuid',
    replace: '',
  },
  {
    fault: 'a link does not look for what it made before',
    means: 'a retry after a lost answer makes two accounts',
    ...near('completeLink'),
    find: 'return before ?? (await createAndLook(ports, { request, made, call }))',
    replace: 'return createAndLook(ports, { request, made, call })',
  },
  {
    fault: 'an account of another currency is taken for the one that was made',
    means: 'a link ends with the wrong account',
    ...near('findMadeAccount'),
    find: 'row.asset === made.asset &&',
    replace: '',
  },
  {
    fault: 'an account that was there before is taken for the one that was made',
    means: 'a link ends with the wrong account',
    ...near('findMadeAccount'),
    find: 'createdAt(row) >= made.since &&',
    replace: '',
  },
  {
    fault: 'any currency is sent',
    means: 'an account is made in a currency that the brand does not take',
    ...near('completeLink'),
    find: 'asset !== undefined && assets.includes(asset)',
    replace: 'asset !== undefined',
  },
  {
    fault: 'an unconfirmed renewal stays unlocked',
    means: "money moves on a browser's word",
    ...near('followRenewal', 'completeUpdate'),
    find: "const locked = await cybrid.setState(row.guid, { state: 'refresh_required', call: unstoppable() })",
    replace: 'const locked = patched',
  },
  {
    fault: 'an account of a counterparty is the own one',
    means: 'an account that nobody verified is shown as yours',
    ...near('toLinkedAccount'),
    find: "'own' : 'third_party'",
    replace: "'own' : 'own'",
  },
]
