import { addresses } from '../../http/addresses.ts'
import type { Entry } from '../../stories/model.ts'
import { Section } from '../../ui/section.tsx'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { FormKey } from '../form-key.tsx'
import { Notice } from '../notice.tsx'
import type { Settings } from '../store.ts'
import { Table } from '../table.tsx'
import { deskText } from '../text.ts'

const words = deskText.story

type Props = {
  entry: Entry
  settings: Settings
  formKey: string
  notice?: string | undefined
  fault?: string | undefined
}

/** A story with every version that is kept, and what has to be so before one is published here. */
export const StoryPage = ({ entry, settings, formKey, notice, fault }: Props) => (
  <DeskDocument title={words.title} story={{ id: entry.id, title: entry.title, at: 'story' }} formKey={formKey}>
    <h1>{entry.title}</h1>
    <Notice notice={notice} fault={fault} />
    {entry.withdrawn && <p class="notice">{words.withdrawnSince(entry.withdrawn.at, entry.withdrawn.why)}</p>}
    <p class="actions">
      <a class="tap" href={addresses.hub(entry.id)}>
        {words.hub}
      </a>
      <a class="tap" href={addresses.quiz(entry.id, { edition: 1, length: 10 })}>
        {words.quiz}
      </a>
      <a class="tap" href={addresses.embed.page(entry.id)}>
        {words.embed}
      </a>
    </p>
    <Section id="versions" heading={words.title}>
      <Table label={words.table} head={words.head}>
        {entry.versions.toReversed().map(({ version, at }) => (
          <Version id={entry.id} {...{ version, at }} isPresent={version === entry.version} />
        ))}
      </Table>
    </Section>
    <Section id="settings" heading={words.settings}>
      <p class="measure">{words.mustBeSignedWhere}</p>
      <form method="post" action={deskAddresses.settings(entry.id)} class="actions">
        <FormKey formKey={formKey} />
        <label class="tap">
          <input type="checkbox" name="mustBeSigned" checked={settings.mustBeSigned} /> {words.mustBeSigned}
        </label>
        <button class="button second" type="submit">
          {words.save}
        </button>
      </form>
    </Section>
    <Withdrawal entry={entry} formKey={formKey} />
  </DeskDocument>
)

const Withdrawal = ({ entry: { id, withdrawn }, formKey }: Pick<Props, 'entry' | 'formKey'>) => (
  <Section id="withdrawal" heading={words.withdrawal}>
    <p class="measure">{withdrawn ? words.restoreMeans : words.withdrawalMeans}</p>
    <form method="post" action={deskAddresses.withdrawal(id)} class="desk-form">
      <FormKey formKey={formKey} />
      <input type="hidden" name="do" value={withdrawn ? 'restore' : 'withdraw'} />
      {!withdrawn && (
        <label>
          {words.reason}
          <input name="reason" required maxlength={300} autocomplete="off" />
        </label>
      )}
      <p>
        <button class="button second" type="submit">
          {withdrawn ? words.restore : words.withdraw}
        </button>
      </p>
    </form>
  </Section>
)

type VersionProps = { id: string; version: string; at: string; isPresent: boolean }

const Version = ({ id, version, at, isPresent }: VersionProps) => (
  <tr>
    <th scope="row">
      <code>{version}</code>
    </th>
    <td>
      <time datetime={at}>{deskText.moment(at)}</time>
    </td>
    <td>{isPresent ? <strong>{words.present}</strong> : words.kept}</td>
    <td>
      <a class="tap" href={`${addresses.hub(id)}${isPresent ? '' : `?version=${version}`}`}>
        {words.read}
      </a>
      {!isPresent && (
        <>
          {' '}
          <a class="tap" href={deskAddresses.version(id, version)}>
            {words.compare}
          </a>
        </>
      )}
    </td>
  </tr>
)
