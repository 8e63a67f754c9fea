import type { LinkSimulator, PlaidConfig } from '@banklink/link-simulator'

/** Makes Link report its accounts with this verification status, as it does where deposits have to show the owner. */
export function reportVerification({ Plaid }: LinkSimulator, verificationStatus: string): void {
  const { create } = Plaid
  const createReporting = (config: PlaidConfig) =>
    create({
      ...config,
      onSuccess: (publicToken, metadata) =>
        config.onSuccess(publicToken, {
          ...metadata,
          accounts: metadata.accounts.map((account) => ({ ...account, verification_status: verificationStatus })),
        }),
    })
  Object.assign(Plaid, { create: createReporting })
}
