import type { Context } from 'hono'
import { referenceAddresses } from '../http/addresses.ts'
import { cached, hours } from '../http/caching.ts'
import { problem } from '../http/problem.ts'
import type { Quiz } from '../questions/model.ts'
import type { ListEnv } from '../stories/story.ts'
import type { ApiDocument } from './document.ts'
import { ReferencePage } from './page.tsx'

/** Answers with the reference, whose examples ask for this story. */
export async function answerReference(c: Context<ListEnv>, { dossier, version, bank }: Quiz): Promise<Response> {
  const { origin } = new URL(c.req.url)
  const read = await c.env.ASSETS.fetch(new URL(referenceAddresses.openApi(), origin))
  if (!read.ok) return problem(c, 'unavailable')
  // The build writes it and a test holds it against the specification.
  const api = (await read.json()) as ApiDocument
  const here = { origin, quiz: dossier.id, version, item: bank[0]?.id ?? '' }
  return cached(c, hours(6), <ReferencePage api={api} here={here} url={origin + referenceAddresses.page()} />)
}
