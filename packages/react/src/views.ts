import { AccountChooser } from './components/account-chooser/AccountChooser.tsx'
import { LinkFailure } from './components/link-run/LinkFailure.tsx'
import { LinkFramed } from './components/link-run/LinkFramed.tsx'
import { LinkNews } from './components/link-run/LinkNews.tsx'
import { TellTabs } from './provider/TellTabs.tsx'

// What is shown of a run besides its button, and what tells other tabs. It is loaded behind the engine: a click need not
// wait for it.
export { AccountChooser, LinkFailure, LinkFramed, LinkNews, TellTabs }
