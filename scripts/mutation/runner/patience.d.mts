export function patience(machine?: { load?: number; cores?: number }): number
