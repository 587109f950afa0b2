import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'

/** What is stored of a reader’s visit, and how long. */
export const PrivacyPage = ({ url }: { url: string }) => (
  <Document title={text.privacy.title} description={text.privacy.standfirst} url={url}>
    <h1>{text.privacy.title}</h1>
    <p class="standfirst">{text.privacy.standfirst}</p>
    {text.privacy.parts.map(({ heading, body }) => (
      <section class="measure">
        <h2>{heading}</h2>
        <p>{body}</p>
      </section>
    ))}
  </Document>
)
