/** The page at this address, or null where it cannot be had. */
export async function fetchDocument(address: string): Promise<Document | null> {
  try {
    const answer = await fetch(address)
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
  } catch {
    return null
  }
}
