import { ClaimMapView, type Overlay } from '../claim-map/claim-map.tsx'
import { type ClaimMap, claimMap } from '../claim-map/model.ts'
import { voices } from '../dossier/voices.ts'
import { CardBody } from '../explainer/card-body.tsx'
import { cardViews } from '../explainer/cards.ts'
import { ClaimCard } from '../explainer/claim-card.tsx'
import { comparison } from '../explainer/comparison.ts'
import { ComparisonTable } from '../explainer/comparison-table.tsx'
import { Moments } from '../explainer/moments.tsx'
import { timeline } from '../explainer/timeline.ts'
import { addresses } from '../http/addresses.ts'
import type { Edition, Quiz } from '../questions/model.ts'
import { AccountBadge } from '../ui/account-badge.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Chain } from '../ui/chain.tsx'
import { ParagraphMark } from '../ui/paragraph-mark.tsx'
import { SourceNote } from '../ui/source-note.tsx'
import { BlockSpecimens } from './block-specimens.tsx'
import { Guide } from './guide.tsx'
import { QuizSpecimens } from './quiz-specimens.tsx'
import { Specimen } from './specimen.tsx'

type Props = { quiz: Quiz; edition: Edition }

/** What pages are made of, with the newest story’s own words in it. */
export const StyleguidePage = ({ quiz, edition }: Props) => (
  <Guide part="pages">
    <Foundations />
    <BlockSpecimens dossier={quiz.dossier} />
    <Small quiz={quiz} />
    <Explainer quiz={quiz} />
    <QuizSpecimens quiz={quiz} edition={edition} />
  </Guide>
)

const sizes = ['xs', 's', 'm', 'l', 'xl', 'xxl']
const colors = ['paper', 'sheet-color', 'ink', 'soft', 'rule', 'edge', 'accent', 'right-color', 'wrong-color']

const Foundations = () => (
  <>
    <h2>Foundations</h2>
    <Specimen name="Type">
      {sizes.map((size) => (
        <p class={`size-${size}`}>{size}: one story, two accounts</p>
      ))}
      <p class="label">Label</p>
      <p class="standfirst">Standfirst: what the story is about, in two lines or three.</p>
    </Specimen>
    <Specimen name="Color and pattern">
      <ul class="swatches bare">
        {[...colors, 'voice-a-fill', 'voice-b-fill'].map((color) => (
          <li class={color}>{color.replace('-color', '')}</li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="Button: first, second, quiet, unavailable; a link that stands alone">
      <p class="actions">
        <ButtonLink href="#main">Take the quiz</ButtonLink>
        <ButtonLink href="#main" second>
          5 questions
        </ButtonLink>
        <button type="button" class="button quiet">
          Dispute this question
        </button>
        <button type="button" class="button" disabled>
          Unavailable
        </button>
        <a class="tap" href="#main">
          Compare the two accounts
        </a>
      </p>
    </Specimen>
  </>
)

const Small = ({ quiz: { dossier, bank } }: Pick<Props, 'quiz'>) => {
  const sources = bank.flatMap(({ source }) => source)
  const shown = [
    sources.find(({ chain }) => chain.length > 2),
    sources.find(({ quote }) => quote),
    sources.find(({ mode }) => mode === 'implies'),
  ].filter((source) => source !== undefined)
  return (
    <>
      <h2>Who says so</h2>
      <Specimen name="Account badge">
        {voices(dossier).map(({ account, voice }) => (
          <p>
            <AccountBadge label={account.label} voice={voice} />
          </p>
        ))}
      </Specimen>
      <Specimen name="Chain: stated, implied">
        {(['states', 'implies'] as const).map((mode) => (
          <Chain names={shown[0]?.chain ?? []} mode={mode} />
        ))}
      </Specimen>
      <Specimen name="Source note: plain, quoted, implied; paragraph mark">
        {shown.map((source) => (
          <SourceNote source={source} />
        ))}
        <ParagraphMark numbers={[3, 5]} />
      </Specimen>
    </>
  )
}

const Explainer = ({ quiz }: Pick<Props, 'quiz'>) => {
  const compared = comparison(quiz.dossier)
  const map = claimMap(quiz.dossier)
  const href = (anchor: string) => addresses.compare(quiz.dossier.id, anchor)
  const topic = compared.topics.find(({ shared }) => shared.length > 0)
  const [card] = cardViews(quiz).filter(({ item }) => item)
  const { dated, undated } = timeline(quiz.dossier)
  return (
    <>
      <h2>Explainer</h2>
      <Specimen name="Claim map">
        <ClaimMapView map={map} href={href} />
      </Specimen>
      <Specimen name="Claim map, overlaid: a mark that is right, one that is wrong, the rest not asked">
        <ClaimMapView map={map} href={href} overlays={overlaid(map)} />
      </Specimen>
      {topic && (
        <Specimen name="Comparison of one topic">
          <ComparisonTable
            topic={topic}
            cardOf={(claim) => <ClaimCard quiz={quiz.dossier.id} card={compared.cards.get(claim)} />}
          />
        </Specimen>
      )}
      {card?.item && (
        <Specimen name="Card: prose, who says what, question">
          <div class="card">
            <CardBody card={card} />
          </div>
        </Specimen>
      )}
      <Specimen name="Timeline: dated, a span, not dated">
        <Moments moments={[...dated.slice(0, 3), ...undated.slice(0, 1)]} />
      </Specimen>
    </>
  )
}

/** The first mark of each side: right on the one, wrong on the other. */
function overlaid({ rows, rest }: ClaimMap): Map<string, Overlay> {
  const [right, wrong] = [0, 1].map((side) => rows.flatMap(({ sides }) => sides[side] ?? [])[0]?.claim ?? '')
  const apart = rest[0]?.claims[0] ?? ''
  return new Map([
    [right ?? '', { state: 'right', shown: '✓', note: 'Right' }],
    [wrong ?? '', { state: 'wrong', shown: '✕', note: 'Not right' }],
    [apart, { state: 'wrong', shown: '', note: '' }],
  ])
}
