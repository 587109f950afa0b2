import { versionAddress } from '../../http/addresses.ts'
import { fetchDocument } from '../../ui/browser/fetch-document.ts'

// Milliseconds: how often an open widget asks which version of its story is present, and how long after the reader’s last
// touch it still does. A page that is left open must not ask for ever.
const pause = 30_000
const patience = 10 * 60_000
// A timer is never quite on time, and one that came a moment early must not wait for another half minute.
const early = 1000

/**
 * Follows the story while the widget is on the screen and used: asks every half minute whether another version is present,
 * and as soon as its tab or itself comes back into view. If so, gives this widget’s page, from this address, as it is now.
 */
export function followStory(main: HTMLElement, address: string, changed: (page: Document) => void): void {
  let present = presentIn(document)
  const [, , quiz = ''] = location.pathname.split('/')
  let onScreen = true
  let [used, asked] = [Date.now(), Date.now()]

  const ask = async (): Promise<void> => {
    const now = Date.now()
    if (document.hidden || !onScreen || now - asked < pause - early || now - used > patience) return
    asked = now
    const version = await presentVersion(versionAddress(quiz))
    if (!version || version === present) return
    // Under an address that no cache has yet.
    const anew = new URL(address)
    anew.searchParams.set('present', version)
    const page = await fetchDocument(anew.href, 'no-cache')
    // The Worker that answers may not have heard yet; then the next time will do.
    if (!page || presentIn(page) !== version) return
    present = version
    changed(page)
  }

  setInterval(ask, pause)
  new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? true
    void ask()
  }).observe(main)
  for (const type of ['visibilitychange', 'pointerdown', 'keydown'])
    document.addEventListener(type, () => {
      used = Date.now()
      void ask()
    })
}

/** Says at the widget’s end when its story was corrected, in the place of the promise there, so that nothing moves. */
export function showCorrected(page: Document): void {
  const [corrected] = page.querySelectorAll('.credit .corrected')
  const promise = document.querySelector('.credit .corrected') ?? document.querySelector('.credit .tap')
  const credit = promise?.parentElement
  if (!corrected || !credit) return
  const height = credit.offsetHeight
  promise.replaceWith(corrected)
  // In a narrow column it may need a line of its own.
  if (credit.offsetHeight > height) corrected.replaceWith(promise)
}

/** The version that was present when this was drawn; a quiz that shows it has it in its form alone. */
const presentIn = (widget: ParentNode): string | undefined =>
  widget.querySelector<HTMLElement>('[data-present]')?.dataset.present ??
  widget.querySelector<HTMLInputElement>('[name=version]')?.value

async function presentVersion(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { cache: 'no-store' })
    return answer.ok ? String((await answer.json()).version) : null
  } catch {
    return null
  }
}
