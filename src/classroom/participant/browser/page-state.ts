import { followAsParticipant } from '../../protocol/apply-message.ts'
import type { Bye, PhaseMessage, Refused } from '../../protocol/messages.ts'
import type { Ack, FromParticipant, ParticipantSnapshot, ToParticipant } from '../../protocol/participant.ts'
import { newId } from '../../view/browser/random.ts'
import { withAck, withAnswer } from '../acknowledge.ts'
import { participantText } from '../text.ts'
import type { ParticipantState } from '../view.tsx'
import type { Place } from './device-store.ts'
import { feedbackAloud } from './spoken.ts'

export type Heard = Exclude<ToParticipant, Bye>
type After<Type> = Exclude<Heard, ParticipantSnapshot> & { type: Type }

type Ways = {
  send: (message: FromParticipant) => boolean
  /** Asks for everything as it now stands. */
  refresh: () => void
  say: (words: string) => void
}

/** What one person’s page stands at, and their answers on the way until they are acknowledged. */
export function takeSeat(place: Place, { send, refresh, say }: Ways) {
  let snapshot: ParticipantSnapshot | null = null
  let submission = newId()
  let notice: string | undefined
  let feedback: ParticipantState['feedback']

  return {
    snapshot: (): ParticipantSnapshot | null => snapshot,
    state: () => ({ submission, notice, feedback, pending: place.unsent().at(-1) }),

    take(message: Heard): void {
      if (message.type === 'snapshot') arrive(message)
      else if (snapshot) follow(snapshot, message)
    },

    answer(option: string, item: number, round: number): void {
      if (place.unsent().some((other) => other.item === item && other.round === round)) return
      notice = undefined
      place.add({ submission, item, round, option })
      submission = newId()
      place.flush(send, false)
    },

    /** Leaves what was said of the last answer, at their own pace. */
    goOn(): void {
      feedback = undefined
    },
  }

  function arrive(message: ParticipantSnapshot): void {
    snapshot = message
    place.until(message.session.deleteAt)
    for (const { submission } of message.me.mine) place.settle(submission)
    place.flush(send, true)
  }

  function follow(before: ParticipantSnapshot, message: After<'phase' | 'ack' | 'refused' | 'you'>): void {
    if (message.type === 'phase') moveOn(before, message)
    else if (message.type === 'ack') acknowledged(before, message)
    else if (message.type === 'refused') refused(before, message)
    else {
      snapshot = { ...before, me: { ...before.me, nickname: message.nickname } }
      notice = undefined
      say(participantText.you(message.nickname))
    }
  }

  function moveOn(before: ParticipantSnapshot, message: PhaseMessage): void {
    snapshot = followAsParticipant(before, message)
    const { phase } = message
    if (before.phase.kind !== phase.kind) {
      notice = undefined
      scrollTo({ top: 0 })
    }
    // Points, and all that was answered so far, come with the snapshot; so does a question that was not sent ahead.
    if (phase.kind === 'ended' || phase.kind === 'own' || ('item' in phase && !snapshot.question)) refresh()
  }

  function acknowledged(before: ParticipantSnapshot, message: Ack): void {
    const isNew = place.settle(message.submission) !== undefined
    const after = withAck(before, message)
    snapshot = after.snapshot
    if (after.feedback) {
      feedback = after.feedback
      say(feedbackAloud(after.feedback, message.option))
    } else if (isNew) say(message.late ? participantText.savedLate : participantText.saved)
  }

  function refused(before: ParticipantSnapshot, { reason, submission: id, kept }: Refused): void {
    const lost = id === undefined ? undefined : place.settle(id)
    if (lost && kept !== undefined) snapshot = withAnswer(before, { ...lost, option: kept, late: false })
    notice = refusals[reason]
    if (notice) say(notice)
  }
}

const refusals: Partial<Record<Refused['reason'], string>> = participantText.refusals
