/** Looks every few milliseconds whether the thread was free, until `stop`, which gives the longest that it was not. */
export function watchStalls() {
  let [worst, last] = [0, performance.now()]
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last - everyMs)
    last = now
  }, everyMs)
  return {
    stop() {
      clearInterval(timer)
      return worst
    },
  }
}

const everyMs = 5
