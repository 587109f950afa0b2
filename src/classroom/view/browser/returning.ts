/** Calls `back` whenever network or page come back, and `lost` when the network goes; returns the way to stop that. */
export function onReturn(back: () => void, lost: () => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('online', back, { signal })
  addEventListener('pageshow', back, { signal })
  document.addEventListener('visibilitychange', back, { signal })
  addEventListener('offline', lost, { signal })
  return () => listening.abort()
}
