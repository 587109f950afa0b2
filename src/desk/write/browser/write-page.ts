import { parsedHtml } from '../../../ui/browser/trusted.ts'
import { autosave } from './autosave.ts'
import { editorFor } from './editor.ts'
import { lineAt, readFindings } from './findings.ts'

// The draft’s text becomes an editor with each finding at its line, and is saved as one types. Without this the page is a form.
const form = document.querySelector<HTMLFormElement>('form[data-text]')
const area = form?.querySelector<HTMLTextAreaElement>('textarea')
const findings = document.querySelector<HTMLElement>('[data-findings]')

if (form && area && findings) {
  const editor = editorFor(area, () => saving.changed())
  const saving = autosave(form, editor.text, (html) => {
    findings.replaceChildren(...parsedHtml(html).body.childNodes)
    editor.mark(readFindings(findings))
  })
  editor.mark(readFindings(findings))
  findings.addEventListener('click', (event) => {
    const line = lineAt(event)
    if (line) editor.goTo(line)
  })
  form.addEventListener('submit', () => {
    area.value = editor.text()
    saving.stop()
  })
}
