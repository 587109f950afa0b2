/** Keeps the screen from going dark while this page is in sight, where the browser can. */
export function keepAwake(): void {
  const hold = (): void => {
    if (document.visibilityState !== 'visible') return
    // Refused on low battery, say; then the screen does what it always does.
    navigator.wakeLock?.request('screen').catch(() => {})
  }
  document.addEventListener('visibilitychange', hold)
  hold()
}
