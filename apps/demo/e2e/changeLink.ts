import type { Page } from '@playwright/test'

/** Overrides of the simulator's behavior. Left-out parts keep the default. */
export interface ChangedLink {
  /** How long each opening takes, in milliseconds. */
  openingMs?: number
  /** The bank that it reports. */
  institution?: { institution_id: string; name: string } | null
  /** The status that it reports of every account. */
  verificationStatus?: string | null
  /** Takes the status away from every account. */
  hasNoStatus?: boolean
}

/** Changes Link at `window.Plaid`, and so below react-plaid-link. */
export async function changeLink(page: Page, changed: ChangedLink): Promise<void> {
  await page.addInitScript(({ openingMs = 0, institution, verificationStatus, hasNoStatus }) => {
    type Metadata = Record<string, unknown> & { accounts: Record<string, unknown>[] }
    type Config = { onSuccess: (publicToken: string, metadata: Metadata) => void }
    type Sdk = { create: (config: Config) => { open: () => void } }
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
          create(config) {
            const handler = sdk.create({
              ...config,
              onSuccess: (token, metadata) => config.onSuccess(token, change(metadata)),
            })
            return openingMs > 0
              ? { ...handler, open: () => void setTimeout(() => handler.open(), openingMs) }
              : handler
          },
        }
      },
    })
  }, changed)
}
