import { storeError } from '@banklink/core'
import * as v from 'valibot'
import type { RowSealer, SealedCell } from '../seal/createRowSealer.ts'
import type { KeptAnswer } from './IdempotencyStore.ts'

/** Seals the answer of a key. */
export function sealAnswer(sealer: RowSealer, key: string, answer: KeptAnswer): Promise<SealedCell> {
  return sealer.seal(answer, rowName(key))
}

/**
 * Opens the answer of a key.
 *
 * @throws `store.row_unreadable`, or what the sealer throws
 */
export async function openAnswer(sealer: RowSealer, key: string, cell: SealedCell): Promise<KeptAnswer> {
  const parsed = v.safeParse(answerSchema, await sealer.open(cell, rowName(key)))
  if (!parsed.success) throw storeError('store.row_unreadable')
  return parsed.output
}

function rowName(key: string): readonly string[] {
  return ['answer', key]
}

const answerSchema = v.object({ status: v.number(), body: v.string() })
