/** How many there are to revisit, in the words that the page carries for one and for several. */
export function counted({ dataset: { one = '', many = '' } }: HTMLElement, count: number): string {
  return (count === 1 ? one : many).replace('{}', count.toLocaleString(document.documentElement.lang))
}

/** How far off a day is: “tomorrow”, “in 3 days”. */
export function relative(due: Date, now: Date): string {
  const days = Math.max(1, Math.round((due.getTime() - now.getTime()) / 86_400_000))
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' }).format(days, 'day')
}
