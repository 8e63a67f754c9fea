/** What `docs/reliability.md` says of the link sessions in one page, from what `soak.spec.ts` wrote. */
export function soakFigures({ date, sessions, before, after }) {
  const both = (name) =>
    before[name] === after[name] ? `${whole(after[name])}` : `${whole(before[name])}, then ${whole(after[name])}`
  const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1)
  return `On ${date}, before and after ${whole(sessions)} sessions: frames ${both('frames')}; listeners ${both('listeners')}; nodes ${both('nodes')}; timers ${both('timers')}; heap ${mebibytes(before.heap)} MiB, then ${mebibytes(after.heap)} MiB.`
}

function whole(number) {
  return number.toLocaleString('en-US')
}
