/** A number as English writes it: 1,234. */
export const whole = formatter({})

/** A share from 0 to 1 as English writes it, rounded: 0.667 is “67%”. */
export const percent = formatter({ style: 'percent' })

/** A number with two decimal places at most, and no minus before a zero. */
// Not in the code of a page that does not use it.
export const decimal = /* @__PURE__ */ formatter({ maximumFractionDigits: 2, signDisplay: 'negative' })

/** How many of what: “1 person”, “1,234 people”. */
export const counted = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`

/** Makes its format when it is first used: loading a language’s rules takes as long as the Worker’s whole start. */
function formatter(options: Intl.NumberFormatOptions): (value: number) => string {
  let format: Intl.NumberFormat | undefined
  return (value) => {
    format ??= new Intl.NumberFormat('en-US', options)
    return format.format(value)
  }
}
