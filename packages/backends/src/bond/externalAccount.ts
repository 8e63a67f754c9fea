/** The kind of account, for a body whose path doesn't name it. */
export const externalAccount = { type: 'external', link_type: 'plaid' } as const
