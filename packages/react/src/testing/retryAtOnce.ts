import { timeoutManager } from '@tanstack/react-query'

/** Lets TanStack Query retry a failed read without its pause. Its other times are longer, and stay as they are. */
export function retryAtOnce(): void {
  timeoutManager.setTimeoutProvider({
    setTimeout: (then, ms) => setTimeout(then, ms <= 2_000 ? 0 : ms),
    clearTimeout: (timer: ReturnType<typeof setTimeout> | undefined) => clearTimeout(timer),
    setInterval: (then, ms) => setInterval(then, ms),
    clearInterval: (timer: ReturnType<typeof setInterval> | undefined) => clearInterval(timer),
  })
}
