/** Fills in the key that the link has behind its “#”, which never reaches the server by itself, nor its logs. */
export function signIn(): void {
  const form = document.querySelector<HTMLFormElement>('form.sign-in')
  const key = form?.querySelector<HTMLInputElement>('[name=key]')
  const who = form?.querySelector<HTMLInputElement>('[name=who]')
  if (!key || !who) return
  // A link pasted over this page’s address changes only the fragment.
  addEventListener('hashchange', () => location.reload())
  const given = decoded(location.hash.slice(1))
  if (!given) return
  history.replaceState(null, '', location.pathname)
  key.value = given
  who.focus()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
