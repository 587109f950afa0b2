import { ClaimMapView } from '../claim-map/claim-map.tsx'
import { addresses } from '../http/addresses.ts'
import { asset } from '../ui/assets.ts'
import { Section } from '../ui/section.tsx'
import type { OwnMap } from './own-map.ts'
import type { ResultView } from './result.ts'
import { quizText } from './text.ts'

/** The reader’s own map: which claims were answered right, and a tap on each to what it says. */
export const Placed = ({ quiz, own: { map, overlays, counts } }: { quiz: string; own: OwnMap }) => (
  <Section class="placed" id="map" heading={quizText.result.map} data-claims={asset('comparison.css')}>
    <p class="counts">{counts}</p>
    <ClaimMapView map={map} overlays={overlays} href={(anchor) => addresses.compare(quiz, anchor)} />
    <p class="counts">
      {quizText.result.mapKey} <span class="tap-map">{quizText.result.mapTap}</span>
    </p>
  </Section>
)

/** The reader’s most frequent misconceptions, in a sentence each. */
export const Misconceptions = ({ misconceptions }: Pick<ResultView, 'misconceptions'>) => (
  <>
    {misconceptions.slice(0, 2).map(({ kind, count }) => (
      <p class="misconception">{quizText.result.misconceptions[kind](quizText.result.times(count))}</p>
    ))}
  </>
)

/** Right and wrong by kind of question: a filled square for each right, a crossed one for each wrong, and the numbers. */
export const Kinds = ({ kinds }: { kinds: ResultView['bySkill'] }) => (
  <Section id="kinds" heading={quizText.result.bySkill}>
    <ul class="kinds bare">
      {kinds.map(({ skill, marks }) => (
        <li>
          <span>{quizText.result.skills[skill]}</span>
          <span class="marks" aria-hidden="true">
            {marks.map((right) => (
              <i class={right ? 'right' : 'wrong'} />
            ))}
          </span>
          <span class="count">{quizText.result.ofKind(marks.filter(Boolean).length, marks.length)}</span>
        </li>
      ))}
    </ul>
  </Section>
)

/** How often each degree of certainty was right. */
export const Calibration = ({ calibration }: Pick<ResultView, 'calibration'>) =>
  calibration.length === 0 ? null : (
    <Section id="calibration" heading={quizText.result.calibration}>
      <ul class="kinds bare">
        {calibration.map(({ sure, right, of }) => (
          <li>
            <span>{quizText.result.sure[sure - 1]}</span>
            <meter value={right} max={of} aria-hidden="true" />
            <span class="count">{quizText.result.score(right, of)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
