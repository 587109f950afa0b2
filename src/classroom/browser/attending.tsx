import { addresses } from '../../http/addresses.ts'
import { followAsParticipant } from '../follow.ts'
import { type ParticipantState, ParticipantView } from '../participant-view.tsx'
import type { Ack, ParticipantSnapshot, Refused, ToParticipant } from '../protocol.ts'
import { participantText, roomText } from '../text.ts'
import { connect, type Ending, type Link } from './connection.ts'
import { onSubmit } from './forms.ts'
import { newId } from './random.ts'
import { everyHalfSecond, type Stage } from './stage.tsx'
import type { placeIn } from './unsent.ts'

type Props = {
  root: HTMLElement
  stage: Stage
  place: ReturnType<typeof placeIn>
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

  const connection = connect<ToParticipant>(
    { code, as: 'participant', bearer: token },
    {
      message(message) {
        take(message)
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
    draw()
  })
  draw()

  function take(message: ToParticipant): void {
    switch (message.type) {
      case 'snapshot':
        snapshot = message
        drift = message.now - Date.now()
        for (const { submission } of message.me.mine) place.settle(submission)
        return place.flush(connection.send, true)
      case 'phase': {
        if (!snapshot) return
        const before = snapshot
        snapshot = followAsParticipant(before, message)
        drift = message.now - Date.now()
        if (!samePlace(before, snapshot)) {
          notice = undefined
          scrollTo({ top: 0 })
        }
        // What was answered alone comes with the snapshot.
        if (message.phase.kind === 'ended') connection.refresh()
        return
      }
      case 'ack':
        return acknowledged(message)
      case 'refused':
        return refused(message)
      case 'you':
        if (snapshot) snapshot = { ...snapshot, me: { ...snapshot.me, nickname: message.nickname } }
        return stage.say(participantText.you(message.nickname))
    }
  }

  function answer(option: string, item: number, round: number): void {
    if (!snapshot || place.unsent().some((other) => other.item === item && other.round === round)) return
    notice = undefined
    place.add({ submission, item, round, option })
    submission = newId()
    place.flush(connection.send, false)
  }

  function acknowledged({ submission: id, item, round, option, late, reveal, question, ahead }: Ack): void {
    if (!snapshot) return
    const isNew = place.settle(id) !== undefined
    const { question: asked, ahead: _, ...rest } = snapshot
    keep({ item, round, option, submission: id, late })
    if (!reveal) return isNew ? stage.say(late ? participantText.savedLate : participantText.saved) : undefined
    snapshot = { ...rest, me: snapshot.me, ...(question && { question }), ...(ahead && { ahead }) }
    if (asked?.item !== item) return
    feedback = { question: asked, reveal }
    snapshot.review = [...(snapshot.review ?? []).filter((past) => past.reveal.item !== item), feedback]
    const right = reveal.key === option
    const key = asked.options.find(({ id }) => id === reveal.key)?.text ?? ''
    stage.say(
      [participantText[right ? 'right' : 'wrong'], roomText.say.revealed(key), reveal.feedback[option]].join(' '),
    )
  }

  function refused({ reason, submission: id, kept }: Refused): void {
    const lost = id === undefined ? undefined : place.settle(id)
    if (lost && kept !== undefined) keep({ ...lost, option: kept, late: false })
    notice = (participantText.refusals as Partial<Record<Refused['reason'], string>>)[reason]
    if (notice) stage.say(notice)
  }

  function keep(answer: ParticipantSnapshot['me']['mine'][number]): void {
    if (!snapshot) return
    const { me } = snapshot
    const others = me.mine.filter(({ item, round }) => item !== answer.item || round !== answer.round)
    const mine = [...others, answer].sort((a, b) => a.item - b.item || a.round - b.round)
    snapshot = { ...snapshot, me: { ...me, mine, done: new Set(mine.map(({ item }) => item)).size } }
  }

  function draw(): void {
    if (ended) return
    if (!snapshot) return stage.draw(<p class="room">{roomText.link[link]}</p>)
    const now = Date.now() + drift
    const pending = place.unsent().at(-1)
    stage.draw(<ParticipantView {...{ snapshot, now, link, self, submission, pending, feedback, notice }} />)
    stage.tell({ phase: snapshot.phase, now, ...spoken(snapshot) })
  }
}

/** What is said of the question at hand: its stem, and once it is revealed the answer and whether it was theirs. */
function spoken({ question, reveal, me }: ParticipantSnapshot): { stem?: string; answer?: string } {
  if (!question) return {}
  const key = question.options.find(({ id }) => id === reveal?.key)?.text ?? ''
  const mine = me.mine.filter(({ item }) => item === question.item).at(-1)?.option
  const verdict = mine === undefined ? '' : ` ${participantText[mine === reveal?.key ? 'right' : 'wrong']}`
  return { stem: question.stem, answer: key + (key && '.') + verdict }
}

function samePlace({ phase: one }: ParticipantSnapshot, { phase: other }: ParticipantSnapshot): boolean {
  const item = (phase: typeof one): number | null => ('item' in phase ? phase.item : null)
  return one.kind === other.kind && item(one) === item(other)
}
