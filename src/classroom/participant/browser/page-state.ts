import { uuid } from '../../../ui/browser/uuid.ts'
import { applyToParticipant } from '../../protocol/apply-message.ts'
import { asked } from '../../protocol/asked.ts'
import type { Bye, PhaseMessage, Refused } from '../../protocol/messages.ts'
import type { Ack, FromParticipant, ParticipantSnapshot, ToParticipant } from '../../protocol/participant.ts'
import { withAck, withAnswer } from '../acknowledge.ts'
import type { AnsweredQuestion } from '../state.ts'
import { participantText } from '../text.ts'
import { feedbackWords } from './announcement.ts'
import type { DeviceStore } from './device-store.ts'

export type Received = Exclude<ToParticipant, Bye>

type Connection = {
  send: (message: FromParticipant) => boolean
  /** Asks for a new snapshot. */
  refresh: () => void
  announce: (words: string) => void
}

/** What one person’s page shows, and their answers until they are acknowledged. */
export function openPageState(device: DeviceStore, { send, refresh, announce }: Connection) {
  let snapshot: ParticipantSnapshot | null = null
  let submission = uuid()
  let notice: string | undefined
  let feedback: AnsweredQuestion | undefined

  return {
    snapshot: (): ParticipantSnapshot | null => snapshot,
    state: () => ({ submission, notice, feedback, pending: device.unsent().at(-1) }),

    take(message: Received): void {
      if (message.type === 'snapshot') takeSnapshot(message)
      else if (!snapshot) return
      else if (message.type === 'phase') takePhase(snapshot, message)
      else if (message.type === 'ack') acknowledge(snapshot, message)
      else if (message.type === 'refused') takeRefusal(snapshot, message)
      else {
        snapshot = { ...snapshot, me: { ...snapshot.me, nickname: message.nickname } }
        notice = undefined
        announce(participantText.you(message.nickname))
      }
    },

    answer(option: string, item: number, round: number): void {
      if (device.unsent().some((other) => other.item === item && other.round === round)) return
      notice = undefined
      device.add({ submission, item, round, option })
      submission = uuid()
      flush(false)
    },

    /** Sends again what has waited long enough for its acknowledgement. */
    flush: (): void => flush(false),

    /** At their own pace: goes on from the feedback on the last answer. */
    closeFeedback(): void {
      feedback = undefined
    },
  }

  /** While the class is paused every answer is refused, so answers wait on the device until it goes on. */
  function flush(all: boolean): void {
    if (!snapshot || !('paused' in snapshot.phase)) device.flush(send, all)
  }

  function takeSnapshot(message: ParticipantSnapshot): void {
    snapshot = message
    device.keepUntil(message.session.deleteAt)
    for (const { submission } of message.me.answers) device.remove(submission)
    flush(true)
  }

  function takePhase(before: ParticipantSnapshot, message: PhaseMessage): void {
    snapshot = applyToParticipant(before, message)
    const { phase } = message
    if ('paused' in before.phase) flush(true)
    if (before.phase.kind !== phase.kind) {
      notice = undefined
      scrollTo({ top: 0 })
    }
    // The snapshot has the points and all earlier answers, and a question whose opening was missed.
    if (phase.kind === 'ended' || phase.kind === 'own' || ('item' in phase && !snapshot.question)) refresh()
  }

  function acknowledge(before: ParticipantSnapshot, message: Ack): void {
    const isNew = device.remove(message.submission) !== undefined
    const after = withAck(before, message)
    snapshot = after.snapshot
    // It has come before, and was announced then.
    if (!isNew) return
    if (after.feedback) {
      feedback = after.feedback
      announce(feedbackWords(after.feedback, message.option))
    } else if (snapshot.phase.kind !== 'own') {
      announce(message.late ? participantText.savedLate : participantText.saved)
    } else if (snapshot.question) {
      announce(`${participantText.savedAlone} ${asked(snapshot.question)}`)
      scrollTo({ top: 0 })
      // The snapshot has the keys, once this person may know them.
    } else refresh()
  }

  function takeRefusal(before: ParticipantSnapshot, { reason, submission: id, kept }: Refused): void {
    // The answer stays on the device, and is sent again when the class goes on.
    if (reason === 'paused') return
    const lost = id === undefined ? undefined : device.remove(id)
    if (lost && kept !== undefined) snapshot = withAnswer(before, { ...lost, option: kept, late: false })
    notice = refusals[reason]
    if (notice) announce(notice)
  }
}

const refusals: Partial<Record<Refused['reason'], string>> = participantText.refusals
