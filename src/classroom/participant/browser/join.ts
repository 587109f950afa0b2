import { phoneAddresses } from '../../../http/addresses.ts'
import { ask } from '../../view/browser/http.ts'
import { newToken } from '../../view/browser/random.ts'
import { participantText } from '../text.ts'

/** Takes over the form that the Worker drew: joining and another name without leaving the page. */
export function joinForm(root: HTMLElement, code: string, enter: (token: string) => void): void {
  const token = newToken()
  const form = root.querySelector<HTMLFormElement>('form.join')
  const name = form?.querySelector<HTMLInputElement>('[name=nickname]')
  if (!form || !name) return
  let busy = false

  const join = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (busy) return
    busy = true
    const answer = await ask(phoneAddresses.session(code, 'participants'), undefined, { token, nickname: name.value })
    busy = false
    if (answer.kind === 'json') {
      form.removeEventListener('submit', join)
      enter(token)
    } else notice(root, form, answer.kind === 'refused' ? answer.detail : participantText.unreachable)
  }
  form.addEventListener('submit', join)
  form.querySelector('[data-reroll]')?.addEventListener('click', async (event) => {
    event.preventDefault()
    const answer = await ask(phoneAddresses.session(code, 'nickname'))
    if (answer.kind !== 'json') return notice(root, form, participantText.unreachable)
    // The server’s own answer, which its schema has shaped.
    const { nickname } = answer.body as { nickname: string }
    name.value = nickname
    const shown = form.querySelector('.nickname')
    if (shown) shown.textContent = nickname
    root.querySelector('.notice')?.remove()
    say(nickname)
  })
}

function notice(root: HTMLElement, form: HTMLElement, words: string): void {
  const shown = root.querySelector('.notice') ?? form.insertAdjacentElement('beforebegin', document.createElement('p'))
  if (shown) {
    shown.className = 'notice'
    shown.textContent = words
  }
  say(words)
}

function say(words: string): void {
  const voice = document.querySelector('#said')
  if (voice) voice.textContent = words
}
