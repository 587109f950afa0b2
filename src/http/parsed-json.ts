/** What the text says as JSON, or undefined, which fits no shape. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
