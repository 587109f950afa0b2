import * as v from 'valibot'
import type { Dossier } from '../../dossier/model.ts'
import type { Bindings } from '../../env.ts'
import { hashOf } from '../../http/hash.ts'
import { assemble } from '../../questions/edition.ts'
import { type Edition, lastEdition, lengths, type Quiz } from '../../questions/model.ts'
import { reserve } from '../../results/intake/ledgers.ts'
import type { Starter } from '../../results/ledger/quota.ts'
import { current, version } from '../../stories/stories.ts'
import { withSessionIds } from '../machine/session-ids.ts'
import { day } from '../machine/state.ts'
import { screenKeyOf } from '../object/authentication.ts'
import { type Created, createBody } from '../protocol/messages.ts'
import type { Options } from '../protocol/model.ts'
import type { Report } from '../protocol/report.ts'
import { codeBytes, writeCode } from './codes.ts'
import { newToken } from './new-token.ts'
import { pollsFrom } from './polls-from.ts'
import { editionAbout } from './questions-about.ts'
import { questionsAgain } from './questions-again.ts'
import { objectOf } from './session-client.ts'

type Reason =
  | 'malformed-class'
  | 'unknown-quiz'
  | 'story-withdrawn'
  | 'unknown-edition'
  | 'unknown-length'
  | 'dossier-too-thin'
  | 'version-gone'
type Result = { ok: true; session: Pick<Created, 'code' | 'secret' | 'deleteAt'> } | { ok: false; reason: Reason }

/** Makes a session with the host’s choices, under a code that no other session has. */
export async function createSession(env: Bindings, body: unknown, starter: Starter): Promise<Result> {
  const read = v.safeParse(createBody, body)
  if (!read.success) return { ok: false, reason: 'malformed-class' }
  const { quiz: id, length, edition, cards, options } = read.output
  const isPast = options.finishBy !== undefined && options.finishBy <= Date.now()
  if (isPast || (cards && edition !== undefined)) return { ok: false, reason: 'malformed-class' }
  const story = await current(env, id)
  if (!story) return { ok: false, reason: 'unknown-quiz' }
  if (story.entry.withdrawn) return { ok: false, reason: 'story-withdrawn' }
  const { quiz } = story
  if (cards) {
    if (!lengths.some((offered) => offered === length)) return { ok: false, reason: 'unknown-length' }
    const about = editionAbout(quiz, cards, { edition: drawnNumber(), length }, lastDrawn)
    return about ? begin(env, quiz, about, options, starter) : { ok: false, reason: 'malformed-class' }
  }
  const assembled = edition === undefined ? assembleDrawn(quiz, length) : assemble(quiz, { edition, length }, lastDrawn)
  return assembled.ok ? begin(env, quiz, assembled.edition, options, starter) : { ok: false, reason: assembled.reason }
}

/** The same questions and options for another class, under new ids; without what has left the story since. */
export async function createAgain(env: Bindings, report: Report, starter: Starter): Promise<Result> {
  const { quiz: id, version: of, edition = 0, options } = report.session
  const story = (of === undefined ? null : await version(env, id, of)) ?? (await current(env, id))
  if (!story) return { ok: false, reason: 'unknown-quiz' }
  if (story.entry.withdrawn) return { ok: false, reason: 'story-withdrawn' }
  const questions = questionsAgain(report, story.quiz)
  if (questions.length === 0) return { ok: false, reason: 'version-gone' }
  const { finishBy = 0, ...others } = options
  const again = finishBy > Date.now() ? options : others
  const form = { quiz: id, version: story.quiz.version, edition, length: questions.length, questions }
  return begin(env, story.quiz, form, again, starter)
}

async function begin(env: Bindings, quiz: Quiz, edition: Edition, options: Options, starter: Starter): Promise<Result> {
  // As many as the same network could send by itself, or classes would be a way round that.
  const isCounted = options.toStatistics && starter.networks.length > 0
  const counts = isCounted && { counts: await reserve(env, edition.quiz, starter) }
  const { setup, secret } = await setupOf(env, quiz, edition, options)
  const code = await createUnderFreeCode((code) =>
    objectOf(env, code).create({ ...setup, ...counts, ...startOf(env, starter), code }),
  )
  return { ok: true, session: { code, secret, deleteAt: setup.deleteAt } }
}

/** Where starting needs a key, nobody’s rows are counted beyond the session’s own. */
const startOf = ({ HOST_KEY }: Bindings, { id }: Starter): { start?: string } => (HOST_KEY ? {} : { start: id })

/** What a session with these questions is set up with, but for its code; and the host’s secret, of which it keeps the hash. */
export async function setupOf(env: Bindings, quiz: Quiz, edition: Edition, options: Options) {
  const now = Date.now()
  const secret = newToken()
  const setup = {
    ...questionsOf(quiz.dossier, edition),
    polls: pollsFrom(quiz, edition.questions, newId),
    options,
    secret: await hashOf(secret),
    screen: await hashOf(await screenKeyOf(secret)),
    created: now,
    deleteAt: now + reportDays(env) * day,
  }
  return { setup, secret }
}

function questionsOf({ title, source, cards }: Dossier, { quiz, version, edition, questions }: Edition) {
  const named = new Set(questions.flatMap((question) => question.cards))
  const titles = cards.filter(({ id }) => named.has(id)).map((card) => [card.id, card.title])
  const drawn = withSessionIds(questions, newId)
  return { quiz, title, source: source.name, version, edition, ...drawn, cards: Object.fromEntries(titles) }
}

// 72 random bits: what nobody meets twice, and nobody guesses.
const newId = (): string => newToken().slice(0, 12)

const lastDrawn = lastEdition + 2 ** 32

/**
 * An edition beyond those that pages and API have: from those, two questions would tell the others. Odd, because only
 * those are drawn without a look at their neighbors. Where a draw does not succeed, another may.
 */
function assembleDrawn(quiz: Quiz, length: number): ReturnType<typeof assemble> {
  const draw = () => assemble(quiz, { edition: drawnNumber(), length }, lastDrawn)
  const first = draw()
  return first.ok ? first : draw()
}

function drawnNumber(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return lastEdition + (number % 2 === 0 ? number + 1 : number)
}

// At people’s own pace a session ends a day before everything is deleted.
const reportDays = ({ REPORT_DAYS }: Bindings): number => Math.max(2, Number(REPORT_DAYS) || 30)

/** There are 110 billion codes, so a second attempt is next to never. A code that is in use is never given twice. */
export async function createUnderFreeCode(create: (code: string) => Promise<boolean>): Promise<string> {
  for (let attempts = 0; attempts < 10; attempts++) {
    const code = writeCode(crypto.getRandomValues(new Uint8Array(codeBytes)))
    if (await create(code)) return code
  }
  throw new Error('Ten codes in a row were taken.')
}
