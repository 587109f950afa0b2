/** Keeps the screen on while this page is visible, if the browser can. */
export function keepAwake(): void {
  const request = (): void => {
    if (document.visibilityState !== 'visible') return
    // The browser may refuse, for example on low battery. Then the screen turns off as usual.
    navigator.wakeLock?.request('screen').catch(() => {})
  }
  document.addEventListener('visibilitychange', request)
  request()
}
