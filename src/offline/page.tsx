import { Document } from '../ui/document.tsx'
import { text } from '../ui/text.ts'

/** What stands where a page should, when there is no connection and the page was never opened here. */
export const OfflinePage = () => (
  <Document title={text.offline.title} script="offline.js">
    <h1>{text.offline.title}</h1>
    <p class="standfirst">{text.offline.about}</p>
    <h2 class="label">{text.offline.kept}</h2>
    <ul class="kept bare" data-edition={text.offline.edition} data-site={text.site.name} />
  </Document>
)
