import { assemble, readForm } from '../questions/edition.ts'
import type { Form, Quiz } from '../questions/model.ts'
import { embedText } from './text.ts'

/** One thing to embed, of one story: pinned to a version of it, or following the present one where none is named. */
export type Widget = { quiz: string; version?: string } & (
  | { kind: 'quiz'; form: Form }
  | { kind: 'card'; card: string }
  | { kind: 'compare' }
)

type Target = { ok: true; widget: Widget } | { ok: false; reason: 'not-embeddable' | 'embed-private' }

// First parts of addresses that belong to a class or to an editor.
const privates = ['class', 'j', 'desk']
// First parts of addresses that no story has.
const taken = ['api', 'built', 'embed', 'oembed', 'privacy', 'healthz', 'pictures']

/** The edition and length that an address asks for; inside other pages a quiz has 5 questions unless told otherwise. */
export const widgetForm = (query: Record<string, string | undefined>): Form => readForm({ length: '5', ...query })

/** The version that an address pins a widget to; none where a half-done quiz has only gone on in its version. */
export const pinned = ({ version, follow }: Record<string, string | undefined>): Pick<Widget, 'version'> =>
  version === undefined || follow !== undefined ? {} : { version }

/** What the address of a page of this site shows, as something to embed. Whether it exists is not checked here. */
export function targetOf(address: string, origin: string): Target {
  const url = URL.parse(address)
  if (!url || !isOf(url, new URL(origin))) return { ok: false, reason: 'not-embeddable' }
  const parts = url.pathname.split('/').filter(Boolean).map(decoded)
  if (privates.includes(parts[0] ?? '')) return { ok: false, reason: 'embed-private' }
  const [quiz = '', part, card] = parts[0] === 'embed' ? parts.slice(1) : parts
  const query = Object.fromEntries(url.searchParams)
  const form = widgetForm(query)
  // The address of a result names the version of its picks, not one that somebody chose.
  const story = { quiz, ...(part !== 'result' && pinned(query)) }
  if (!quiz || taken.includes(quiz)) return { ok: false, reason: 'not-embeddable' }
  if (part === undefined || ((part === 'quiz' || part === 'result') && card === undefined))
    return { ok: true, widget: { kind: 'quiz', ...story, form } }
  if (part === 'compare' && card === undefined) return { ok: true, widget: { kind: 'compare', ...story } }
  if (part === 'cards' && card !== undefined && parts.at(-1) === card)
    return { ok: true, widget: { kind: 'card', ...story, card } }
  return { ok: false, reason: 'not-embeddable' }
}

/** Whether an address is of this site, perhaps by another scheme or with “www.” before its host: so people copy it. */
const isOf = (url: URL, site: URL): boolean => /^https?:$/.test(url.protocol) && bareHost(url) === bareHost(site)

const bareHost = ({ host }: URL): string => host.replace(/^www\./, '')

/** A part of a path, decoded; empty where it cannot be. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** What a widget of this story is called, or null if the story has no such widget. */
export function titleOf(quiz: Quiz, widget: Widget): string | null {
  if (widget.kind === 'compare') return embedText.compareTitle(quiz.dossier.title)
  if (widget.kind === 'card') return quiz.dossier.cards.find(({ id }) => id === widget.card)?.title ?? null
  return assemble(quiz, widget.form).ok ? embedText.quizTitle(quiz.dossier.title) : null
}
