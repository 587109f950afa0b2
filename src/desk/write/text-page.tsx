import type { Placed } from '../../authoring/read-dossier.ts'
import { asset } from '../../ui/assets.ts'
import { Section } from '../../ui/section.tsx'
import { FormKey } from '../form-key.tsx'
import { deskText } from '../text.ts'
import { writeAddresses } from './addresses.ts'
import { DraftDocument, type Said } from './draft-document.tsx'
import { FindingList } from './finding-list.tsx'
import type { Opened } from './opened.ts'
import { writeText } from './text.ts'

const words = writeText.text

type Props = Said & {
  opened: Opened
  formKey: string
  /** An editor’s text that was not saved. */
  unsaved?: string | undefined
}

/** The draft’s text with every finding at its line; its script makes it an editor that saves as one types. */
export const TextPage = ({ opened, formKey, unsaved, notice, fault }: Props) => {
  const { draft, findings } = opened
  const found = [...findings.faults, ...findings.guesses]
  return (
    <DraftDocument {...{ opened, formKey, notice, fault }} at="text">
      <p class="measure">{words.about}</p>
      <form
        method="post"
        action={writeAddresses.text(draft.id)}
        class="desk-form wide-form"
        autocomplete="off"
        data-text
      >
        <FormKey formKey={formKey} />
        <input type="hidden" name="base" value={draft.revision} />
        <label for="text">{words.label}</label>
        <textarea name="text" id="text" rows={28} required spellcheck={false} class="code">
          {`\n${unsaved ?? draft.text}`}
        </textarea>
        <p class="actions">
          <button class="button" type="submit">
            {words.save}
          </button>
          <span
            class="among"
            id="saved"
            role="status"
            data-typing={words.typing}
            data-saving={words.saving}
            data-failed={words.failed}
            data-autosaved={words.autosaved}
          >
            {words.revision(draft.revision, draft.who, deskText.moment(draft.at))}
          </span>
        </p>
      </form>
      <Section id="findings" heading={words.findings}>
        <div data-findings>
          <FindingsInText found={found} />
        </div>
      </Section>
      <script type="module" src={asset('desk-write.js')} />
    </DraftDocument>
  )
}

/** Everything that is found in the text, or that nothing is; the script shows it anew after each save. */
export const FindingsInText = ({ found }: { found: readonly Placed[] }) =>
  found.length === 0 ? <p>{words.none}</p> : <FindingList found={found} inText />
