import type { Dossier } from '../../dossier/model.ts'
import { addresses, paperAddresses } from '../../http/addresses.ts'
import type { Item } from '../../questions/model.ts'
import type { Entry } from '../../stories/model.ts'
import { Section } from '../../ui/section.tsx'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { FormKey } from '../form-key.tsx'
import { Notice } from '../notice.tsx'
import { DifferencesList } from '../stories/differences-list.tsx'
import { deskText } from '../text.ts'
import type { Prepared } from './prepare.ts'

const words = deskText.publish

type Props = {
  entry: Entry
  /** What the editor has written, or the present version. */
  text: string
  formKey: string
  mustBeSigned: boolean
  prepared?: Prepared
  faults?: readonly string[]
  notice?: string | undefined
  fault?: string | undefined
}

/** A story’s text, its faults at their lines or what would change, and the button that publishes what was seen. */
export const PublishPage = ({ entry, text, formKey, mustBeSigned, prepared, faults = [], notice, fault }: Props) => (
  <DeskDocument title={words.title} story={{ id: entry.id, title: entry.title, at: 'publish' }} formKey={formKey}>
    <h1>{words.title}</h1>
    <Notice notice={notice} fault={fault} />
    <p class="measure">{words.about}</p>
    <form method="post" action={deskAddresses.publish(entry.id)} class="desk-form wide-form">
      <FormKey formKey={formKey} />
      <input type="hidden" name="seen" value={entry.version} />
      {faults.length > 0 && (
        <Section id="faults" heading={words.faults(faults.length)}>
          <ul>
            {faults.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {prepared && <Seen prepared={prepared} mustBeSigned={mustBeSigned} present={entry.version} />}
      <label>
        {words.text}
        <textarea name="text" rows={24} required spellcheck={false} class="code">
          {`\n${text}`}
        </textarea>
      </label>
      <p class="actions">
        <button class={prepared ? 'button second' : 'button'} type="submit" name="do" value="check">
          {words.check}
        </button>
      </p>
    </form>
  </DeskDocument>
)

type SeenProps = { prepared: Prepared; mustBeSigned: boolean; present: string }

const Seen = ({ prepared: { quiz, differences, fresh, unsigned, blocked }, mustBeSigned, present }: SeenProps) => (
  <>
    <Section id="changes" heading={words.changes(quiz.version, present)}>
      <DifferencesList differences={differences} />
    </Section>
    {blocked.length > 0 && <Blocked blocked={blocked} />}
    {fresh.length > 0 && (
      <fieldset class="claims">
        <legend>{words.fresh(fresh.length)}</legend>
        {fresh.map(({ item }) => (
          <Fresh item={item} />
        ))}
      </fieldset>
    )}
    {mustBeSigned && <p>{words.unsigned(unsigned)}</p>}
    {quiz.version !== present && <PreviewLinks dossier={quiz.dossier} version={quiz.version} />}
    {quiz.version !== present && (
      <p>
        <input type="hidden" name="version" value={quiz.version} />
        <button class="button" type="submit" name="do" value="publish">
          {words.publish(quiz.version)}
        </button>
      </p>
    )}
  </>
)

type LinksProps = { dossier: Dossier; version: string }

/** The version at the addresses where readers will have it. */
export const PreviewLinks = ({ dossier: { id, cards }, version }: LinksProps) => {
  const { preview } = deskText
  const pages = {
    [preview.hub]: addresses.hub(id),
    ...Object.fromEntries(cards.map((card) => [card.title, addresses.card(id, card.id)])),
    [preview.compare]: addresses.compare(id),
    [preview.quiz]: addresses.quiz(id, { edition: 1, length: 10 }),
    [preview.widget]: addresses.embed.quiz(id, { edition: 1, length: 10 }),
    [preview.paper]: paperAddresses.print(id, { edition: 1, length: 10 }),
  }
  return (
    <details class="more">
      <summary class="tap">{preview.title}</summary>
      <p class="measure">{preview.about}</p>
      <ul class="bare">
        {Object.entries(pages).map(([label, address]) => (
          <li>
            <a
              class="tap"
              href={`${address}${address.includes('?') ? '&' : '?'}version=${version}`}
              target="_blank"
              rel="noopener"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Questions that are kept out of the bank, each with the first objection to it. */
export const Blocked = ({ blocked }: Pick<Prepared, 'blocked'>) => (
  <details>
    <summary class="tap">{words.blocked(blocked.length)}</summary>
    <ul>
      {blocked.map(({ id, why }) => (
        <li>
          <code>{id}</code>: {why}
        </li>
      ))}
    </ul>
  </details>
)

/** A question that is new or changed, in full, and the box by which its reader signs it. */
export const Fresh = ({ item: { id, statement, stem, options, explanation } }: { item: Item }) => (
  <div class="evidence">
    <p>
      {statement && <span class="weighed">{statement} </span>}
      <strong>{stem}</strong>
    </p>
    <ul>
      {options.map(({ text, correct, feedback }) => (
        <li>{correct ? <strong>{deskText.results.key(text)}</strong> : `${text} – ${feedback}`}</li>
      ))}
    </ul>
    <p>{explanation}</p>
    <label class="tap">
      <input type="checkbox" name="sign" value={id} />
      <span>
        {words.sign} <code>{id}</code>
      </span>
    </label>
  </div>
)
