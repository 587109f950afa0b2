import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Found } from './findings.ts'

/**
 * Puts an editor over a textarea, which is hidden and stays what the form sends. The editor stands in a shadow root,
 * because CodeMirror’s styles are then sheets of that root and no elements, which the content policy forbids.
 */
export function editorFor(area: HTMLTextAreaElement, changed: () => void) {
  const host = document.createElement('div')
  host.className = 'editor'
  const root = host.attachShadow({ mode: 'open' })
  area.before(host)
  area.hidden = true
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        lineNumbers(),
        history(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        yaml(),
        syntaxHighlighting(colors),
        lintGutter(),
        look,
        // Tab is left to the page, so that the keyboard gets out of the editor.
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': labelOf(area), spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) changed()
        }),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),

    /** Marks each finding at its line. */
    mark(found: readonly Found[]): void {
      const { doc } = view.state
      const diagnostics = found.flatMap(({ line, words }): Diagnostic[] => {
        if (line > doc.lines) return []
        const { from, to, text } = doc.line(line)
        return [{ from: from + text.length - text.trimStart().length, to, severity: 'warning', message: words }]
      })
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },

    goTo(line: number): void {
      const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines))
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
  }
}

const labelOf = (area: HTMLTextAreaElement): string => area.labels[0]?.textContent?.trim() ?? ''

// The page’s own colors, which change with its scheme; they reach into a shadow root.
const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', border: '1px solid var(--edge)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)' },
  '.cm-scroller': { maxBlockSize: '70vh', overflow: 'auto', fontFamily: 'ui-monospace, monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--soft)', backgroundColor: 'var(--paper)', borderInlineEnd: '1px solid var(--rule)' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 2px 0 var(--accent)' },
  '.cm-tooltip, .cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)', border: '1px solid var(--edge)' },
})

const colors = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: [tags.comment, tags.meta], color: 'var(--soft)' },
  { tag: [tags.typeName, tags.keyword, tags.tagName], color: 'var(--wrong)', fontWeight: '600' },
])
