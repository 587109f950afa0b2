import { Document } from '../ui/document.tsx'
import { explainerText } from './text.ts'

/** What is stored of a reader’s visit, and how long. */
export const PrivacyPage = ({ url }: { url: string }) => (
  <Document title={explainerText.privacy.title} description={explainerText.privacy.standfirst} url={url}>
    <h1>{explainerText.privacy.title}</h1>
    <p class="standfirst">{explainerText.privacy.standfirst}</p>
    {explainerText.privacy.parts.map(({ heading, body }) => (
      <section class="measure">
        <h2>{heading}</h2>
        <p>{body}</p>
      </section>
    ))}
  </Document>
)
