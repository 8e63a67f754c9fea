import type { PaneName } from '../../flow/Flow.ts'
import type { View } from '../View.ts'
import { accountsView } from './accountsView.ts'
import { authTypeView } from './authTypeView.ts'
import { connectedView } from './connectedView.ts'
import { consentView } from './consentView.ts'
import { credentialsView } from './credentialsView.ts'
import { depositCodeView } from './depositCodeView.ts'
import { errorView, fatalView } from './errorView.ts'
import { exitView } from './exitView.ts'
import { healthView } from './healthView.ts'
import { institutionsView } from './institutionsView.ts'
import { loadingView } from './loadingView.ts'
import { mfaView } from './mfaView.ts'
import { numbersView } from './numbersView.ts'
import { oauthView } from './oauthView.ts'
import { recaptchaView } from './recaptchaView.ts'
import { tilesView } from './tilesView.ts'

/** How each pane looks; a closed Link shows none. */
export const views: { readonly [name in Exclude<PaneName, 'closed'>]: View<name> } = {
  loading: loadingView,
  tiles: tilesView,
  consent: consentView,
  authType: authTypeView,
  institutions: institutionsView,
  credentials: credentialsView,
  accounts: accountsView,
  connected: connectedView,
  health: healthView,
  mfa: mfaView,
  recaptcha: recaptchaView,
  oauth: oauthView,
  numbers: numbersView,
  depositCode: depositCodeView,
  error: errorView,
  fatal: fatalView,
  exit: exitView,
}
