import { capital } from '../dossier/wording.ts'
import { Sources } from './source-list.tsx'
import { explainerText } from './text.ts'
import type { Moment } from './timeline.ts'

/** Events in order, each with a mark for how much of its date is known. */
export const Moments = ({ moments }: { moments: Moment[] }) => (
  <ol class="timeline bare">
    {moments.map((moment) => (
      <li id={moment.id} class={moment.precision}>
        <p class="date">{capital(moment.shown)}</p>
        <p class="unseen">{explainerText.timeline.precision[moment.precision]}</p>
        <p class="happened">{moment.happened}</p>
        <Sources {...moment} />
      </li>
    ))}
  </ol>
)
