import { phoneAddresses } from '../../../http/addresses.ts'
import { newToken } from '../../http/new-token.ts'
import { request } from '../../view/browser/api.ts'
import type { Display } from '../../view/browser/display.tsx'
import { participantText } from '../text.ts'

/** Handles the form that the Worker has rendered, so that joining and another name do not load a page. */
export function joinForm(root: HTMLElement, display: Display, code: string, enter: (token: string) => void): void {
  const token = newToken()
  const form = root.querySelector<HTMLFormElement>('form.join')
  const name = form?.querySelector<HTMLInputElement>('[name=nickname]')
  if (!form || !name) return
  let busy = false

  const join = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy) return
    busy = true
    const participants = phoneAddresses.session(code, 'participants')
    const result = await request(participants, undefined, { token, ...Object.fromEntries(new FormData(form)) })
    busy = false
    if (result.kind === 'json') {
      form.removeEventListener('submit', join)
      enter(token)
    } else notice(result.kind === 'refused' ? result.detail : participantText.unreachable)
  }
  form.addEventListener('submit', join)
  form.querySelector('[data-reroll]')?.addEventListener('click', async (event) => {
    event.preventDefault()
    const result = await request(phoneAddresses.session(code, 'nickname'))
    if (result.kind !== 'json') return notice(participantText.unreachable)
    // The server’s own response has the shape of its schema.
    const { nickname } = result.body as { nickname: string }
    name.value = nickname
    form.querySelector('.nickname')?.replaceChildren(nickname)
    root.querySelector('.notice')?.remove()
    display.announce(nickname)
  })

  function notice(words: string): void {
    const shown = root.querySelector('.notice') ?? document.createElement('p')
    shown.className = 'notice'
    shown.textContent = words
    form?.before(shown)
    display.announce(words)
  }
}
