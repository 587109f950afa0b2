import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Specimen } from './specimen.tsx'

/** What pages are put together from: static/css/blocks.css. */
export const BlockSpecimens = ({ dossier: { id, title, standfirst, cards } }: { dossier: Dossier }) => (
  <>
    <h2>Blocks</h2>
    <Specimen name="Trio of panels, each with a title, a text and its actions">
      <div class="trio">
        {cards.slice(0, 3).map((card, i) => (
          <section class="panel" aria-labelledby={`panel-${i}`}>
            <h4 id={`panel-${i}`}>
              <a class="headline" href={addresses.card(id, card.id)}>
                {card.title}
              </a>
            </h4>
            <p>{i === 1 ? title : standfirst}</p>
            <p class="actions">
              <ButtonLink href={addresses.quiz(id, { edition: 1, length: 5 })} second={i > 0}>
                Take the quiz
              </ButtonLink>
            </p>
          </section>
        ))}
      </div>
    </Specimen>
    <Specimen name="Reading: a column, and on a wide screen what goes along with it">
      <div class="reading">
        <div>
          <h4>{title}</h4>
          <p class="stake">One line of stake: why it matters, before what it says.</p>
          <p>{standfirst}</p>
          <p>{standfirst}</p>
        </div>
        <aside class="panel" aria-labelledby="beside">
          <h4 id="beside">Beside the text</h4>
          <p>It stays in view while the column is read.</p>
        </aside>
      </div>
    </Specimen>
  </>
)
