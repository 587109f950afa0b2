import type { Bindings } from '../../env.ts'
import type { Quiz } from '../../questions/model.ts'
import { pack } from '../../questions/pack.ts'
import { unpack } from '../../questions/packing.ts'
import { entryOf } from '../../stories/entry.ts'
import { previewKey, versionKey } from '../../stories/keys.ts'
import type { Entry, StoredVersion, StoryWithdrawal } from '../../stories/model.ts'
import { publish, publisher } from '../../stories/publishing/publish.ts'
import type { Preview } from '../preview/model.ts'

/** A story as the desk works on it: read where it is moved, never from a copy. */
export type DeskStory = { entry: Entry; quiz: Quiz }

/** Why a story, or a version of it, is not here: there is none, or it cannot be read now. */
export type Absent = 'unknown-story' | 'unreadable'

type Moved = { ok: true } | { ok: false; reason: 'story-moved'; present: string | null }

export type DeskStories = ReturnType<typeof deskStories>

// Versions that stay unpacked in memory, some megabyte each: those of a list of stories.
const remembered = 24
const rememberedPreviews = 4
const previewSeconds = 2 * 86_400

/** The stories of this site, as their publisher has them. */
export function deskStories(env: Bindings, now: () => number) {
  const quizzes = new Map<string, Quiz>()
  const previews = new Map<string, string>()

  const list = async (): Promise<readonly Entry[]> => (await publisher(env).index()).stories

  /** A version that the index names; null, and why is logged, where it cannot be read. */
  async function read(id: string, version: string): Promise<Quiz | null> {
    const key = versionKey(id, version)
    const known = quizzes.get(key)
    if (known) return known
    try {
      const text = await env.STORIES.get(key)
      // A publisher has written it after every proof.
      return text === null ? null : remember(key, unpack((JSON.parse(text) as StoredVersion).quiz))
    } catch (error) {
      console.error(error)
      return null
    }
  }

  function remember(key: string, quiz: Quiz): Quiz {
    quizzes.set(key, quiz)
    const [oldest] = quizzes.keys()
    if (quizzes.size > remembered && oldest !== undefined) quizzes.delete(oldest)
    return quiz
  }

  const entry = async (id: string): Promise<Entry | null> => (await list()).find((one) => one.id === id) ?? null

  return {
    list,
    read,
    entry,

    /** A story in a version that is kept, or in its present one. */
    async story(id: string, version?: string): Promise<DeskStory | Absent> {
      const found = await entry(id)
      const of = version ?? found?.version ?? ''
      if (!found?.versions.some((one) => one.version === of)) return 'unknown-story'
      const quiz = await read(id, of)
      return quiz ? { entry: found, quiz } : 'unreadable'
    },

    /** Keeps a version for two days, so that editors can read it at its real addresses before it is published. */
    async keepPreview(quiz: Quiz): Promise<void> {
      if (previews.has(quiz.version)) return
      const text = JSON.stringify({ format: 1, quiz: pack(quiz) } satisfies StoredVersion)
      previews.set(quiz.version, text)
      const [oldest] = previews.keys()
      if (previews.size > rememberedPreviews && oldest !== undefined) previews.delete(oldest)
      await env.STORIES.put(previewKey(quiz.version), text, { expirationTtl: previewSeconds })
    },

    /** A version that is kept so, as JSON, with what the index would say of it; null where none is, or it is published by now. */
    async preview(version: string): Promise<string | null> {
      const text = previews.get(version) ?? (await env.STORIES.get(previewKey(version)))
      if (text === null) return null
      const stored = JSON.parse(text) as StoredVersion
      const present = await entry(stored.quiz.dossier.id)
      const versions = present?.versions ?? []
      if (versions.some((one) => one.version === version)) return null
      const { withdrawn: _, ...known } = present ?? {}
      const all = [...versions, { version, at: new Date(now()).toISOString() }]
      return JSON.stringify({
        ...stored,
        entry: { ...known, ...entryOf(stored.quiz), versions: all },
      } satisfies Preview)
    },

    /** Withdraws the story, or with null gives it back to readers, unless it has another present version than the editor saw. */
    async setWithdrawn({ versions: _, ...entry }: Entry, withdrawn: StoryWithdrawal | null): Promise<Moved> {
      const at = new Date(now()).toISOString()
      return settled(entry.id, await publish(env, { move: { entry, expected: entry.version, at, withdrawn } }))
    },

    /** Makes this the present version, unless another one is by now than the editor saw; a new story had none. What is kept already is not written again. */
    async move(seen: Entry | null, quiz: Quiz): Promise<Moved> {
      const { versions = [], scores, pictures } = seen ?? {}
      const entry = { ...entryOf(quiz), ...(scores !== undefined && { scores }), ...(pictures && { pictures }) }
      const move = { entry, expected: seen?.version ?? null, at: new Date(now()).toISOString() }
      const isKept = versions.some(({ version }) => version === quiz.version)
      const moved = await publish(env, isKept ? { move } : { move, version: { format: 1, quiz: pack(quiz) } })
      if (moved.ok) remember(versionKey(quiz.dossier.id, quiz.version), quiz)
      return settled(quiz.dossier.id, moved)
    },
  }
}

function settled(id: string, moved: Awaited<ReturnType<typeof publish>>): Moved {
  if (moved.ok || moved.reason === 'story-moved') return moved
  throw new Error(`${id}: the version is not what it says.`)
}
