import { within } from '../http/timeout.ts'
import { unpack } from '../questions/packing.ts'
import { indexKey, versionKey } from './keys.ts'
import { type Entry, emptyIndex, type Index, type StoredVersion, type Story } from './model.ts'

/** As much of KV as reading stories needs. */
export type StoryStore = { get(key: string, options: { type: 'text'; cacheTtl: number }): Promise<string | null> }
/** Asks whoever moves the index for it: null unless it has moved further than this. */
export type NewerIndex = (moves: number) => Promise<Index | null>

// Seconds: the least for which KV gives a value from its cache.
const pointerTtl = 30
const versionTtl = 30 * 86_400
// Milliseconds: older than this, what is given is said to be stale.
const staleAfter = 60_000
/** How long a request waits for KV, where there is a copy to fall back on and where there is none, and for the publisher. */
const patience = { withCopy: 2000, without: 10_000, publisher: 2000 }
// The publisher is asked once in a lifetime, KV once in three: with 20 seconds, once a minute.
const lifetimesOfStore = 3
// Milliseconds: no more often is the index asked for anew because of a version that it does not name. Each time in vain it is
// twice as long, up to a lifetime, so that made-up versions do not use up the publisher’s requests.
const soon = 2000
// Milliseconds between two looks at whether another request’s question has been answered.
const glance = 20
/** For how long a version that KV did not give is not asked for again. */
const missingFor = 10_000
// Characters of JSON whose stories an isolate keeps unpacked: some 60 MB of its 128, some 100 stories of today’s size.
const mostText = 16_000_000

/** For how many milliseconds the index is remembered. */
type Reading = { lifetime: number; now?: () => number }
/** An index, when it was surely the present one, and when it was last asked for. */
type Known = { index: Index; at: number; asked: number }
type Unpacked = { quiz: Story['quiz']; size: number }

/**
 * Reads stories for one isolate: each version once while it is in memory; and the index from whoever moves it, who
 * knows of a publication at once, and from KV, which has it half a minute later. Where one of the two fails, the other does.
 * Where both fail, it gives the last copy it knows and says how old that is; without a copy it throws.
 */
