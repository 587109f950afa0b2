import type { Entry } from '../../stories/model.ts'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { FormKey } from '../form-key.tsx'
import { deskText } from '../text.ts'
import type { StoryDifferences } from './differences.ts'
import { DifferencesList } from './differences-list.tsx'

const words = deskText.version

type Props = {
  entry: Entry
  version: string
  /** Null where the present version cannot be read. */
  differences: StoryDifferences | null
  formKey: string
}

/** What would change if an earlier version became the present one, and the button that does it. */
export const VersionPage = ({ entry: { id, title, version: present }, version, differences, formKey }: Props) => (
  <DeskDocument title={words.title(version)} story={{ id, title, at: 'story' }} formKey={formKey}>
    <h1>{words.title(version)}</h1>
    {version === present ? (
      <p>{words.isPresent}</p>
    ) : (
      <>
        <p class="standfirst">{differences ? words.about(version, present) : words.unreadable}</p>
        {differences && <DifferencesList differences={differences} />}
        <form method="post" action={deskAddresses.version(id, version)}>
          <FormKey formKey={formKey} />
          <input type="hidden" name="seen" value={present} />
          <p class="measure">
            {words.undo} {words.fromFile}
          </p>
          <button class="button" type="submit">
            {words.rollBack}
          </button>
        </form>
      </>
    )}
  </DeskDocument>
)
