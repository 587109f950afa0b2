import { optionLetter } from '../../ui/option-letter.ts'
import type { Distribution, Reveal, ShownQuestion } from '../protocol/model.ts'
import { viewText } from './text.ts'

type Props = {
  question: ShownQuestion
  /** The option that this person chose, on their own page. */
  picked?: string | undefined
  /** Given once the key may be shown. */
  reveal?: Pick<Reveal, 'key'> | undefined
  /** The votes to show beside each option, oldest round first. */
  rounds?: readonly Distribution[] | undefined
}

/** A question’s options with letters. Key and own choice are marked in words, and each round shown has a bar. */
export const Choices = ({ question, picked, reveal, rounds = [] }: Props) => (
  <ol class="choices bare">
    {question.options.map(({ id, text }, i) => {
      const key = reveal?.key === id
      return (
        <li class={rowClass(key, picked === id)} key={id}>
          <span class="letter">{optionLetter(i)}</span>
          <span class="words">{text}</span>
          {(key || picked === id) && <span class="note">{noteOn(key, picked === id)}</span>}
          {rounds.length > 0 && (
            <span class="tally">
              {rounds.map((round) => (
                <Tally round={round} option={id} named={rounds.length > 1} />
              ))}
            </span>
          )}
        </li>
      )
    })}
  </ol>
)

/** How many chose one option in one round, as a bar and in figures. */
export const Tally = ({ round, option, named }: { round: Distribution; option: string; named: boolean }) => {
  const count = round.counts[option] ?? 0
  const share = round.answered === 0 ? 0 : count / round.answered
  return (
    <span class={`count round-${round.round}`}>
      {named && <span class="which">{viewText.roundShort(round.round)}</span>}
      <Bar share={share} />
      <span class="figure">{viewText.chosenBy(count, viewText.percent(share))}</span>
    </span>
  )
}

/** A share as a bar. It is a picture, because the pages do not allow inline styles. */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    <rect width={`${Math.round(share * 1000) / 10}`} height="1" />
  </svg>
)

const rowClass = (key: boolean, picked: boolean): string =>
  ['choice', key && 'key', picked && 'picked'].filter(Boolean).join(' ')

const noteOn = (key: boolean, picked: boolean): string =>
  [picked && viewText.yours, key && viewText.theAnswer].filter(Boolean).join(' · ')
