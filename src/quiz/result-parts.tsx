import { text } from '../ui/text.ts'
import type { ResultView } from './result.ts'

/** The reader’s most frequent slips, in a sentence each. */
export const Slips = ({ slips }: Pick<ResultView, 'slips'>) => (
  <>
    {slips.slice(0, 2).map(({ slip, count }) => (
      <p class="slip">{text.result.slips[slip](text.result.times(count))}</p>
    ))}
  </>
)

/** Right and wrong by kind of question: a filled square for each right, a crossed one for each wrong, and the numbers. */
export const Kinds = ({ kinds }: { kinds: ResultView['bySkill'] }) => (
  <section aria-labelledby="kinds">
    <h2 class="label" id="kinds">
      {text.result.bySkill}
    </h2>
    <ul class="kinds bare">
      {kinds.map(({ skill, marks }) => (
        <li>
          <span>{text.result.skills[skill]}</span>
          <span class="marks" aria-hidden="true">
            {marks.map((right) => (
              <i class={right ? 'right' : 'wrong'} />
            ))}
          </span>
          <span class="count">{text.result.ofKind(marks.filter(Boolean).length, marks.length)}</span>
        </li>
      ))}
    </ul>
  </section>
)

/** How often each degree of certainty was right. */
export const Calibration = ({ calibration }: Pick<ResultView, 'calibration'>) =>
  calibration.length === 0 ? null : (
    <section aria-labelledby="calibration">
      <h2 class="label" id="calibration">
        {text.result.calibration}
      </h2>
      <ul class="kinds bare">
        {calibration.map(({ sure, right, of }) => (
          <li>
            <span>{text.result.sure[sure - 1]}</span>
            <meter value={right} max={of} aria-hidden="true" />
            <span class="count">{text.result.score(right, of)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
