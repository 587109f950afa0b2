import type { Child } from 'hono/jsx'
import { optionLetter } from '../../ui/option-letter.ts'
import type { Distribution, ItemResult, Shift } from '../protocol/model.ts'
import { Tally } from './choices.tsx'
import { viewText, watchText } from './text.ts'

type Option = { id: string; text: string; key: boolean; misconception?: string | undefined }
type Props = { options: readonly Option[]; rounds: readonly Distribution[]; caption?: string; children?: Child }

/** Every option with its votes, a column for each round. `children` are rows below. */
export const VotesTable = ({ options, rounds, caption, children }: Props) => (
  <table class="votes">
    {caption && <caption class="unseen">{caption}</caption>}
    <thead>
      <tr>
        <th scope="col">{watchText.option}</th>
        {rounds.map(({ round }) => (
          <th scope="col" key={`${round}`}>
            {viewText.roundShort(round)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {options.map(({ id, text, key, misconception }, i) => (
        <tr class={key ? 'key' : undefined} key={id}>
          <th scope="row">
            <span class="letter">{optionLetter(i)}</span> {text}
            {key && <span class="note"> {viewText.theAnswer}</span>}
            {misconception && <span class="misconception"> {misconception}</span>}
          </th>
          {rounds.map((round) => (
            <td key={`${round.round}`}>
              <Tally round={round} option={id} named={false} />
            </td>
          ))}
        </tr>
      ))}
      {children}
    </tbody>
  </table>
)

/** `paired` says how many there are. */
type ShiftsProps = Pick<ItemResult, 'shifts'> & { paired?: (count: number) => string }

/** How answers changed from each round to the next: right and wrong before against right and wrong after, and the gain. */
export const Shifts = ({ shifts, paired = watchText.paired }: ShiftsProps) => (
  <>
    {shifts.map((shift) => (
      <ShiftTable shift={shift} words={paired(shift.paired)} key={`${shift.from}-${shift.to}`} />
    ))}
  </>
)

const ShiftTable = ({ shift, words }: { shift: Shift; words: string }) => {
  const { from, to, rightRight, rightWrong, wrongRight, wrongWrong, gain } = shift
  return (
    <div class="shift">
      <table>
        <caption>{watchText.shift(from, to)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{watchText.rightIn(to)}</th>
            <th scope="col">{watchText.wrongIn(to)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{watchText.rightIn(from)}</th>
            <td>{rightRight}</td>
            <td>{rightWrong}</td>
          </tr>
          <tr>
            <th scope="row">{watchText.wrongIn(from)}</th>
            <td>{wrongRight}</td>
            <td>{wrongWrong}</td>
          </tr>
        </tbody>
      </table>
      <p class="fine">
        {words} {gain === null ? watchText.noGain : watchText.gain(gain)}
      </p>
    </div>
  )
}
