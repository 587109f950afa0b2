import { unmarked } from '../../dossier/marks.ts'
import { scale } from '../../dossier/verbs.ts'
import { FormKey } from '../form-key.tsx'
import { writeAddresses } from './addresses.ts'
import { type EntryList, entriesIn, entryLists, type WrittenClaim } from './document.ts'
import type { ClaimFields } from './edit.ts'
import { FindingList } from './finding-list.tsx'
import { findingsAt } from './findings.ts'
import type { Opened } from './opened.ts'
import { writeText } from './text.ts'

const words = writeText.claims

/** An editor’s own words, which somebody else’s change kept from being saved. */
export type Refused = { claim: string; fields: ClaimFields }

type Props = { opened: Opened; claim: WrittenClaim }

/** A claim in a line, with the way to its form; each form would have every sentence to choose from, so one stands open at a time. */
export const ClaimLine = ({ opened, claim }: Props) => (
  <div class="written" id={`claim-${claim.id}`}>
    <ClaimHead claim={claim} />{' '}
    <a
      class="tap"
      href={writeAddresses.claims(opened.draft.id, `at=${encodeURIComponent(claim.id)}`, claim.id)}
      aria-label={words.changeOf(claim.id)}
    >
      {words.change}
    </a>
    <FindingList found={faultsOnly(opened, claim)} withWhere={false} />
  </div>
)

const ClaimHead = ({ claim }: { claim: WrittenClaim }) => (
  <>
    <span class={`standing ${claim.state}`}>{words.states[claim.state]}</span> · {unmarked(claim.text)}{' '}
    <code>{claim.id}</code>
  </>
)

const faultsOnly = ({ findings }: Opened, { topic, index }: WrittenClaim) =>
  findingsAt({ ...findings, guesses: [] }, topic, index)

type FormProps = Props & { formKey: string; refused?: Refused | undefined }

/** A claim as it stands, and the form in which an editor confirms, mends, joins or drops it. */
export const ClaimForm = ({ opened, claim, formKey, refused }: FormProps) => {
  const mine = refused?.claim === claim.id ? refused.fields : undefined
  return (
    <div class="written open" id={`claim-${claim.id}`}>
      <p>
        <ClaimHead claim={claim} />
      </p>
      {mine && (
        <div class="evidence">
          <h3>{writeText.conflict.now}</h3>
          <p>
            {claim.text} <code>{[claim.place, ...claim.by].join(', ')}</code>
          </p>
        </div>
      )}
      <FindingList found={faultsOnly(opened, claim)} withWhere={false} />
      <form class="desk-form" method="post" action={writeAddresses.claim(opened.draft.id, claim.id)}>
        <FormKey formKey={formKey} />
        <input type="hidden" name="seen" value={claim.seen} />
        <Fields opened={opened} claim={claim} {...(mine ?? ownFields(claim))} />
        <p class="actions">
          <button class="button" type="submit" name="do" value="confirm">
            {words.confirm}
          </button>
          <button class="button second" type="submit" name="do" value="save">
            {words.save}
          </button>
          <button class="button second" type="submit" name="do" value="drop" formnovalidate>
            {words.drop}
          </button>
        </p>
        <Join opened={opened} claim={claim} />
      </form>
    </div>
  )
}

const ownFields = ({
  text,
  quote,
  name,
  event,
  when,
  place,
  by,
  implied,
  silent,
  topicId,
}: WrittenClaim): ClaimFields => ({
  ...{ text, quote, name, event, when, place, by, implied, silent, topic: topicId, newTopic: '', verb: '' },
})

type FieldsProps = ClaimFields & { opened: Opened; claim: WrittenClaim }

