import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'
import { CardBody } from './card-body.tsx'
import type { CardView } from './cards.ts'
import type { Gap } from './comparison.ts'
import { Pair } from './pair.tsx'

type Props = { dossier: Dossier; cards: CardView[]; minutes: number; gap: Gap | null; url: string }

/** The story: what it is about, the way into the quiz, its widest gap in one picture, and all its cards. */
export const HubPage = ({ dossier, cards, minutes, gap, url }: Props) => (
  <Document
    title={dossier.title}
    description={dossier.standfirst}
    url={url}
    embeddable
    story={{ id: dossier.id, title: dossier.title, at: 'hub' }}
    style="explainer.css"
  >
    <div class="front">
      <header>
        <p class="label">
          <time datetime={dossier.date}>{text.day(dossier.date)}</time> · {text.explainer.reading(minutes)}
        </p>
        <h1>{dossier.title}</h1>
        <p class="standfirst">{dossier.standfirst}</p>
        <Start quiz={dossier.id} />
      </header>
      {gap && (
        <section class="gap" aria-labelledby="gap">
          <h2 class="label" id="gap">
            {text.explainer.inTheirWords}
          </h2>
          <Pair gap={gap} />
          <p class="more">
            <a class="tap" href={addresses.compare(dossier.id)}>
              {text.explainer.compareAll}
            </a>
          </p>
        </section>
      )}
    </div>
    <section aria-labelledby="cards">
      <h2 id="cards">{text.explainer.cards(cards.length)}</h2>
      <p class="hint">{text.explainer.hint}</p>
      <Deck quiz={dossier.id} cards={cards} />
      <Contents cards={cards} />
    </section>
  </Document>
)

const Start = ({ quiz }: { quiz: string }) => (
  <p class="actions">
    <ButtonLink href={addresses.quiz(quiz, { edition: 1, length: 10 })}>{text.explainer.start(10)}</ButtonLink>
    {[5, 15].map((length) => (
      <ButtonLink second href={addresses.quiz(quiz, { edition: 1, length })}>
        {text.explainer.orLength(length)}
      </ButtonLink>
    ))}
  </p>
)

/** All cards in one row that swipes; each is an anchor here and has a page of its own. */
const Deck = ({ quiz, cards }: { quiz: string; cards: CardView[] }) => (
  <ol class="deck bare">
    {cards.map((card) => (
      <li class="card" id={`card-${card.id}`}>
        <p class="label">{text.explainer.cardOf(card.number, card.count)}</p>
        <h3>
          <a class="tap headline" href={addresses.card(quiz, card.id)}>
            {card.title}
          </a>
        </h3>
        <CardBody card={card} />
        {card.next && (
          <p class="on">
            <a class="tap" href={`#card-${card.next.id}`}>
              <span class="label">{text.explainer.next}</span> {card.next.title}
            </a>
          </p>
        )}
      </li>
    ))}
  </ol>
)

const Contents = ({ cards }: { cards: CardView[] }) => (
  <nav class="contents" aria-label={text.explainer.contents}>
    <ol>
      {cards.map(({ id, title }) => (
        <li>
          <a class="tap" href={`#card-${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
