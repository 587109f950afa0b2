/** Takes every form that is sent inside from the browser, and hands over its fields with that of the button pressed. */
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
