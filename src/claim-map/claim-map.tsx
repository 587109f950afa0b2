import { AccountBadge } from '../ui/account-badge.tsx'
import { type ClaimMap, countOn, type Mark, type Rest } from './model.ts'
import { mapText } from './text.ts'

/** What a use of the map adds to a mark: a look (`state`, a class), what it shows, and the words for it. */
export type Overlay = { state: string; shown: string; note: string }

type Props = {
  map: ClaimMap
  /** The address of the words behind a mark: `claim-` or `topic-`, and an id. */
  href: (anchor: string) => string
  /** What each claim has become; where there are any, a claim without one is drawn faint. */
  overlays?: ReadonlyMap<string, Overlay>
}

/**
 * The picture of a story: a square for each claim, by topic, on the side of the account that makes it, or between the
 * two. It is a list of links, so that it can be read and walked through without being seen; no script is needed.
 */
export const ClaimMapView = ({ map, ...use }: Props) => {
  const { sides, rows, rest } = map
  const both = rows.reduce((count, row) => count + row.both.length, 0)
  const counts = sides.map(({ account }, i) => ({ name: account.name, count: countOn(map, i) }))
  return (
    <figure class={use.overlays ? 'map overlaid' : 'map'} aria-label={mapText.label}>
      <div class="map-row map-head" aria-hidden="true">
        {sides.map(({ account, voice }) => (
          <AccountBadge label={account.label} voice={voice} />
        ))}
        <span class="badge voice-ab">{mapText.both}</span>
      </div>
      {rows.map((row) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
        <div class="map-row" role="group" aria-label={row.name}>
          <p aria-hidden="true">{row.name}</p>
          {sides.map(({ account, voice }, i) => (
            <Marks voice={voice} label={account.label} list={row.sides[i] ?? []} {...use} />
          ))}
          <Marks voice="ab" label={mapText.both} list={row.both} {...use} />
        </div>
      ))}
      {rest.length > 0 && (
        <div class="map-rest">
          <p aria-hidden="true">{mapText.rest}</p>
          <ul class="bare" aria-label={mapText.rest}>
            {rest.map((topic) => (
              <RestOf rest={topic} {...use} />
            ))}
          </ul>
        </div>
      )}
      <figcaption>
        {mapText.caption(counts, both)} <Key rows={rows} />
      </figcaption>
    </figure>
  )
}

type MarksProps = Omit<Props, 'map'> & { voice: 'a' | 'b' | 'ab'; label: string; list: readonly Mark[] }

const Marks = ({ voice, label, list, href, overlays }: MarksProps) =>
  list.length === 0 ? null : (
    <ul class={`voice-${voice} bare`} aria-label={label}>
      {list.map(({ claim, kind, says, report = '' }) => {
        const overlay = kind === 'unmentioned' ? undefined : overlays?.get(claim)
        return (
          <li>
            <a class={`mark ${kind} ${overlay?.state ?? ''}`.trimEnd()} href={href(`claim-${claim}`)}>
              {overlay && <b aria-hidden="true">{overlay.shown}</b>}
              <span>
                {mapText.mark[kind](says, report)}
                {overlay && `. ${overlay.note}`}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )

/** One link for a topic: these claims are not what the picture compares. */
const RestOf = ({ rest: { topic, name, claims }, href, overlays }: Omit<Props, 'map'> & { rest: Rest }) => (
  <li>
    <a href={href(`topic-${topic}`)}>
      {claims.map((claim) => (
        <i class={overlays?.get(claim)?.state} />
      ))}
      <span>
        {mapText.restOf(name, claims.length)}
        {claims.map((claim) => overlays?.get(claim)?.note).map((note) => note && `. ${note}`)}
      </span>
    </a>
  </li>
)

const Key = ({ rows }: Pick<ClaimMap, 'rows'>) => (
  <>
    {(['implied', 'unmentioned'] as const)
      .filter((kind) => rows.some(({ sides }) => sides.flat().some((mark) => mark.kind === kind)))
      .map((kind) => (
        <span class={`mark ${kind}`}>{mapText.key[kind]}</span>
      ))}
  </>
)
