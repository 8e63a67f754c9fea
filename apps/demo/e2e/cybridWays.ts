/** The two ways from a page to Cybrid: by the brand's gateway, or with a token for the customer. */
export const cybridWays = [
  { way: 'through the gateway', isDirect: false },
  { way: 'directly', isDirect: true },
] as const
