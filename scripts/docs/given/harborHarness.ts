import type { BackendHarness } from '@banklink/core/testing'

export declare const harness: BackendHarness
