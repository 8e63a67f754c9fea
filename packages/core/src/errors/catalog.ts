import { appearanceErrors } from './appearanceErrors.ts'
import { configErrors, usageErrors } from './configErrors.ts'
import { gatewayErrors } from './gatewayErrors.ts'
import { linkErrors } from './linkErrors.ts'
import { platformErrors } from './platformErrors.ts'
import { requestErrors } from './requestErrors.ts'
import { storeErrors } from './storeErrors.ts'
import { unexpectedErrors } from './unexpectedErrors.ts'

/** Every error, by its code. `docs/errors.md` has an entry for each. */
export const errorCatalog = {
  ...appearanceErrors,
  ...configErrors,
  ...gatewayErrors,
  ...linkErrors,
  ...platformErrors,
  ...requestErrors,
  ...storeErrors,
  ...unexpectedErrors,
  ...usageErrors,
} as const

/** Every stable code. Each has an entry in `docs/errors.md`. */
export type BanklinkErrorCode = keyof typeof errorCatalog
