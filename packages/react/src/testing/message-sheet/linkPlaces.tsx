import { type LinkedAccount, type LinkSessionState, outcomeOf } from '@banklink/core'
import { LinkDone } from '../../components/link-done/LinkDone.tsx'
import { LinkIntro } from '../../components/link-intro/LinkIntro.tsx'
import type { Messages } from '../../messages/Messages.ts'
import { nobodyKnows } from '../someAccount.ts'
import { storyAccount } from '../storyAccounts.ts'
import { captionId, type MessagePlace } from './MessagePlace.ts'
import { runIn, ShownRun } from './ShownRun.tsx'

const link = { purpose: 'link' } as const
const update = { purpose: 'reconnect', accountId: 'account-1' } as const
const deposits = { purpose: 'verify_deposits', accountId: 'account-1' } as const
const loading = { status: 'preparing', wantsOpen: true, hasToken: false, hasScript: true } as const
const result = {
  linkSessionId: 'session-1',
  institution: { id: 'ins_109508', name: 'First Platypus Bank' },
  accounts: ['Checking', 'Saving'].map((name, at) => ({
    id: name,
    name: `Plaid ${name}`,
    mask: `${at}000`,
    type: 'depository',
    subtype: name === 'Saving' ? 'savings' : 'checking',
    verificationStatus: null,
    currency: 'USD',
  })),
}

/** What is shown before Link, around it and after it. */
export function linkPlaces({ reconnect, verifyDeposits, linkFramed, linkOwnTab }: Messages): MessagePlace[] {
  const unknown = { ...nobodyKnows, subtype: null }
  return [
    intro(
      [
        'introTitle',
        'introBenefit',
        'introBenefitText',
        'introShared',
        'introSharedText',
        'introSafe',
        'introSafeText',
      ],
      {
        brand: 'Tidewell',
        sharesOwnerName: true,
      },
    ),
    intro(['introTitle plain', 'introSharedText plain', 'introSafeText plain'], {}),
    run(['linkAccount'], { status: 'idle' }),
    run(['linkPreparing'], { ...loading, request: link, isSlow: false }),
    run(['linkSlow'], { ...loading, request: link, isSlow: true }),
    run(['linkOpen'], { status: 'open', request: link }),
    run(['linkCompleting'], { status: 'completing', request: link, result, isSlow: false }),
    run(['linkLinked', 'mask', 'accountAt'], done(link)),
    run(['unknownInstitution'], done(link, unknown)),
    run(['linkPending'], done(link, { status: 'verifying' })),
    run(['linkPending awaiting_deposits'], done(link, { status: 'awaiting_deposits' })),
    run(['linkProblem'], done(link, { status: 'failed', reason: 'linked_closed' })),
    run(['linkChoose', 'dismiss'], choosing({})),
    run(['linkChoose plain'], choosing({ result: { ...result, institution: null } })),
    run(['linkChooseCurrency', 'currency'], choosing({ reason: 'currency', currencies: ['USD', 'CAD'] })),
    run(['linkDuplicate', 'linkAnyway', 'linkKeep'], duplicate({})),
    run(['linkReconnect'], duplicate({ status: 'reconnect_required' })),
    run(['linkDuplicatePending', 'linkVerify'], duplicate({ status: 'awaiting_deposits' })),
    {
      names: ['linkFramed', 'linkOwnTab'],
      children: (
        <p data-slot="banklink-link-framed">
          {linkFramed} <a href="/">{linkOwnTab}</a>
        </p>
      ),
    },
    run(['updateCompleting'], { status: 'completing', request: update, result, isSlow: false }, reconnect),
    run(['updateSlow'], { ...loading, request: update, isSlow: true }, reconnect),
    run(['reconnected'], done(update), reconnect),
    run(['depositsVerified'], done(deposits), verifyDeposits),
    run(['updatePending'], done(update, { status: 'verifying' }, 'pending'), reconnect),
    run(['updateProblem'], done(update, { status: 'unverified' }, 'problem'), reconnect),
    end(['doneActive', 'doneActiveText', 'linkAnother', 'doneOn'], {}),
    end(['donePending', 'doneStoringText'], { status: 'storing' }),
    end(['doneVerifyingText'], { status: 'verifying' }),
    end(['doneDeposits', 'doneDepositsText', 'verifyDepositsText'], { status: 'awaiting_deposits' }),
    end(['verifyDepositsSoonText'], { status: 'awaiting_deposits', linkedAt: null }),
    end(['doneProblem', 'doneProblemText'], { status: 'failed' }),
  ]
}

function intro(names: readonly string[], props: { brand?: string; sharesOwnerName?: boolean }): MessagePlace {
  return {
    names,
    children: (
      <LinkIntro {...props} aria-labelledby={captionId(names)}>
        <ShownRun state={{ status: 'idle' }} />
      </LinkIntro>
    ),
  }
}

function run(names: readonly string[], state: LinkSessionState, label?: string): MessagePlace {
  return { names, children: <ShownRun state={state} {...(label && { label })} /> }
}

function end(names: readonly string[], fields: Partial<LinkedAccount>): MessagePlace {
  return {
    names,
    children: <LinkDone run={runIn(done(link, fields))} onDone={() => {}} aria-labelledby={captionId(names)} />,
  }
}

function done(
  request: typeof link | typeof update | typeof deposits,
  fields: Partial<LinkedAccount> = {},
  outcome = outcomeOf(storyAccount(fields)),
): LinkSessionState {
  return { status: 'done', request, account: storyAccount({ name: null, ...fields }), outcome }
}

type Choosing = Extract<LinkSessionState, { status: 'choosing' }>

function choosing(fields: Partial<Choosing>): Choosing {
  return { status: 'choosing', request: link, result, reason: 'several_accounts', currencies: [], ...fields }
}

function duplicate(fields: Partial<LinkedAccount>): Choosing {
  const accounts = result.accounts.slice(0, 1)
  return choosing({
    reason: 'duplicate',
    result: { ...result, accounts },
    existing: storyAccount({ name: null, ...fields }),
  })
}
