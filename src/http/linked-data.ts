import type { Context } from 'hono'
import { takeAwayAddresses } from './addresses.ts'

type Form = { edition: number; length: number; version: string }

/**
 * Says where the questions of this page are as linked data, as JSON-LD 1.1 has it of pages (“alternate document location”): in a
 * header, because the pages of quizzes have no byte for it.
 */
export const tellLinkedData = (c: Context, quiz: string, { edition, length, version }: Form): void =>
  c.header(
    'Link',
    `<${takeAwayAddresses.file(quiz, 'jsonld', { edition, length, version })}>; rel="alternate"; type="application/ld+json"`,
  )
