/** Has the service worker store this page, its styles and its story; without a service worker, everything else works. */
export function registerServiceWorker(): void {
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker?.register('/sw.js')
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage({ keep: location.pathname + location.search })
    } catch {
      // Denied, in a sandbox, or without TLS: the page is as good as before.
    }
  })
}
