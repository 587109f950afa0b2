import { isMap } from 'yaml'
import { Section } from '../../ui/section.tsx'
import { FormKey } from '../form-key.tsx'
import { writeAddresses } from './addresses.ts'
import { type EntryList, entriesIn, textOf } from './document.ts'
import { DraftDocument, type Said } from './draft-document.tsx'
import { EntryForm, type RefusedEntry } from './entry-form.tsx'
import { FindingList } from './finding-list.tsx'
import { countsIn, type Opened } from './opened.ts'
import { writeText } from './text.ts'

const words = writeText.parts

/** The words at the head of a story, in the order of the text. */
export const headFields = ['title', 'tagline', 'standfirst', 'date', 'happening'] as const

const lists: readonly EntryList[] = ['accounts', 'topics', 'people', 'outlets', 'organisations', 'places']

type Props = Said & { opened: Opened; formKey: string; refused?: RefusedEntry | undefined }

/** What a story has beside its claims, each to be picked and confirmed. */
export const PartsPage = ({ opened, formKey, refused, notice, fault }: Props) => {
  const { document, draft } = opened
  return (
    <DraftDocument {...{ opened, formKey, notice, fault }} at="parts">
      {document === null ? (
        <p>
          {writeText.notYaml} <a href={writeAddresses.text(draft.id)}>{writeText.sections.text}</a>
        </p>
      ) : (
        <>
          <p class="measure">{words.about}</p>
          <Head opened={opened} document={document} formKey={formKey} />
          {lists.map((list) => {
            const entries = entriesIn(document, list)
            return (
              entries.length > 0 && (
                <Section id={list} heading={words.lists[list]}>
                  {entries.map((entry) => (
                    <EntryForm {...{ opened, entry, formKey, refused }} />
                  ))}
                </Section>
              )
            )
          })}
        </>
      )}
    </DraftDocument>
  )
}

type HeadProps = { opened: Opened; document: NonNullable<Opened['document']>; formKey: string }

const Head = ({ opened, document, formKey }: HeadProps) => {
  const { contents } = document
  const of = [...headFields, 'source'] as readonly (string | number | undefined)[]
  const found = [...opened.findings.faults, ...opened.findings.guesses].filter(({ at }) => of.includes(at[0]))
  return (
    <Section id="head" heading={words.head}>
      <FindingList found={found} />
      <form class="desk-form" method="post" action={writeAddresses.part(opened.draft.id, 'head', 0)}>
        <FormKey formKey={formKey} />
        {headFields.map((name) => (
          <label>
            {words.names[name]}
            <input name={name} maxlength={600} value={isMap(contents) ? textOf(contents, name) : ''} />
            <input type="hidden" name={`seen.${name}`} value={isMap(contents) ? textOf(contents, name) : ''} />
          </label>
        ))}
        <label>
          {words.counted}
          <input name="counts" maxlength={600} pattern="[0-9]+(, *[0-9]+)*" value={countsIn(document).join(', ')} />
        </label>
        <p class="actions">
          <button class="button" type="submit" name="do" value="confirm">
            {words.confirm}
          </button>
          <button class="button second" type="submit" name="do" value="save">
            {words.save}
          </button>
        </p>
      </form>
    </Section>
  )
}
