/**
 * A time as Bond writes it. Bond has two ways and mixes them: `2021-02-11T20:01:36.122Z` (`iso`) and
 * `2021-02-11 12:01:36.122000-08` (`postgres`).
 */
export function bondDate(at: number, style: 'iso' | 'postgres'): string {
  if (style === 'iso') return new Date(at).toISOString()
  const pacific = new Date(at - 8 * 3_600_000).toISOString()
  return `${pacific.replace('T', ' ').replace('Z', '')}000-08`
}
