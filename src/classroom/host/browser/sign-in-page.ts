const field = document.querySelector<HTMLInputElement>('form.entry [name=secret]')
const secret = location.hash.slice(1)

// A link pasted over this page’s address changes only the fragment.
addEventListener('hashchange', () => location.reload())

// The fragment never reaches the server by itself, nor its logs. The form sends it in its body.
if (field?.form && secret) {
  history.replaceState(null, '', location.pathname)
  field.value = secret
  field.form.submit()
}
