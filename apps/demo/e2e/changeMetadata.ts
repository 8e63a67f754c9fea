import type { Page } from '@playwright/test'

/** What Link reports in place of what the simulator does. A field that is left out stays as it is. */
export interface ChangedMetadata {
  institution?: { institution_id: string; name: string } | null
  /** The status of every account. */
  verificationStatus?: string | null
  /** Takes the status away from every account. */
  hasNoStatus?: boolean
}

/** Changes what `onSuccess` is given, at `window.Plaid` and so below react-plaid-link. */
export async function changeMetadata(page: Page, changed: ChangedMetadata): Promise<void> {
  await page.addInitScript(({ institution, verificationStatus, hasNoStatus }) => {
    type Metadata = Record<string, unknown> & { accounts: Record<string, unknown>[] }
    type Config = { onSuccess: (publicToken: string, metadata: Metadata) => void }
    type Sdk = { create: (config: Config) => unknown }
    const changeAccount = ({ verification_status, ...account }: Record<string, unknown>) => {
      if (hasNoStatus) return account
      return {
        ...account,
        verification_status: verificationStatus === undefined ? verification_status : verificationStatus,
      }
    }
    const change = (metadata: Metadata): Metadata => ({
      ...metadata,
      ...(institution === undefined ? {} : { institution }),
      accounts: metadata.accounts.map(changeAccount),
    })
    let plaid: Sdk | undefined
    Object.defineProperty(window, 'Plaid', {
      configurable: true,
      get: () => plaid,
      set: (sdk: Sdk) => {
        plaid = {
          ...sdk,
          create: (config) =>
            sdk.create({ ...config, onSuccess: (token, metadata) => config.onSuccess(token, change(metadata)) }),
        }
      },
    })
  }, changed)
}
