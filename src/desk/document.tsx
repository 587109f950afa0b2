import type { Child } from 'hono/jsx'
import { Document } from '../ui/document.tsx'
import { deskAddresses } from './addresses.ts'
import { FormKey } from './form-key.tsx'
import { deskText } from './text.ts'

const sections = {
  story: deskAddresses.story,
  bank: (quiz: string) => deskAddresses.bank(quiz),
  publish: deskAddresses.publish,
  corrections: (quiz: string) => deskAddresses.corrections(quiz),
  results: (quiz: string) => deskAddresses.results(quiz),
}

/** A part of a story at the desk. */
export type DeskSection = keyof typeof sections

type Props = {
  title: string
  /** Left out where nobody is signed in. */
  formKey?: string
  story?: { id: string; title: string; at?: DeskSection }
  children: Child
}

/** The document that every page of the desk stands in. */
export const DeskDocument = ({ title, formKey, story, children }: Props) => (
  <Document
    title={[title, story?.title, deskText.title].filter((part, i, all) => part && all.indexOf(part) === i).join(' · ')}
    style="desk.css"
    script="desk.js"
    promise={deskText.promise}
  >
    {formKey !== undefined && (
      <nav class="desk-nav" aria-label={deskText.title}>
        <a class="tap" href={deskAddresses.home()}>
          {deskText.stories}
        </a>
        <a class="tap" href={deskAddresses.write()}>
          {deskText.write}
        </a>
        <a class="tap" href={deskAddresses.log()}>
          {deskText.log.title}
        </a>
        <form method="post" action={deskAddresses.signOut()}>
          <FormKey formKey={formKey} />
          <button class="button quiet" type="submit">
            {deskText.signOut}
          </button>
        </form>
      </nav>
    )}
    {story && (
      <nav class="desk-nav story" aria-label={story.title}>
        {/* The keys of the table above, in its order. */}
        {(Object.keys(sections) as DeskSection[]).map((section) => (
          <a class="tap" href={sections[section](story.id)} aria-current={section === story.at ? 'page' : undefined}>
            {deskText.sections[section]}
          </a>
        ))}
      </nav>
    )}
    {children}
  </Document>
)
