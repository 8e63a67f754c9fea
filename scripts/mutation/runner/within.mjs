/** Settles as `work` does, or rejects with this message after that many milliseconds. */
export async function within(ms, work, message) {
  const late = Promise.withResolvers()
  const timer = setTimeout(() => late.reject(new Error(message)), ms)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
