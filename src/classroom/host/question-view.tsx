import { asked } from '../protocol/asked.ts'
import type { HostSnapshot } from '../protocol/host.ts'
import type { RoundResult } from '../protocol/model.ts'
import { placeIn } from '../protocol/place.ts'
import { Asked } from '../view/asked.tsx'
import { Bar } from '../view/choices.tsx'
import { correctedLines, RevealView } from '../view/reveal-view.tsx'
import { viewText, watchText } from '../view/text.ts'
import { Shifts, VotesTable } from '../view/votes-table.tsx'
import { NextSteps } from './actions.tsx'
import { correctedNow } from './changed-by-newsroom.ts'
import { nextSteps, type Reason } from './next-steps.ts'
import { hostText } from './text.ts'

/** The present question with the result of each vote. Before the reveal only the host sees this. */
export const HostQuestionView = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { phase, questions, result, session, totals } = snapshot
  const question = 'item' in phase && questions[phase.item]
  if (!question) return null
  const rounds = result?.rounds ?? []
  const last = rounds.at(-1)
  return (
    <>
      <NextSteps snapshot={snapshot}>
        {phase.kind === 'open' ? (
          <p class="share">
            <b class="big">{hostText.of(totals.answered, totals.expected)}</b> {hostText.answered}
          </p>
        ) : (
          last && <Verdict round={last} advice={nextSteps(snapshot).advice} />
        )}
      </NextSteps>
      <h1 class="stem" tabindex={-1}>
        <Asked {...question} />
      </h1>
      {correctedLines(correctedNow(snapshot))}
      {(phase.kind === 'closed' || phase.kind === 'discussion') && (
        <p>
          <b>{hostText.toDiscuss}</b> {question.prompt}
        </p>
      )}
      <VotesTable
        options={question.options.map(({ id, text }) => ({ id, text, key: question.reveal.key === id }))}
        rounds={rounds}
        caption={hostText.results}
      >
        {rounds.length > 0 && (
          <tr>
            <th scope="row">{hostText.sumRow}</th>
            {rounds.map(({ round, answered }) => (
              <td key={`${round}`}>{hostText.votes(answered)}</td>
            ))}
          </tr>
        )}
      </VotesTable>
      {phase.kind !== 'revealed' && !session.options.showFirst && <p class="fine">{hostText.hiddenFromClass}</p>}
      {result && <Shifts shifts={result.shifts} />}
      <details open={phase.kind === 'revealed'}>
        <summary class="tap">{hostText.why}</summary>
        <RevealView reveal={question.reveal} quiz={session.quiz} />
      </details>
    </>
  )
}

/** The share right and, once the vote is closed, why the first of the next steps is recommended. */
const Verdict = ({ round, advice }: { round: RoundResult; advice: Reason | null }) => (
  <div class="share">
    {round.share === null ? (
      <p>{hostText.noAnswers}</p>
    ) : (
      <p>
        <b class="big">{viewText.percent(round.share)}</b> {hostText.shareRight}{' '}
        <span class="fine">({hostText.of(round.right, round.answered)})</span>
      </p>
    )}
    {advice && <p class="advice">{hostText.advice[advice]}</p>}
    {round.late > 0 && <p>{hostText.late(round.late)}</p>}
  </div>
)

/** How far everyone is at their own pace. */
export const ProgressView = ({ snapshot }: { snapshot: HostSnapshot }) => {
  const { phase, plan, session, totals, questions, results } = snapshot
  return (
    <>
      <h1 class="stem" tabindex={-1}>
        {hostText.progress}
      </h1>
      <p>{watchText.finished(totals.answered, totals.expected)}</p>
      {correctedLines(correctedNow(snapshot))}
      <p class="fine">
        {phase.kind === 'own' && phase.released
          ? hostText.released
          : `${hostText.answers[session.options.answers]} ${phase.kind === 'own' ? viewText.finishBy(phase.until) : ''}`}
      </p>
      <ol class="bare progress">
        {results
          .toSorted((a, b) => placeIn(plan, a.item) - placeIn(plan, b.item))
          .map(({ item, rounds }) => {
            const last = rounds.at(-1)
            return (
              <li key={`${item}`}>
                <span>{hostText.numbered(placeIn(plan, item), asked(questions[item] ?? { stem: '' }))}</span>
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
}
