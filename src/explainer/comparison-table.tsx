import type { Child } from 'hono/jsx'
import type { Side } from '../dossier/voices.ts'
import { AccountBadge } from '../ui/account-badge.tsx'
import { Chain } from '../ui/chain.tsx'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { distinct } from '../ui/source-note.tsx'
import { text } from '../ui/text.ts'
import { attributed } from './attributed.ts'
import { CitedBy } from './cited-by.tsx'
import type { Omission, Point, Shared, TopicView } from './comparison.ts'
import { explainerText } from './text.ts'

type Props = {
  topic: TopicView
  /** A link to the card that tells a claim, where there is one. */
  cardOf: (claim: string) => Child
}

/**
 * One topic, side by side: what both accounts say, what each alone says, and apart from them what neither is the source
 * of. Each claim has the anchor `claim-` and its id. An account with nothing of its own has no column.
 */
export const ComparisonTable = ({ topic: { shared, sides, apart }, cardOf }: Props) => {
  const own = sides.filter(({ points, omissions }) => points.length + omissions.length > 0)
  const placed = [...shared, ...own.flatMap(({ points }) => points.filter(isSaid))].map(({ claim }) => claim)
  return (
    <div class="compare">
      {shared.map((both) => (
        <Both both={both} card={cardOf(both.claim)} />
      ))}
      {own.length > 0 && (
        <div class="sides">
          {own.map(({ side, points, omissions }) => (
            <Column side={side} level="h3">
              {points.map((point) => (
                <li {...(isSaid(point) && anchor(point))}>
                  <Said point={point} />
                  {cardOf(point.claim)}
                </li>
              ))}
              {omissions.map((omission) => (
                <li class="left-out" data-claims={omission.claims.map((claim) => `claim-${claim}`).join(' ')}>
                  <Left omission={omission} />
                </li>
              ))}
            </Column>
          ))}
        </div>
      )}
      {apart.length > 0 && (
        <div class="apart">
          {own.length + shared.length > 0 && <p class="label">{explainerText.compare.apart}</p>}
          <ul class="bare">
            {apart.map((point) => (
              <li {...(!placed.includes(point.claim) && anchor(point))}>
                <Said point={point} whole />
                {cardOf(point.claim)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

const isSaid = ({ status }: Point): boolean => status === 'said'

const anchor = ({ claim }: { claim: string }) => ({ id: `claim-${claim}` })

/** What both accounts say of one claim, each in its own words. */
export const Both = ({ both, card }: { both: Shared; card: Child }) => (
  <div class="both" {...anchor(both)}>
    <h3>
      <span class="label">{explainerText.compare.both} </span>
      {both.says}
    </h3>
    <div class="sides">
      {both.sides.map(({ side, point }) => (
        <Column side={side} level="h4">
          <li>
            <Said point={point} bare />
          </li>
        </Column>
      ))}
    </div>
    {card}
  </div>
)

type ColumnProps = { side: Side; level: 'h3' | 'h4'; children: Child }

/** What stands on one account’s side, under its name. */
export const Column = ({ side: { account, voice }, level: Level, children }: ColumnProps) => (
  <div class={`side voice-${voice}`}>
    <Level>
      <AccountBadge label={account.label} voice={voice} />
    </Level>
    <ul class="bare">{children}</ul>
  </div>
)

/**
 * A point with its quotation and with who says so. A heading above has said what a `bare` point says. The page says once
 * that all of it comes by way of the article, which only a `whole` chain repeats.
 */
export const Said = ({ point, bare, whole }: { point: Point; bare?: boolean; whole?: boolean }) => {
  const { status, says, from, sources } = point
  const stated = sources.find(({ mode }) => mode === 'states')
  return (
    <>
      {status !== 'said' && <p class="status">{explainerText.compare[status]}</p>}
      {status === 'said' && !stated && <p class="status">{explainerText.compare.implied}</p>}
      {!bare && (
        <p class="point">{stated && status === 'said' ? attributed(stated, says) : explainerText.compare.that(says)}</p>
      )}
      {from && <p class="status">{explainerText.compare.from(from)}</p>}
      {distinct(sources).map(({ quote, chain, mode, paragraph, cites }) => (
        <>
          {quote && <blockquote>{text.quoted(quote)}</blockquote>}
          <div class="where">
            <Chain names={whole ? chain : chain.slice(1)} mode={mode} /> <ParagraphMark numbers={[paragraph]} />
          </div>
          <CitedBy cites={cites} />
        </>
      ))}
    </>
  )
}

/** What the article says that a report did not mention. */
export const Left = ({ omission: { report, subjects, source } }: { omission: Omission }) => (
  <>
    <p class="status">{explainerText.compare.leftOut}</p>
    <p class="point">{attributed(source, explainerText.compare.unmentioned(report, subjects))}</p>
    <div class="where">
      <Chain names={source.chain} mode={source.mode} /> <ParagraphMark numbers={[source.paragraph]} />
    </div>
    <CitedBy cites={source.cites} />
  </>
)
