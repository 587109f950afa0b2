import { followLook } from './follow-look.ts'

const look = document.querySelector<HTMLFormElement>('[data-look]')
if (look) followLook(look)

// Every piece of code gets a button that copies it; without script, or where copying is not allowed, it can be selected.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const code = button.closest('figure')?.querySelector('code')?.textContent ?? ''
    try {
      await navigator.clipboard.writeText(code)
      const said = button.parentElement?.querySelector('[role=status]')
      if (said) said.textContent = button.dataset.copied ?? ''
    } catch {
      // Not allowed: the code is there to be selected.
    }
  })
}
