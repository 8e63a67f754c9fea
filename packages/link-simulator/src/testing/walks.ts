import fc from 'fast-check'
import type { LinkDriver } from '../driver/LinkDriver.ts'
import type { LinkSimulatorOptions } from '../LinkSimulator.ts'
import { sandboxNumbers } from '../sandbox/numbers.ts'

/** What a simulator may be made with. */
export const walkOptions: fc.Arbitrary<LinkSimulatorOptions> = fc.record(
  {
    accountSelect: fc.constantFrom('single' as const, 'multiple' as const),
    updateMode: fc.constantFrom('login' as const, 'accounts' as const, 'deposits' as const, 'nothing' as const),
  },
  { requiredKeys: [] },
)

export type WalkStep = (link: LinkDriver, handler: { exit: (options?: { force?: boolean }) => void }) => Promise<void>

/** An action of the user or the page, whether or not Link allows it now. */
export const step: fc.Arbitrary<WalkStep> = fc.oneof(
  { weight: 9, arbitrary: fc.nat().map<WalkStep>((choice) => (link) => forward(link, choice)) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<WalkStep>(
      (link) => link.goBack(),
      (link) => link.askToLeave(),
      (link) => link.stay(),
      (link) => link.searchInstitution('bank'),
      (link) => link.searchInstitution('nothing like this'),
      (link) => link.enterNumbers(),
      (link) => link.goOnAnyway(),
      (link) => link.closeBank(),
      (link) => link.timeOutAtBank(),
      async (link) => void (await link.denyAtBank()),
      (link) => link.submitDepositCode('NO'),
      (link) => link.answerMfa(['no']),
      (link) => link.submitCredentials('user_good', 'error_INVALID_CREDENTIALS'),
      (link) => link.submitCredentials('user_good', 'error_ITEM_LOCKED'),
      async (_, handler) => handler.exit(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<WalkStep>(
      (link) => link.confirmLeave(),
      async (_, handler) => handler.exit({ force: true }),
    ),
  },
)

async function forward(link: LinkDriver, choice: number): Promise<void> {
  const pick = <item>(items: readonly item[]): item | undefined => items[choice % Math.max(items.length, 1)]
  const pane = link.pane()
  if (pane === 'consent') await link.acceptConsent()
  else if (pane === 'institutions' && link.institutions().length > 0) {
    await link.chooseInstitution(pick(link.institutions()) ?? '')
  } else if (pane === 'credentials') await link.submitCredentials('user_good', pick(passwords) ?? '')
  else if (pane === 'mfa') await link.answerMfa([pick(answers) ?? ''])
  else if (pane === 'recaptcha') await link.solveRecaptcha()
  else if (pane === 'oauth') await (choice % 2 ? link.goToBank() : link.allowAtBank())
  else if (pane === 'accounts') await link.chooseAccounts(link.accounts().slice(0, 1))
  else if (pane === 'numbers') await link.submitNumbers(pick(numbers) ?? { routingNumber: '', accountNumber: '' })
  else if (pane === 'depositCode') await link.submitDepositCode('ABC')
  else if (pane === 'connected') await link.finish()
}

const passwords = [
  'pass_good',
  'microdeposits_good',
  'mfa_device',
  'mfa_selections',
  '{"recaptcha":"good"}',
  '{"recaptcha":"bad"}',
]
const answers = ['Text to ••••4242', '1234', 'Yes']
const numbers = [
  sandboxNumbers('match', '1111'),
  sandboxNumbers('automated', '0000'),
  sandboxNumbers('sameDay', null),
  sandboxNumbers('instant', null),
]

/** Ignores an error that means that Link does not allow an action. */
export function notAllowed(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes('cannot be done')) throw error
}
