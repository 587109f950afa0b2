import { ButtonLink } from '../../ui/button-link.tsx'
import { Section } from '../../ui/section.tsx'
import { deskAddresses } from '../addresses.ts'
import { FormKey } from '../form-key.tsx'
import { Blocked, Fresh, PreviewLinks } from '../publish/page.tsx'
import type { Prepared } from '../publish/prepare.ts'
import { Table } from '../table.tsx'
import { deskText } from '../text.ts'
import { writeAddresses } from './addresses.ts'
import { DraftDocument, type Said } from './draft-document.tsx'
import { drawable, isDrawable } from './drawable.ts'
import type { Opened } from './opened.ts'
import { writeText } from './text.ts'

const words = writeText.bank

type Props = Said & {
  opened: Opened
  formKey: string
  /** Nothing, where the draft has faults or guesses. */
  prepared?: Prepared
  faults?: readonly string[]
  /** Whether a story of this id is published, which is changed elsewhere. */
  isPublished: boolean
}

/** The bank that a draft makes, question by question, and the button that publishes what was seen. */
export const BankPage = ({ opened, formKey, prepared, faults = [], isPublished, notice, fault }: Props) => (
  <DraftDocument {...{ opened, formKey, notice, fault }} at="bank">
    {isPublished && (
      <p>
        {words.published} <a href={deskAddresses.publish(opened.draft.id)}>{words.toPublish}</a>
      </p>
    )}
    {prepared ? (
      <Made {...{ opened, formKey, prepared, isPublished }} />
    ) : (
      <>
        <p>{words.notYet}</p>
        <p class="actions">
          <ButtonLink second href={writeAddresses.claims(opened.draft.id)}>
            {words.toClaims}
          </ButtonLink>
          <ButtonLink second href={writeAddresses.text(opened.draft.id)}>
            {words.toText}
          </ButtonLink>
        </p>
        <ul class="findings">
          {faults.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </>
    )}
  </DraftDocument>
)

type MadeProps = { opened: Opened; formKey: string; prepared: Prepared; isPublished: boolean }

const Made = ({ opened, formKey, prepared, isPublished }: MadeProps) => {
  const { quiz, blocked, fresh } = prepared
  const kinds = new Map<string, number>()
  for (const { family } of quiz.bank) kinds.set(family, (kinds.get(family) ?? 0) + 1)
  return (
    <>
      <p class="standfirst">{words.made(quiz.bank.length, kinds.size)}</p>
      <ul>
        {drawable(quiz).map(({ length, lacks }) => (
          <li>{lacks === undefined ? words.drawn(length) : words.notDrawn(length, lacks)}</li>
        ))}
      </ul>
      <Section id="kinds" heading={words.kinds}>
        <Table label={words.kinds} head={words.head}>
          {[...kinds].map(([kind, count]) => (
            <tr>
              <th scope="row">
                <code>{kind}</code>
              </th>
              <td>{deskText.whole(count)}</td>
            </tr>
          ))}
        </Table>
      </Section>
      {blocked.length > 0 ? <Blocked blocked={blocked} /> : <p>{words.noneBlocked}</p>}
      <form method="post" action={writeAddresses.bank(opened.draft.id)} class="desk-form wide-form">
        <FormKey formKey={formKey} />
        <input type="hidden" name="version" value={quiz.version} />
        <fieldset class="claims">
          <legend>{deskText.publish.fresh(fresh.length)}</legend>
          {fresh.map(({ item }) => (
            <Fresh item={item} />
          ))}
        </fieldset>
        {!isDrawable(quiz) ? (
          <p>{words.tooThin}</p>
        ) : (
          !isPublished && (
            <>
              <PreviewLinks dossier={quiz.dossier} version={quiz.version} />
              <p>{words.about}</p>
              <p class="actions">
                <button class="button" type="submit">
                  {words.publish(quiz.version)}
                </button>
              </p>
            </>
          )
        )}
      </form>
    </>
  )
}
