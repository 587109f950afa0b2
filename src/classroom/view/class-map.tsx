import { ClaimMapView } from '../../claim-map/claim-map.tsx'
import { claimMap } from '../../claim-map/model.ts'
import type { Dossier } from '../../dossier/model.ts'
import { addresses } from '../../http/addresses.ts'
import { percent } from '../../ui/numbers.ts'
import type { ClaimResult } from '../protocol/model.ts'
import { placed, shareOverlays } from './claim-shares.ts'
import { classMapText } from './class-map-text.ts'

type Props = {
  dossier: Dossier
  claims: readonly ClaimResult[]
  /** How many claims to put into words, those with the fewest right answers first; all without it. */
  listed?: number
}

/** The story’s claim map with the class’s share of right answers on each claim: on the projector at the end, and in the report. */
export const ClassMap = ({ dossier, claims, listed }: Props) => {
  const map = claimMap(dossier)
  return (
    <section class="class-map" aria-labelledby="class-map">
      <h2 id="class-map">{classMapText.title}</h2>
      <div>
        <ClaimMapView
          map={map}
          href={(anchor) => addresses.compare(dossier.id, anchor)}
          overlays={shareOverlays(claims)}
        />
        <p class="fine">{classMapText.legend}</p>
      </div>
      <div>
        <h3>{classMapText.fewest}</h3>
        <ol class="bare">
          {placed(dossier, map, claims)
            .slice(0, listed)
            .map(({ label, voice, says, right, answered }) => (
              <li>
                <b>{percent(right / answered)}</b>
                <span>
                  <span class={`badge voice-${voice}`}>{label}</span> {says}{' '}
                  <span class="fine">{classMapText.right(right, answered)}</span>
                </span>
              </li>
            ))}
        </ol>
      </div>
    </section>
  )
}
