import type { Correction } from '../../dossier/model.ts'
import { within } from '../../http/timeout.ts'
import { correctionsOf } from '../../questions/corrections.ts'
import type { Story } from '../../stories/model.ts'
import type { Setup } from '../machine/state.ts'
import type { Withdrawal } from '../machine/withdrawn.ts'

// Milliseconds. A class asks no more often, and waits no longer for KV.
const interval = 30_000
const patience = 500

/** What editors have withdrawn of a story since a session began, and all that it has corrected. */
type Changes = { withdrawals: readonly Withdrawal[]; corrections: readonly Correction[] }

/**
 * What editors have changed of a session’s story; null where that is not known. It is asked for at most
 * once in half a minute, and everyone gets the answer to that.
 */
export function openStoryChanges(present: (quiz: string) => Promise<Story | null>, now: () => number) {
  let askedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<Changes | null> = Promise.resolve(null)

  async function ask({ quiz, version }: Pick<Setup, 'quiz' | 'version'>): Promise<Changes | null> {
    try {
      const story = await within(patience, present(quiz))
      if (!story || story.staleSince !== undefined) return null
      const withdrawals = story.quiz.version === version ? [] : story.quiz.dossier.withdrawn
      return { withdrawals, corrections: correctionsOf(story.quiz) }
    } catch {
      // The class goes on, and asks again later.
      return null
    }
  }

  return (setup: Pick<Setup, 'quiz' | 'version'>): Promise<Changes | null> => {
    if (now() - askedAt >= interval) {
      askedAt = now()
      answer = ask(setup)
    }
    return answer
  }
}
