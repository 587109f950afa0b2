import type { Dossier } from '../../dossier/model.ts'
import { arrange } from '../../questions/arrangement.ts'
import { priorWord } from '../../questions/difficulty.ts'
import { Feedback } from '../../quiz/feedback.tsx'
import { QuestionField } from '../../quiz/question.tsx'
import { outletsOf } from '../../quiz/quoted.ts'
import { Section } from '../../ui/section.tsx'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { Notice } from '../notice.tsx'
import { deskText } from '../text.ts'
import { Actions } from './actions.tsx'
import { ClaimEvidence, ParagraphEvidence, Verdicts } from './claim-evidence.tsx'
import { evidenceFor } from './evidence.ts'
import type { Row } from './model.ts'
import { Standing } from './standing.tsx'

const words = deskText.bank

export type ItemPageProps = {
  dossier: Dossier
  row: Row
  /** Where it stands in the list that is gone through, counted from 1, and what stands beside it there. */
  place: { number: number; of: number; previous?: string | undefined; next?: string | undefined }
  /** The filter of that list, as a query. */
  query: string
  formKey: string
  notice?: string | undefined
  /** What was wrong with a form that was sent. */
  fault?: string | undefined
}

/** One question as readers see it, beside what it rests on, and what an editor can do with it. */
export const ItemPage = ({ dossier, row, place, query, formKey, notice, fault }: ItemPageProps) => {
  const { item } = row
  const { id, title } = dossier
  const evidence = evidenceFor(dossier, item)
  return (
    <DeskDocument title={item.id} story={{ id, title, at: 'bank' }} formKey={formKey}>
      <header class="item-head">
        <h1>{item.id}</h1>
        <p class="among">
          {[item.family, item.skill, words.difficulty[priorWord(item.difficulty)]].join(' · ')} · <Standing row={row} />
        </p>
        <Places {...{ id, place, query }} />
      </header>
      <Notice notice={notice} fault={fault} />
      <div class="beside">
        <div>
          <AsAsked dossier={dossier} row={row} />
          <Section id="findings" heading={words.facts}>
            <Findings row={row} />
          </Section>
        </div>
        <div>
          <Section id="verdicts" heading={words.verdicts}>
            <Verdicts options={evidence.options} />
          </Section>
          <Section id="evidence" heading={words.evidence}>
            {evidence.claims.map((claim) => (
              <ClaimEvidence claim={claim} />
            ))}
            {evidence.paragraphs.map((paragraph) => (
              <ParagraphEvidence paragraph={paragraph} />
            ))}
          </Section>
          {evidence.stated.length > 0 && (
            <details class="more">
              <summary class="tap">{words.stated}</summary>
              {evidence.stated.map((claim) => (
                <ClaimEvidence claim={claim} />
              ))}
            </details>
          )}
        </div>
      </div>
      <Actions quiz={id} {...{ row, query, formKey }} />
    </DeskDocument>
  )
}

const Places = ({ id, place, query }: Pick<ItemPageProps, 'place' | 'query'> & { id: string }) => (
  <nav class="actions places" aria-label={words.place(place.number, place.of)}>
    {place.previous !== undefined && (
      <a class="tap" rel="prev" href={deskAddresses.item(id, place.previous, query)}>
        {words.previous}
      </a>
    )}
    <a class="tap" href={deskAddresses.bank(id, query)}>
      {words.place(place.number, place.of)} · {words.toList}
    </a>
    {place.next !== undefined && (
      <a class="tap" rel="next" href={deskAddresses.item(id, place.next, query)}>
        {words.next}
      </a>
    )}
  </nav>
)

/** With the options in the order of an edition, and under them what readers are told once they have chosen the key. */
const AsAsked = ({ dossier, row: { item } }: Pick<ItemPageProps, 'dossier' | 'row'>) => {
  const [question] = arrange([item], 1)
  if (!question) return null
  const titles = new Map(dossier.cards.map((card) => [card.id, card.title]))
  const shared = { quiz: dossier.id, question, titles }
  return (
    <>
      <Section id="asked" heading={words.asAsked}>
        <form>
          <QuestionField {...shared} number={1} length={1} outlets={outletsOf(dossier)} />
        </form>
      </Section>
      <Section id="afterwards" heading={words.afterwards}>
        <Feedback {...shared} pick={question.options.findIndex(({ correct }) => correct)} />
      </Section>
    </>
  )
}

const Findings = ({ row: { findings } }: Pick<ItemPageProps, 'row'>) =>
  findings.length === 0 ? (
    <p>{words.noFindings}</p>
  ) : (
    <ul>
      {findings.map(({ rule, level, detail, guideline }) => (
        <li>
          <strong>
            {rule} ({level})
          </strong>
          : {detail} <span class="among">{guideline}</span>
        </li>
      ))}
    </ul>
  )
