import { registerWorker } from '../../ui/browser/trusted.ts'

/** Has the service worker store this page, its styles and its story; without a service worker, everything else works. */
export function registerServiceWorker(): void {
  const register = async (): Promise<void> => {
    try {
      await registerWorker()
      const { active } = await navigator.serviceWorker.ready
      active?.postMessage({ keep: location.pathname + location.search })
    } catch {
      // Denied, in a sandbox, or without TLS: the page is as good as before.
    }
  }
  // In a task of its own, because a browser lays the page out in the one that ends with the load event.
  const inTurn = (): unknown => setTimeout(register)
  if (document.readyState === 'complete') inTurn()
  else addEventListener('load', inTurn)
}
