import { gatewayBackend } from '@banklink/backends/gateway'
import { BanklinkProvider, LinkAccountButton, LinkedAccounts } from '@banklink/react'

const backend = gatewayBackend({ url: '/api/banklink' })

export const BankAccounts = ({ id }: { id: string }) => (
  <BanklinkProvider backend={backend} ownerKey={id}>
    <LinkedAccounts />
    <LinkAccountButton />
  </BanklinkProvider>
)
