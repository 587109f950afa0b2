import type { Fault, Finding } from './fault.ts'

/** One fault for each cause: findings that follow from an earlier one are only counted there. */
export function folded(findings: readonly Finding[]): Fault[] {
  const causes: { fault: Fault; breaks: readonly string[] }[] = []
  for (const { touches = [], breaks = [], ...finding } of findings) {
    const cause = causes.find((one) => one.breaks.some((name) => touches.includes(name)))
    if (cause) cause.fault.more += 1
    else causes.push({ fault: { ...finding, more: 0 }, breaks })
  }
  return causes.map(({ fault }) => fault)
}
