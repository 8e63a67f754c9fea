import { createRoot } from 'react-dom/client'
import { gatewayBackend } from '../../../packages/backends/src/gateway/index.ts'
import {
  BanklinkProvider,
  LinkAccountButton,
  LinkedAccounts,
  loadLinkScript,
} from '../../../packages/react/src/index.ts'

// As the page by hand does. Without it the script is loaded once a person is about to click.
if (location.search === '?script') void loadLinkScript()
const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <BanklinkProvider backend={gatewayBackend({ url: '/api' })} ownerKey="one" unstyled>
      <LinkAccountButton />
      <LinkedAccounts />
    </BanklinkProvider>,
  )
}
