import type { HostQuestion, HostSnapshot } from '../protocol/host.ts'
import type { ItemResult, RoundResult, Shift } from '../protocol/model.ts'
import { Bar, Tally } from '../view/choices.tsx'
import { RevealView } from '../view/reveal-view.tsx'
import { viewText, watchText } from '../view/text.ts'
import { NextSteps } from './actions.tsx'
import { hostText } from './text.ts'

/** The question at hand with how each vote went; before the reveal only the host sees this. */
export const HostQuestionView = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { phase, questions, result, session } = snapshot
  const question = 'item' in phase && questions[phase.item]
  if (!question) return null
  const last = result?.rounds.at(-1)
  return (
    <>
      <h1 class="stem" tabindex={-1}>
        {question.stem}
      </h1>
      {last && <Verdict round={last} advise={phase.kind === 'closed' || phase.kind === 'discussion'} />}
      <NextSteps snapshot={snapshot} />
      <VotesTable question={question} rounds={result?.rounds ?? []} />
      {phase.kind !== 'revealed' && !session.options.showFirst && <p class="fine">{hostText.hiddenFromClass}</p>}
      {result && <Shifts result={result} />}
      <details open={phase.kind === 'revealed'}>
        <summary class="tap">{hostText.why}</summary>
        <RevealView reveal={question.reveal} quiz={session.quiz} />
      </details>
    </>
  )
}

/** The share right, and what it suggests once the vote is closed. */
const Verdict = ({ round, advise }: { round: RoundResult; advise: boolean }) => (
  <div class="share">
    {round.share === null ? (
      <p>{hostText.noAnswers}</p>
    ) : (
      <p>
        <b class="big">{viewText.percent(round.share)}</b> {hostText.shareRight}
      </p>
    )}
    {advise && round.advice && <p class="advice">{hostText.advice[round.advice]}</p>}
    {round.late > 0 && <p>{hostText.late(round.late)}</p>}
  </div>
)

type VotesProps = { question: HostQuestion; rounds: readonly RoundResult[] }

/** Every option with its votes, a column for each round, so that rounds stand side by side. */
export const VotesTable = ({ question, rounds }: VotesProps) => (
  <table class="votes">
    <caption class="unseen">{hostText.results}</caption>
    <thead>
      <tr>
        <th scope="col">{hostText.option}</th>
        {rounds.map(({ round }) => (
          <th scope="col" key={`${round}`}>
            {viewText.roundShort(round)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {question.options.map(({ id, text }, i) => {
        const key = question.reveal.key === id
        return (
          <tr class={key ? 'key' : undefined} key={id}>
            <th scope="row">
              <span class="letter">{viewText.letter(i)}</span> {text}
              {key && <span class="note"> {viewText.theAnswer}</span>}
            </th>
            {rounds.map((round) => (
              <td key={`${round.round}`}>
                <Tally round={round} option={id} named={false} />
              </td>
            ))}
          </tr>
        )
      })}
      {rounds.length > 0 && (
        <tr>
          <th scope="row">{hostText.sumRow}</th>
          {rounds.map(({ round, answered }) => (
            <td key={`${round}`}>{hostText.votes(answered)}</td>
          ))}
        </tr>
      )}
    </tbody>
  </table>
)

/** Who moved from each vote to the next: right and wrong before against right and wrong after, and the gain. */
export const Shifts = ({ result: { shifts } }: { result: Pick<ItemResult, 'shifts'> }) => (
  <>
    {shifts.map((shift) => (
      <ShiftTable shift={shift} key={`${shift.from}-${shift.to}`} />
    ))}
  </>
)

const ShiftTable = ({ shift }: { shift: Shift }) => {
  const { from, to, paired, rightRight, rightWrong, wrongRight, wrongWrong, gain } = shift
  return (
    <div class="shift">
      <table>
        <caption>{hostText.shift(from, to)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{hostText.rightAfter(to)}</th>
            <th scope="col">{hostText.wrongAfter(to)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{hostText.rightBefore(from)}</th>
            <td>{rightRight}</td>
            <td>{rightWrong}</td>
          </tr>
          <tr>
            <th scope="row">{hostText.wrongBefore(from)}</th>
            <td>{wrongRight}</td>
            <td>{wrongWrong}</td>
          </tr>
        </tbody>
      </table>
      <p class="fine">
        {hostText.paired(paired)} {gain === null ? hostText.noGain : hostText.gain(gain)}
      </p>
    </div>
  )
}

/** How far everyone is at their own pace. */
export const ProgressView = ({ snapshot: { totals, questions, results } }: { snapshot: HostSnapshot }) => (
  <>
    <h1 class="stem" tabindex={-1}>
      {hostText.progress}
    </h1>
    <p>{watchText.finished(totals.answered, totals.expected)}</p>
    <ol class="bare progress">
      {results.map(({ item, rounds }) => {
        const last = rounds.at(-1)
        return (
          <li key={`${item}`}>
            <span>{hostText.jumpTo(item, questions[item]?.stem ?? '')}</span>
            {last && <Bar share={last.share ?? 0} />}
            {last && (
              <span class="figure">
                {hostText.votes(last.answered)}
                {last.share !== null && ` · ${hostText.right(viewText.percent(last.share))}`}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  </>
)
