/** A first line without a full stop is the headline; numbers of references may stand behind the full stop. */
export function headed(text: string): { title: string; body: string } {
  const [first = '', ...rest] = text.trim().split(/\r?\n/)
  const ends = /[.?!:]["”’]?(?: \[\d+(?:, \d+)*\])?$/
  return ends.test(first.trim()) ? { title: '', body: text } : { title: first.trim(), body: rest.join('\n') }
}
