import { addresses } from '../../http/addresses.ts'
import { withAck, withAnswer } from '../answers.ts'
import { isRunning, phaseFor } from '../countdown.ts'
import { followAsParticipant } from '../follow.ts'
import { participantText } from '../participant-text.ts'
import { type ParticipantState, ParticipantView } from '../participant-view.tsx'
import type { Ack, Bye, ParticipantSnapshot, PhaseMessage, Refused, ToParticipant } from '../protocol.ts'
import { roomText } from '../text.ts'
import { connect, type Link } from './connection.ts'
import type { Ending } from './endings.ts'
import { onSubmit } from './forms.ts'
import type { Place } from './place.ts'
import { newId } from './random.ts'
import { feedbackAloud, revealAloud } from './spoken.ts'
import { everyHalfSecond, type Stage } from './stage.tsx'

type Props = {
  root: HTMLElement
  stage: Stage
  place: Place
  code: string
  token: string
  over: (ending: Ending) => void
}

/** Keeps a participant’s page true to the session, and their answers on their way until they are acknowledged. */
export function attend({ root, stage, place, code, token, over }: Props): void {
  let snapshot: ParticipantSnapshot | null = null
  let link: Link = 'connecting'
  let drift = 0
  let ended = false
  let submission = newId()
  let notice: string | undefined
  let feedback: ParticipantState['feedback']
  const self = addresses.join(code)

  const connection = connect<Exclude<ToParticipant, Bye>>(
    { code, as: 'participant', bearer: token },
    {
      message(message) {
        if (message.type === 'snapshot') arrive(message)
        else if (snapshot) take(snapshot, message)
        draw()
      },
      link(now) {
        if (now === link) return
        link = now
        draw()
      },
      over(ending) {
        ended = true
        over(ending)
      },
    },
  )
  onSubmit(root, (fields) => {
    if (fields.option !== undefined) answer(fields.option, Number(fields.item), Number(fields.round))
    else if (fields.rename !== undefined)
      connection.send({ type: 'rename', ...(fields.rename && { nickname: fields.rename }) })
    draw()
  })
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-next]')) return
    event.preventDefault()
    feedback = undefined
    draw()
    root.querySelector<HTMLElement>('h1')?.focus()
  })
  everyHalfSecond(() => {
    if (ended) return
    place.flush(connection.send, false)
    if (isRunning(snapshot)) draw()
  })
  draw()

  function arrive(message: ParticipantSnapshot): void {
    snapshot = message
    place.until(message.session.deleteAt)
    drift = message.now - Date.now()
    for (const { submission } of message.me.mine) place.settle(submission)
    place.flush(connection.send, true)
  }

  function take(before: ParticipantSnapshot, message: Exclude<ToParticipant, ParticipantSnapshot | Bye>): void {
    if (message.type === 'phase') moveOn(before, message)
    else if (message.type === 'ack') acknowledged(before, message)
    else if (message.type === 'refused') refused(before, message)
    else {
      snapshot = { ...before, me: { ...before.me, nickname: message.nickname } }
      stage.say(participantText.you(message.nickname))
    }
  }

  function moveOn(before: ParticipantSnapshot, message: PhaseMessage): void {
    snapshot = followAsParticipant(before, message)
    drift = message.now - Date.now()
    if (before.phase.kind !== message.phase.kind) {
      notice = undefined
      scrollTo({ top: 0 })
    }
    const { kind } = message.phase
    // Points, and all that was answered so far, come with the snapshot; so does a question that was not sent ahead.
    if (kind === 'ended' || kind === 'own' || ('item' in message.phase && !snapshot.question)) connection.refresh()
  }

  function answer(option: string, item: number, round: number): void {
    if (place.unsent().some((other) => other.item === item && other.round === round)) return
    notice = undefined
    place.add({ submission, item, round, option })
    submission = newId()
    place.flush(connection.send, false)
  }

  function acknowledged(before: ParticipantSnapshot, message: Ack): void {
    const isNew = place.settle(message.submission) !== undefined
    const after = withAck(before, message)
    snapshot = after.snapshot
    if (after.feedback) {
      feedback = after.feedback
      stage.say(feedbackAloud(after.feedback, message.option))
    } else if (isNew) stage.say(message.late ? participantText.savedLate : participantText.saved)
  }

  function refused(before: ParticipantSnapshot, { reason, submission: id, kept }: Refused): void {
    const lost = id === undefined ? undefined : place.settle(id)
    if (lost && kept !== undefined) snapshot = withAnswer(before, { ...lost, option: kept, late: false })
    notice = refusals[reason]
    if (notice) stage.say(notice)
  }

  function draw(): void {
    if (ended) return
    if (!snapshot) {
      stage.draw(<p class="room">{roomText.link[link]}</p>)
      return
    }
    const now = Date.now() + drift
    const pending = place.unsent().at(-1)
    stage.draw(<ParticipantView {...{ snapshot, now, link, self, submission, pending, feedback, notice }} />)
    stage.tell({ phase: phaseFor(snapshot), now, ...revealAloud(snapshot) })
  }
}

const refusals: Partial<Record<Refused['reason'], string>> = participantText.refusals
