import { parsedHtml } from './trusted.ts'

/** The page at this address, or null where it cannot be had. */
export async function fetchDocument(address: string, cache: RequestCache = 'default'): Promise<Document | null> {
  try {
    const answer = await fetch(address, { cache })
    // Style within would be reported as against this page’s policy, even in a document that is never shown.
    const html = (await answer.text()).replace(/<style.*?<\/style>/gs, '')
    return answer.ok ? parsedHtml(html) : null
  } catch {
    return null
  }
}
