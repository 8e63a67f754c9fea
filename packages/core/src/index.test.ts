import { expect, test } from 'vitest'
import * as door from './index.ts'
import * as wire from './wire/index.ts'

test('the public names', () => {
  expect({ core: Object.keys(door).sort(), wire: Object.keys(wire).sort() }).toEqual({
    core: [
      'BanklinkError',
      'accountActions',
      'accountKinds',
      'accountStatuses',
      'configError',
      'done',
      'errorCatalog',
      'gatewayError',
      'idle',
      'isBanklinkError',
      'isSameRequest',
      'isSettling',
      'linkError',
      'linkPurposes',
      'numberFields',
      'outcomeOf',
      'pending',
      'platformError',
      'platformWord',
      'requestError',
      'storeError',
      'systemClock',
      'toBanklinkError',
      'toLinkError',
      'toLinkExit',
      'toLinkResult',
      'transition',
      'usageError',
    ],
    wire: [
      'abandonRequest',
      'accountNumbersRequest',
      'accountPageAnswer',
      'beginRequest',
      'capabilitiesAnswer',
      'completeRequest',
      'followRequest',
      'followedAnswer',
      'linkTokenAnswer',
      'linkedAccountAnswer',
      'parseProblem',
      'routes',
      'stepAnswer',
      'updateRequest',
    ],
  })
})
