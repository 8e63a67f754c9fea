import type { PaneDefinition, PaneName } from '../Flow.ts'
import { accounts } from './accounts.ts'
import { authType } from './authType.ts'
import { connected } from './connected.ts'
import { consent } from './consent.ts'
import { credentials } from './credentials.ts'
import { depositCode } from './depositCode.ts'
import { error } from './error.ts'
import { exit } from './exit.ts'
import { fatal } from './fatal.ts'
import { health } from './health.ts'
import { institutions } from './institutions.ts'
import { loading } from './loading.ts'
import { mfa } from './mfa.ts'
import { numbers } from './numbers.ts'
import { oauth } from './oauth.ts'
import { recaptcha } from './recaptcha.ts'
import { tiles } from './tiles.ts'

/**
 * Every pane of the flow. To add one, add a file to this folder, a line here, a line in `Pane` and a view in the panel.
 */
export const panes: { readonly [name in PaneName]: PaneDefinition<name> } = {
  loading,
  tiles,
  consent,
  authType,
  institutions,
  credentials,
  accounts,
  connected,
  error,
  fatal,
  exit,
  health,
  mfa,
  recaptcha,
  oauth,
  numbers,
  depositCode,
  closed: { view: () => null, on: {} },
}
