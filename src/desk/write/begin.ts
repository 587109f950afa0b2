import { longestArticle } from './limits.ts'
import type { DraftStore } from './store.ts'

type Begun = { article: string; id: string; published: string }
type Known = { isPublished: boolean; who: string; at: string }

export type BeginRefusal = 'no-article' | 'too-long' | 'no-id' | 'no-day' | 'reserved' | 'drafted' | 'published'

/** Drafts a dossier from an article and keeps both; the drafting code, with its library, is loaded only here. */
export async function beginDraft(
  drafts: DraftStore,
  { article, id, published }: Begun,
  { isPublished, who, at }: Known,
): Promise<{ ok: true } | { ok: false; reason: BeginRefusal }> {
  const refuse = (reason: BeginRefusal) => ({ ok: false, reason }) as const
  if (article.trim() === '') return refuse('no-article')
  if (article.length > longestArticle) return refuse('too-long')
  if (id.length > 60 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse('no-id')
  if (published !== '' && !isDay(published)) return refuse('no-day')
  if (reserved.has(id)) return refuse('reserved')
  if (isPublished) return refuse('published')
  if (drafts.read(id)) return refuse('drafted')
  const { draft } = await import('../../authoring/draft.ts')
  const text = draft(article, { id, ...(published !== '' && { published }) })
  return drafts.begin({ id, article, text, who, at }) ? { ok: true } : refuse('drafted')
}

const isDay = (written: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(`${written}T00:00:00Z`))

/** First parts of this site’s addresses, which would hide a story’s own, and those of the desk. */
const reserved = new Set(
  'api built class css desk embed healthz icons j log offline oembed openapi pictures privacy saved scores sign-out styleguide write'.split(
    ' ',
  ),
)
