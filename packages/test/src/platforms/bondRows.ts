interface BondRow {
  status: string
  verificationStatus: string | null
}

/** Rows at Bond that are not removed, as `active instantly_verified`. */
export function rowsOf(rows: readonly BondRow[]): string[] {
  return rows
    .filter(({ status }) => status !== 'removed')
    .map(({ status, verificationStatus }) => `${status} ${verificationStatus}`)
}
