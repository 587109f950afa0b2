import type { Dossier } from '../../dossier/model.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Section } from '../../ui/section.tsx'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { deskText } from '../text.ts'
import { FilterForm } from './filter-form.tsx'
import { type Filter, matching, queryOf, type Row } from './model.ts'
import { Standing } from './standing.tsx'

const words = deskText.bank

type Props = {
  dossier: Dossier
  rows: readonly Row[]
  /** Withdrawals of questions that are not made any more. */
  unmade: Dossier['withdrawn']
  filter: Filter
  formKey: string
}

/** Every question of a story that the filter leaves, with where it stands. */
export const BankPage = ({ dossier: { id, title }, rows, unmade, filter, formKey }: Props) => {
  const shown = matching(rows, filter)
  const asked = rows.filter(({ state }) => state !== 'withdrawn')
  const unsigned = asked.filter(({ state }) => state !== 'signed')
  return (
    <DeskDocument title={words.title} story={{ id, title, at: 'bank' }} formKey={formKey}>
      <h1>{words.title}</h1>
      <p class="standfirst">
        {words.about(rows.length, shown.length)} · {words.signed(asked.length - unsigned.length, asked.length)}
      </p>
      <p class="actions">
        {shown[0] && (
          <ButtonLink href={deskAddresses.item(id, shown[0].item.id, queryOf(filter))}>{words.goThrough}</ButtonLink>
        )}
        {unsigned[0] && filter.state !== 'unsigned' && (
          <ButtonLink second href={deskAddresses.bank(id, queryOf({ state: 'unsigned' }))}>
            {words.goThroughUnsigned(unsigned.length)}
          </ButtonLink>
        )}
        <a class="tap" href={deskAddresses.bankTable(id)} download>
          {words.table}
        </a>
      </p>
      <FilterForm quiz={id} rows={rows} filter={filter} />
      {shown.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol class="bank bare">
          {shown.map((row) => (
            <li id={row.item.id}>
              <a href={deskAddresses.item(id, row.item.id, queryOf(filter))}>
                {row.item.statement && <span class="weighed">{row.item.statement} </span>}
                {row.item.stem}
              </a>
              <p class="among">
                {row.item.id} · <Standing row={row} />
                {row.findings.length > 0 && ` · ${row.findings.map(({ rule }) => rule).join(', ')}`}
              </p>
            </li>
          ))}
        </ol>
      )}
      {unmade.length > 0 && (
        <Section id="unmade" heading={words.unmade}>
          <p class="measure">{words.unmadeStay}</p>
          <ul>
            {unmade.map(({ item, reason }) => (
              <li>
                <code>{item}</code>: {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </DeskDocument>
  )
}
