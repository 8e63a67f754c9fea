/** What a body says of the kind of account where the path does not. */
export const externalAccount = { type: 'external', link_type: 'plaid' } as const
