import * as v from 'valibot'

/** Reads a list, and leaves out the rows that cannot be read: one of them must not hide the others. */
export function readableRows<T>(row: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((rows) =>
      rows.flatMap((each) => {
        const read = v.safeParse(row, each)
        return read.success ? [read.output] : []
      }),
    ),
  )
}
