import { addresses } from '../../http/addresses.ts'
import { Document } from '../../ui/document.tsx'
import type { ParticipantSnapshot } from '../protocol/participant.ts'
import { viewText } from '../view/text.ts'
import { Recap } from './own-pace-view.tsx'
import { chosenFor } from './state.ts'
import { answersText, joinText, participantText } from './text.ts'

type Props = { snapshot: ParticipantSnapshot; self: string }

/** One person’s answers after the class, with the cards on what they missed: a page without script, which stores nothing. */
export const AnswersPage = ({ snapshot, self }: Props) => {
  const { session, me, recap = [] } = snapshot
  const missed = recap.filter(({ question, reveal }) => chosenFor(snapshot, question.item) !== reveal.key)
  const cards = new Map(missed.flatMap(({ reveal }) => reveal.cards.map(({ id, title }) => [id, title])))
  return (
    <Document title={joinText.title(session.code)} style="participant.css">
      <div class="view at-ended">
        <p class="label">{session.title}</p>
        <h1>{answersText.title}</h1>
        <p class="who">{participantText.you(me.nickname)}</p>
        {me.done > 0 && <p class="status">{answersText.right(recap.length - missed.length, recap.length)}</p>}
        {session.options.points && <p>{participantText.yourPoints(me.points)}</p>}
        {cards.size > 0 && (
          <section>
            <h2 class="label">{answersText.missed}</h2>
            <ul class="bare">
              {[...cards].map(([id, title]) => (
                <li>
                  <a class="tap" href={addresses.card(session.quiz, id)}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Recap snapshot={snapshot} />
        <p>
          {answersText.keep} <a href={self}>{answersText.address}</a>
        </p>
        <p class="fine">{viewText.deleted(session.deleteAt)}</p>
      </div>
    </Document>
  )
}
