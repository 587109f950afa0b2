import { Section } from '../../ui/section.tsx'
import { DeskDocument } from '../document.tsx'
import { FormKey } from '../form-key.tsx'
import { Notice } from '../notice.tsx'
import { deskText } from '../text.ts'
import { writeAddresses } from './addresses.ts'
import type { Said } from './draft-document.tsx'
import type { DraftStore } from './store.ts'
import { writeText } from './text.ts'

const words = writeText.home

/** What an editor has filled in to begin a draft. */
export type Begun = { article: string; id: string; published: string }

type Props = Said & { drafts: ReturnType<DraftStore['list']>; begun?: Begun; formKey: string }

/** Where an article is pasted, and the drafts that there are. */
export const HomePage = ({ drafts, begun, formKey, notice, fault }: Props) => (
  <DeskDocument title={words.title} formKey={formKey}>
    <h1>{words.title}</h1>
    <Notice notice={notice} fault={fault} />
    <p class="measure">{words.about}</p>
    <form method="post" action={writeAddresses.home()} class="desk-form wide-form">
      <FormKey formKey={formKey} />
      <label>
        {words.article}
        <textarea name="article" rows={14} required aria-describedby="article-hint">
          {`\n${begun?.article ?? ''}`}
        </textarea>
      </label>
      <p class="hint" id="article-hint">
        {words.articleHint}
      </p>
      <div class="fields">
        <label>
          {words.id}
          <input
            name="id"
            required
            maxlength={60}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            autocapitalize="none"
            spellcheck={false}
            value={begun?.id}
            aria-describedby="id-hint"
          />
          <span class="hint" id="id-hint">
            {words.idHint}
          </span>
        </label>
        <label>
          {words.published}
          <input name="published" type="date" value={begun?.published} aria-describedby="published-hint" />
          <span class="hint" id="published-hint">
            {words.publishedHint}
          </span>
        </label>
      </div>
      <p class="actions">
        <button class="button" type="submit">
          {words.begin}
        </button>
      </p>
    </form>
    <Section id="drafts" heading={words.drafts}>
      {drafts.length === 0 && <p>{words.none}</p>}
      <ul class="desk-stories bare">
        {drafts.map(({ id, who, at }) => (
          <li>
            <h3>
              <a href={writeAddresses.claims(id)}>{id}</a>
            </h3>
            <p class="among">{words.last(who, deskText.moment(at))}</p>
            <details>
              <summary class="tap">
                {words.discard} <span class="unseen">{id}</span>
              </summary>
              <form method="post" action={writeAddresses.discard(id)}>
                <FormKey formKey={formKey} />
                <p>{words.reallyDiscard}</p>
                <button class="button second" type="submit">
                  {words.discard} <span class="unseen">{id}</span>
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  </DeskDocument>
)
