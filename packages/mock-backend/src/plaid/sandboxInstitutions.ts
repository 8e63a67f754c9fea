/** An institution of Plaid's sandbox. */
export interface SandboxInstitution {
  institution_id: string
  name: string
  country_codes: readonly string[]
  oauth: boolean
  routing_numbers: readonly string[]
}

/**
 * The institutions that Plaid made for tests, and a few whose names are real and whose data are not.
 *
 * @see https://plaid.com/docs/sandbox/institutions/
 */
export const sandboxInstitutions: readonly SandboxInstitution[] = [
  ...[
    ['ins_109508', 'First Platypus Bank'],
    ['ins_109509', 'First Gingham Credit Union'],
    ['ins_109510', 'Tattersall Federal Credit Union'],
    ['ins_109511', 'Tartan Bank'],
    ['ins_109512', 'Houndstooth Bank'],
    ['ins_130016', 'First Platypus Balance Bank'],
    ['ins_135858', 'Windowpane Bank'],
    ['ins_132363', 'Unhealthy Platypus Bank - Degraded'],
    ['ins_132361', 'Unhealthy Platypus Bank - Down'],
    ['ins_133402', 'Unsupported Platypus Bank'],
  ].map(([id, name]) => american(id, name)),
  ...[
    ['ins_127287', 'Platypus OAuth Bank'],
    ['ins_132241', 'First Platypus OAuth App2App Bank'],
    ['ins_56', 'Chase'],
    ['ins_4', 'Wells Fargo'],
    ['ins_13', 'PNC'],
    ['ins_127990', 'U.S. Bank'],
  ].map(([id, name]) => ({ ...american(id, name), oauth: true })),
  { ...american('ins_43', 'Tartan-Dominion Bank of Canada'), country_codes: ['CA'], routing_numbers: [] },
]

function american(id = '', name = ''): SandboxInstitution {
  return { institution_id: id, name, country_codes: ['US'], oauth: false, routing_numbers: ['011401533'] }
}
