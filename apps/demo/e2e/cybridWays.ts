/** The two ways from a page to Cybrid: by the brand's gateway, or with a token for the customer. */
export const cybridWays = [
  { way: 'through the gateway', isDirect: false },
  { way: 'directly', isDirect: true },
] as const

/** When Cybrid shows that an account was reconnected: automatically, or after it was reported. */
export const renewals = ['follow', 'follow_then_patch'] as const
