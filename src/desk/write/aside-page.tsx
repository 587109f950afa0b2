import { FormKey } from '../form-key.tsx'
import { deskText } from '../text.ts'
import { writeAddresses } from './addresses.ts'
import { DraftDocument, type Said } from './draft-document.tsx'
import type { Opened } from './opened.ts'
import type { Aside } from './store.ts'
import { writeText } from './text.ts'

const words = writeText.conflict

type Props = Said & { opened: Opened; aside: Aside; formKey: string }

/** A text that was set aside beside the draft’s, each whole, and what becomes of it. */
export const AsidePage = ({ opened, aside, formKey, notice, fault }: Props) => {
  const { draft } = opened
  return (
    <DraftDocument {...{ opened, formKey, notice, fault }} at="text">
      <p>{words.differs(linesOnlyIn(aside.text, draft.text), linesOnlyIn(draft.text, aside.text))}</p>
      <div class="beside">
        <form method="post" action={writeAddresses.aside(draft.id, aside.number)} class="desk-form wide-form">
          <FormKey formKey={formKey} />
          <input type="hidden" name="base" value={draft.revision} />
          <label>
            {words.yours(aside.who, deskText.moment(aside.at))}
            <textarea name="text" rows={28} spellcheck={false} class="code">
              {`\n${aside.text}`}
            </textarea>
          </label>
          <p>{words.takeAbout}</p>
          <p class="actions">
            <button class="button" type="submit" name="do" value="take">
              {words.take}
            </button>
            <button class="button second" type="submit" name="do" value="drop">
              {words.drop}
            </button>
          </p>
        </form>
        <label class="desk-form wide-form">
          {words.present(draft.who, deskText.moment(draft.at))}
          <textarea rows={28} readonly spellcheck={false} class="code">
            {`\n${draft.text}`}
          </textarea>
        </label>
      </div>
    </DraftDocument>
  )
}

/** How many lines of a text the other has not. */
export function linesOnlyIn(text: string, other: string): number {
  const known = new Set(other.split('\n'))
  return text.split('\n').filter((line) => !known.has(line)).length
}