const Fields = ({
  opened,
  claim,
  text,
  quote,
  name,
  event,
  when,
  place,
  by,
  implied,
  silent,
  topic,
  newTopic,
  verb,
}: FieldsProps) => {
  const topics = opened.document ? entriesIn(opened.document, 'topics') : []
  return (
    <>
      <label>
        {words.text}
        <textarea name="text" rows={3} required>
          {`\n${text}`}
        </textarea>
      </label>
      <label>
        {words.quote}
        <textarea name="quote" rows={2}>
          {`\n${quote}`}
        </textarea>
      </label>
      <div class="fields">
        {words.by.map((label, i) => (
          <Speaker opened={opened} label={label} at={i} said={by[i] ?? ''} />
        ))}
        <Places opened={opened} label={words.place} name="place" said={place} />
        <Verb claim={claim} chosen={verb} />
        <label>
          {words.topic}
          <select name="topic">
            {topics.map(({ fields }) => (
              <option value={String(fields.id)} selected={fields.id === topic}>
                {String(fields.name ?? fields.id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.newTopic}
          <input name="newTopic" maxlength={100} value={newTopic} />
        </label>
        <label>
          {words.name}
          <input name="name" maxlength={200} value={name} />
        </label>
        {when !== null && (
          <label>
            {words.when}
            <input type="date" name="when" value={when} />
          </label>
        )}
        <label>
          {words.event}
          <input name="event" maxlength={200} value={event} />
        </label>
      </div>
      <label class="tap">
        <input type="checkbox" name="implied" checked={implied} /> {words.implied}
      </label>
      <Silences opened={opened} claim={claim} silent={silent} />
      {claim.also.length > 0 && <p class="among">{words.also(claim.also.join('; '))}</p>}
    </>
  )
}

type SpeakerProps = { opened: Opened; label: string; at: number; said: string }

/** Whoever can say or pass on something: outlets first, because they stand outermost. */
const Speaker = ({ opened: { document }, label, at, said }: SpeakerProps) => {
  const lists = (['outlets', 'people', 'organisations'] as const).map((list) => ({
    list,
    entries: document ? namesIn(document, list) : [],
  }))
  const isKnown = said === '' || lists.some(({ entries }) => entries.some(({ id }) => id === said))
  return (
    <label>
      {label}
      <select name="by">
        <option value="">{at === 0 ? words.nobody.first : words.nobody.more}</option>
        {!isKnown && (
          <option value={said} selected>
            {said}
          </option>
        )}
        {lists.map(
          ({ list, entries }) =>
            entries.length > 0 && (
              <optgroup label={words.lists[list]}>
                {entries.map(({ id, name }) => (
                  <option value={id} selected={id === said}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  )
}

/** The verb’s step on the scale, with every verb of every step to choose from. */
const Verb = ({ claim: { verb }, chosen }: { claim: WrittenClaim; chosen: string }) =>
  verb === undefined ? (
    <p class="among">{words.noVerb}</p>
  ) : (
    <label>
      {words.verb}
      <select name="verb">
        <option value="">{words.verbAsIs(verb)}</option>
        {scale.map(({ strength, commits, verbs }) => (
          <optgroup label={`${strength}: ${commits}`}>
            {verbs.map((forms) => {
              const past = (forms.split(' ')[0] ?? '').replaceAll('-', ' ')
              return (
                <option value={past} selected={past === chosen}>
                  {past}
                </option>
              )
            })}
          </optgroup>
        ))}
      </select>
    </label>
  )

type SilencesProps = { opened: Opened; claim: WrittenClaim; silent: Record<string, string> }

/** For each outlet of an account that does not itself say it: the sentence that states its silence. */
const Silences = ({ opened, claim, silent }: SilencesProps) => {
  const { document } = opened
  const outlets = document ? namesIn(document, 'outlets') : []
  const sides = document ? entriesIn(document, 'accounts').flatMap(({ fields }) => fields.outlets ?? []) : []
  const shown = outlets.filter(({ id }) => id in silent || (sides.includes(id) && !claim.by.includes(id)))
  return (
    <div class="fields">
      {shown.map(({ id, name }) => (
        <Places
          opened={opened}
          label={words.silent(name)}
          name={`silent.${id}`}
          said={silent[id] ?? ''}
          empty={words.silentNowhere}
        />
      ))}
    </div>
  )
}

type PlacesProps = { opened: Opened; label: string; name: string; said: string; empty?: string }

const Places = ({ opened: { article }, label, name, said, empty }: PlacesProps) => {
  const places = article.paragraphs.flatMap(({ sentences }) => sentences)
  const isKnown = said === '' || places.some(({ place }) => place === said)
  return (
    <label>
      {label}
      <select name={name}>
        {empty !== undefined && <option value="">{empty}</option>}
        {!isKnown && (
          <option value={said} selected>
            {said}
          </option>
        )}
        {places.map(({ place, text }) => (
          <option value={place} selected={place === said}>
            {place} {text.split(/\s+/).slice(0, 5).join(' ')} …
          </option>
        ))}
      </select>
    </label>
  )
}

const Join = ({ opened, claim }: { opened: Opened; claim: WrittenClaim }) => {
  const paragraph = claim.place.split('.')[0]
  const others = opened.claims.filter(({ id, place }) => id !== claim.id && place.split('.')[0] === paragraph)
  return others.length === 0 ? null : (
    <p class="actions join">
      <label>
        {words.joinWith}
        <select name="other">
          {others.map(({ id, text }) => (
            <option value={id}>
              {id}: {unmarked(text).split(/\s+/).slice(0, 8).join(' ')}
            </option>
          ))}
        </select>
      </label>
      <button class="button second" type="submit" name="do" value="join" formnovalidate>
        {words.join}
      </button>
    </p>
  )
}

/** Entries of a list by id and name; others of the text are left out. */
export const namesIn = (document: NonNullable<Opened['document']>, list: EntryList): { id: string; name: string }[] =>
  entriesIn(document, list).flatMap(({ fields: { id, name } }) =>
    typeof id === 'string' ? [{ id, name: String(name ?? id) }] : [],
  )

export const everyName = (document: NonNullable<Opened['document']>) =>
  entryLists.flatMap((list) => namesIn(document, list))
