import { uuid } from '../../ui/browser/uuid.ts'

/** Lets a reader dispute each question of the page once, with a reason from the list. */
export function offerDisputes(page: Document): void {
  const template = page.querySelector<HTMLTemplateElement>('#dispute')
  if (!template) return
  for (const place of page.querySelectorAll<HTMLDetailsElement>('.dispute'))
    place.addEventListener('toggle', () => fill(place, template), { once: true })
}

function fill(place: HTMLDetailsElement, template: HTMLTemplateElement): void {
  place.append(template.content.cloneNode(true))
  const [list, status] = [place.querySelector('fieldset'), place.querySelector('[role=status]')]
  if (!list || !status) return
  // One for each question and page, so that a reason sent twice counts once.
  const id = uuid()
  list.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element && target.closest('button')
    if (!button) return
    list.disabled = true
    const item = place.closest<HTMLElement>('[data-item]')?.dataset.item
    const sent = await post(template, { id, item, reason: button.value })
    list.disabled = false
    list.hidden = sent
    status.textContent = template.dataset[sent ? 'sent' : 'failed'] ?? ''
  })
}

async function post({ dataset }: HTMLElement, dispute: Record<string, unknown>): Promise<boolean> {
  try {
    const { ok } = await fetch(dataset.address ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...dispute, version: dataset.version }),
    })
    return ok
  } catch {
    return false
  }
}
