import type { PaneDefinition, PaneName } from '../Flow.ts'
import { accounts } from './accounts.ts'
import { connected } from './connected.ts'
import { consent } from './consent.ts'
import { credentials } from './credentials.ts'
import { error } from './error.ts'
import { exit } from './exit.ts'
import { fatal } from './fatal.ts'
import { institutions } from './institutions.ts'
import { loading } from './loading.ts'
import { tiles } from './tiles.ts'

/** Every pane of the flow. A new one is a file beside this, a line here, a line in `Pane` and a view in the panel. */
export const panes: { readonly [name in PaneName]: PaneDefinition<name> } = {
  loading,
  tiles,
  consent,
  institutions,
  credentials,
  accounts,
  connected,
  error,
  fatal,
  exit,
  closed: { view: () => null, on: {} },
}