export function storyReader(store: StoryStore, newer: NewerIndex, { lifetime, now = Date.now }: Reading) {
  let known: Known | undefined
  let storeDue = 0
  const unpacked = new Map<string, Unpacked>()
  const missing = new Map<string, number>()
  const anew = { due: 0, pause: soon, isAsking: false }

  async function index(every = lifetime): Promise<Known> {
    if (known && now() - known.asked < every) return known
    // While this request asks, others get the copy, if that is as good as fresh. They cannot wait for the same promise,
    // because a promise belongs to the request that made it.
    if (known && now() - known.at <= lifetime + patience.publisher)
      known = { ...known, asked: now() - lifetime + Math.min(lifetime, patience.publisher) }
    known = await look()
    return known
  }

  async function look(): Promise<Known> {
    const began = now()
    const isDue = !known || began >= storeDue
    if (isDue) storeDue = began + lifetime * lifetimesOfStore
    const [newest, kept] = await Promise.allSettled([
      within(patience.publisher, newer(known?.index.moves ?? -1)),
      isDue ? readIndex(within(known ? patience.withCopy : patience.without, store.get(indexKey, fresh))) : null,
    ])
    const failures = [newest, kept].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    for (const error of failures) console.error(error)
    const found = [known?.index, given(newest), given(kept)]
      .flatMap((one) => one ?? [])
      .reduce((a: Index | undefined, b) => (a && a.moves > b.moves ? a : b), undefined)
    if (!found) throw failures[0]
    return { index: found, at: Math.max(known?.at ?? 0, surely(began, newest, kept)), asked: now() }
  }

  /** The index, asked for anew where it does not name one of these versions, which may have been published since. */
  async function naming(id: string, versions: (string | undefined)[]): Promise<Known & { entry: Entry | undefined }> {
    const entryIn = ({ index }: Known) => index.stories.find((one) => one.id === id)
    const isNamed = (entry: Entry, of: string | undefined): boolean =>
      of === undefined || entry.versions.some(({ version }) => version === of)
    const first = await index()
    const entry = entryIn(first)
    if (!entry || versions.every((of) => isNamed(entry, of))) return { ...first, entry }
    const later = await indexAnew(first)
    return { ...later, entry: entryIn(later) }
  }

  /** The index, asked for anew by one request alone; those that come meanwhile wait for what it hears. */
  async function indexAnew(before: Known): Promise<Known> {
    for (let waited = 0; anew.isAsking && waited < patience.publisher; waited += glance)
      await new Promise((next) => setTimeout(next, glance))
    if (anew.isAsking || now() < anew.due) return known ?? before
    anew.isAsking = true
    try {
      const later = await index(Math.min(soon, lifetime))
      const isVain = later.index.moves === before.index.moves
      anew.pause = isVain ? Math.min(anew.pause * 2, Math.max(soon, lifetime)) : soon
      anew.due = now() + Math.min(anew.pause, lifetime)
      return later
    } finally {
      anew.isAsking = false
    }
  }

  async function quizOf(id: string, version: string): Promise<Story['quiz'] | null> {
    const key = versionKey(id, version)
    const found = unpacked.get(key) ?? (await readVersion(key, id, version))
    if (!found) return null
    // The one used last goes last, so that the first is the one to forget.
    unpacked.delete(key)
    unpacked.set(key, found)
    let size = [...unpacked.values()].reduce((sum, one) => sum + one.size, 0)
    for (const [oldest, one] of unpacked) {
      if (size <= mostText || oldest === key) break
      unpacked.delete(oldest)
      size -= one.size
    }
    return found.quiz
  }

  /** A version as it is served now: an earlier one knows what the present one has withdrawn and corrected; where that cannot be read, it is stale. */
  async function asOf({ id, version }: Entry, quiz: Story['quiz'], { at }: Known): Promise<Omit<Story, 'entry'>> {
    if (quiz.version === version) return { quiz }
    const present = await quizOf(id, version).catch(() => null)
    if (!present) return { quiz: { ...quiz, withdrawnSince: [] }, staleSince: at }
    const { withdrawn = [], corrections = [] } = present.dossier
    return { quiz: { ...quiz, withdrawnSince: withdrawn, correctedSince: corrections } }
  }

  async function readVersion(key: string, id: string, version: string): Promise<Unpacked | null> {
    if ((missing.get(key) ?? 0) > now()) return null
    // KV keeps a miss as long as it would keep the value.
    const text = await within(patience.without, store.get(key, missing.has(key) ? fresh : immutable))
    if (text === null) {
      missing.set(key, now() + missingFor)
      return null
    }
    missing.delete(key)
    // A publisher has written it after every proof, so it is not checked again. Only whether it is the version that was
    // asked for is compared, because that costs nothing.
    const { format, quiz } = JSON.parse(text) as StoredVersion
    if (format !== 1 || quiz.version !== version || quiz.dossier.id !== id)
      throw new Error(`${key} holds another version.`)
    return { quiz: unpack(quiz), size: text.length }
  }

  return {
    /** Every story, newest first; and when that was last known, if it could not be read anew. */
    async list(): Promise<{ stories: readonly Entry[]; staleSince?: number }> {
      const known = await index()
      return { stories: known.index.stories, ...staleness(known, now()) }
    },

    /** How often the index has moved. What was made from stories at an earlier count is out of date. */
    moves: async (): Promise<number> => (await index()).index.moves,

    knownMoves: (): number => known?.index.moves ?? -1,

    /**
     * The present version of a story, or the latest before it that can be read; null if there is no such story. Whoever has
     * seen a version says so, and is not given one from before it.
     */
    async current(id: string, seen?: string): Promise<Story | null> {
      const { entry, ...known } = await naming(id, [seen])
      if (!entry) return null
      let failure: unknown = new Error(`No version of ${id} can be read.`)
      // The index may arrive at one of the network’s places before the version that it points to.
      for (const version of [entry.version, ...earlier(entry)].slice(0, 3))
        try {
          const quiz = await quizOf(id, version)
          if (!quiz) continue
          if (version === entry.version) return { quiz, entry, ...staleness(known, now()) }
          return { quiz: { ...quiz, withdrawnSince: [] }, entry, staleSince: known.at }
        } catch (error) {
          failure = error
        }
      throw failure
    },

    /** One version of a story; null if there is no such story, or if the version is not kept. */
    async version(id: string, version: string, seen?: string): Promise<Story | null> {
      const { entry, ...known } = await naming(id, [version, seen])
      // KV remembers that a key was missing, so only versions that have been written are asked for.
      if (!entry?.versions.some((kept) => kept.version === version)) return null
      const quiz = await quizOf(id, version)
      return quiz && { entry, ...staleness(known, now()), ...(await asOf(entry, quiz, known)) }
    },
  }
}

const fresh = { type: 'text', cacheTtl: pointerTtl } as const
const immutable = { type: 'text', cacheTtl: versionTtl } as const

async function readIndex(read: Promise<string | null>): Promise<Index> {
  const text = await read
  if (text === null) return emptyIndex
  const index = JSON.parse(text) as Index
  if (index.format !== 1) throw new Error(`The index of stories has the format ${index.format}.`)
  return index
}

const given = <T>(settled: PromiseSettledResult<T>): T | undefined =>
  settled.status === 'fulfilled' ? settled.value : undefined

/** Since when this is surely the present index: the publisher’s is as it was when asked, KV’s as it was while that kept it. */
function surely(began: number, newest: PromiseSettledResult<unknown>, kept: PromiseSettledResult<unknown>): number {
  if (newest.status === 'fulfilled') return began
  return given(kept) ? began - pointerTtl * 1000 : 0
}

const isStale = ({ at }: Known, now: number): boolean => now - at > staleAfter

const staleness = (known: Known, now: number) => (isStale(known, now) ? { staleSince: known.at } : {})

const earlier = ({ version, versions }: Entry): string[] =>
  versions.flatMap((kept) => (kept.version === version ? [] : kept.version)).reverse()
