import { type Call, done, type LinkedAccount, pending, type Step } from '@banklink/core'
import { type CybridPorts, lookAgainMs } from './CybridPorts.ts'
import { findAccount } from './findAccount.ts'
import { type AccountResume, writeResume } from './resume.ts'
import type { CybridAccount } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

/** Looks once more at an account whose state will pass. */
export async function followAccount(
  ports: CybridPorts,
  { resume, call }: { resume: AccountResume; call: Call },
): Promise<Step<LinkedAccount>> {
  const row = await findAccount(ports, { id: resume.accountGuid, call })
  return toAccountStep({ row, resume })
}

/** The account if it is where it was going, else when to look again. A failure is an end too: it says why. */
export function toAccountStep({ row, resume }: { row: CybridAccount; resume: AccountResume }): Step<LinkedAccount> {
  return row.state === passing[resume.kind] ? pending(writeResume(resume), lookAgainMs) : done(toLinkedAccount(row))
}

const passing: Record<AccountResume['kind'], string> = {
  stored: 'storing',
  deleted: 'deleting',
}
