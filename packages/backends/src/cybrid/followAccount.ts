import { type Call, done, type LinkedAccount, pending, type Step } from '@banklink/core'
import { type CybridPorts, lookAgainMs } from './CybridPorts.ts'
import { findAccount } from './findAccount.ts'
import { type AccountResume, writeResume } from './resume.ts'
import type { CybridAccount } from './schemas.ts'
import { toLinkedAccount } from './toLinkedAccount.ts'

/** Polls an account in a transitional state. */
export async function followAccount(
  ports: CybridPorts,
  { resume, call }: { resume: AccountResume; call: Call },
): Promise<Step<LinkedAccount>> {
  const row = await findAccount(ports, { id: resume.accountGuid, call })
  return toAccountStep({ row, resume })
}

/** The account if its state is final, otherwise when to poll again. A failure is final too and has a reason. */
export function toAccountStep({ row, resume }: { row: CybridAccount; resume: AccountResume }): Step<LinkedAccount> {
  return row.state === passing[resume.kind] ? pending(writeResume(resume), lookAgainMs) : done(toLinkedAccount(row))
}

const passing: Record<AccountResume['kind'], string> = {
  stored: 'storing',
  deleted: 'deleting',
}
