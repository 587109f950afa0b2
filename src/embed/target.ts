import { readCited } from '../dossier/citations.ts'
import { plain } from '../dossier/links.ts'
import { assemble, readForm } from '../questions/edition.ts'
import type { Form, Quiz } from '../questions/model.ts'
import type { Picture } from '../stories/model.ts'
import { embedText } from './text.ts'

/** One thing to embed, of one story: pinned to a version of it, or following the present one where none is named. */
export type Widget = { quiz: string; version?: string } & (
  | { kind: 'quiz'; form: Form }
  | { kind: 'card'; card: string }
  | { kind: 'compare' }
)

/** What a reader sees of an embed before its frame, or in its place: what is at stake, and a picture that is light. */
export type Face = { stake: string; picture: Picture }

type Target = { ok: true; widget: Widget } | { ok: false; reason: 'not-embeddable' | 'embed-private' }

// Pixels of a picture that can stand across a column.
const leastWidth = 400

// First parts of addresses that belong to a class or to an editor.
const privates = ['class', 'j', 'desk']
// Parts of a story that show its quiz: the story itself, the quiz, and what is read beside it.
const ofQuiz = [undefined, 'quiz', 'result', 'timeline', 'who', 'glossary', 'stats', 'review']
// First parts of addresses that no story has.
const taken = ['api', 'built', 'embed', 'oembed', 'privacy', 'healthz', 'pictures']

/** The edition and length that an address asks for; inside other pages a quiz has 5 questions unless told otherwise. */
export const widgetForm = (query: Record<string, string | undefined>): Form => readForm({ length: '5', ...query })

/** The version that an address pins a widget to; none where a half-done quiz has only gone on in its version. */
export const pinned = ({ version, follow }: Record<string, string | undefined>): Pick<Widget, 'version'> =>
  version === undefined || follow !== undefined ? {} : { version }

/**
 * What the address of a page of this site shows, as something to embed; a page of a story that is no widget gives its quiz,
 * and the first page that of the newest story. Whether it exists is not checked here.
 */
export function targetOf(address: string, origin: string, newest?: string): Target {
  const url = URL.parse(address)
  if (!url || !isOf(url, new URL(origin))) return { ok: false, reason: 'not-embeddable' }
  const parts = url.pathname.split('/').filter(Boolean).map(decoded)
  if (privates.includes(parts[0] ?? '')) return { ok: false, reason: 'embed-private' }
  const [quiz = parts[0] === 'embed' ? '' : newest, part, card] = parts[0] === 'embed' ? parts.slice(1) : parts
  if (!quiz || taken.includes(quiz)) return { ok: false, reason: 'not-embeddable' }
  const query = Object.fromEntries(url.searchParams)
  const form = widgetForm(query)
  // The address of a result names the version of its picks, not one that somebody chose.
  const story = { quiz, ...(part !== 'result' && pinned(query)) }
  if (card === undefined && ofQuiz.includes(part)) return { ok: true, widget: { kind: 'quiz', ...story, form } }
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

/** What is at stake in a widget, as its card or else the first card says, and the lightest picture of its story that is wide enough. */
export function faceOf({ dossier }: Quiz, widget: Widget, pictures: readonly Picture[] = []): Partial<Face> {
  const card = dossier.cards.find(({ id }) => widget.kind === 'card' && id === widget.card) ?? dossier.cards[0]
  const picture = [...pictures].sort((a, b) => a.width - b.width).find(({ width }) => width >= leastWidth)
  return { ...(card && { stake: plain(readCited(card.stake).text) }), ...(picture && { picture }) }
}
