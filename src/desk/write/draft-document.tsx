import type { Child } from 'hono/jsx'
import { DeskDocument } from '../document.tsx'
import { Notice } from '../notice.tsx'
import { deskText } from '../text.ts'
import { writeAddresses } from './addresses.ts'
import { isOpen, type Opened } from './opened.ts'
import { writeText } from './text.ts'

const sections = {
  claims: (draft: string) => writeAddresses.claims(draft),
  parts: (draft: string) => writeAddresses.parts(draft),
  text: (draft: string) => writeAddresses.text(draft),
  bank: writeAddresses.bank,
}

export type WriteSection = keyof typeof sections

/** What became of the form that was sent last. */
export type Said = { notice?: string | undefined; fault?: string | undefined }

type Props = Said & { opened: Opened; at: WriteSection; formKey: string; children: Child }

/** The document that every page of a draft stands in: its parts, how far it is, and what was set aside of it. */
export const DraftDocument = ({ opened, at, formKey, notice, fault, children }: Props) => {
  const { draft, asides } = opened
  return (
    <DeskDocument title={`${writeText.sections[at]} · ${draft.id}`} formKey={formKey}>
      <nav class="desk-nav story" aria-label={writeText.sectionsOf(draft.id)}>
        {/* The keys of the table above, in its order. */}
        {(Object.keys(sections) as WriteSection[]).map((section) => (
          <a class="tap" href={sections[section](draft.id)} aria-current={section === at ? 'page' : undefined}>
            {writeText.sections[section]}
          </a>
        ))}
      </nav>
      <h1>{writeText.sections[at]}</h1>
      <Notice notice={notice} fault={fault} />
      <p class="among" id="progress">
        {progressOf(opened)}
      </p>
      {asides.length > 0 && (
        <ul class="asides">
          {asides.map(({ number, who, at }) => (
            <li>
              <a class="tap" href={writeAddresses.aside(draft.id, number)}>
                {writeText.conflict.yours(who, deskText.moment(at))}
              </a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </DeskDocument>
  )
}

/** How far a draft is, in a line. */
export function progressOf({ claims, article, findings }: Opened): string {
  const { progress } = writeText
  const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences)
  return [
    progress.claims(claims.filter(({ state }) => !isOpen(state)).length, claims.length),
    progress.notCovered(sentences.filter(({ covered }) => covered === 'not').length),
    progress.guesses(findings.guesses.length),
    progress.faults(findings.faults.length),
  ].join(' · ')
}
