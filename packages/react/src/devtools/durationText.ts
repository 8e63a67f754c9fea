/** Formats a countdown of milliseconds, such as `3 h 59 min` or `4 min 05 s`. */
export function durationText(ms: number): string {
  if (ms <= 0) return 'over'
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min ${padded(seconds % 60)} s`
  return minutes > 0 ? `${minutes} min ${padded(seconds % 60)} s` : `${seconds} s`
}

function padded(count: number): string {
  return String(count).padStart(2, '0')
}
