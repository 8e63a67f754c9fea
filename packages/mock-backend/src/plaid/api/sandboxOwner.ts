/**
 * The owner in Plaid's Sandbox for `user_good`: invented.
 *
 * @see https://plaid.com/docs/api/products/identity/
 */
export const sandboxOwner = {
  names: ['Alberta Bobbeth Charleston'],
  emails: [
    { data: 'accountholder0@example.com', primary: true, type: 'primary' },
    { data: 'accountholder1@example.com', primary: false, type: 'secondary' },
  ],
  phone_numbers: [
    { data: '1112223333', primary: false, type: 'home' },
    { data: '1112224444', primary: false, type: 'work' },
  ],
  addresses: [
    {
      primary: true,
      data: { street: '2992 Cameron Road', city: 'Malakoff', region: 'NY', postal_code: '14236', country: 'US' },
    },
  ],
} as const

/** What of it must not reach a browser. */
export const ownerFacts: readonly string[] = [
  ...sandboxOwner.names,
  ...[...sandboxOwner.emails, ...sandboxOwner.phone_numbers].map(({ data }) => data),
  ...sandboxOwner.addresses.map(({ data }) => data.street),
]
