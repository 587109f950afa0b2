import { read, write } from '../../ui/browser/storage.ts'

const stored = ['localStorage', 'desk-keys'] as const

/** Single keys for going through questions. They can be switched off, because whoever speaks to the machine types by mistake (WCAG 2.1.4). */
export function useKeys(): void {
  const actions = document.querySelector<HTMLElement>('[data-keys]')
  const box = actions?.querySelector<HTMLInputElement>('[data-use-keys]')
  if (!actions || !box) return
  box.closest('label')?.removeAttribute('hidden')
  box.checked = read(...stored) !== false
  box.addEventListener('change', () => void write(...stored, box.checked))

  addEventListener('keydown', (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const key = event.key.toLowerCase()
    const target =
      key === 'j' || key === 'k'
        ? document.querySelector<HTMLElement>(`.places [rel=${key === 'j' ? 'next' : 'prev'}]`)
        : actions.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    if (!target) return
    event.preventDefault()
    if (target instanceof HTMLInputElement) target.focus()
    else target.click()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
