/** Handles every form inside `root` instead of the browser, with its fields and that of the button pressed. */
export function onSubmit(root: HTMLElement, take: (fields: Record<string, string>) => void): void {
  root.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const fields = Object.fromEntries([...new FormData(event.target)].map(([name, value]) => [name, String(value)]))
    const button = event.submitter
    if (button instanceof HTMLButtonElement && button.name) fields[button.name] = button.value
    take(fields)
  })
}
