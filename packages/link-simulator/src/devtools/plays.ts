import { sandboxErrorCodes } from '../sandbox/errors.ts'
import { goodLogin } from '../sandbox/signIn.ts'
import type { Scenario } from '../scenarios/scenarios.ts'
import * as scenarios from '../scenarios/scenarios.ts'

/** Everything that can be played, by group and name: every scenario, and a login that ends in each error. */
export function plays(): Record<'Scenarios' | 'A login that ends in', Record<string, Scenario>> {
  return {
    Scenarios: scenarios,
    'A login that ends in': Object.fromEntries(sandboxErrorCodes().map((code) => [code, loginWith(code)])),
  }
}

/** The user sees the error and leaves. */
function loginWith(code: string): Scenario {
  return async (link) => {
    await link.acceptConsent()
    await link.chooseInstitution('First Platypus Bank')
    await link.submitCredentials(goodLogin.username, `error_${code}`)
    await link.leave()
    return { kind: 'exit', errorCode: code, status: 'requires_credentials' }
  }
}
