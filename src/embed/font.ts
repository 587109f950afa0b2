/** Font stacks by name. Devices have these fonts already, so a widget loads none. */
const stacks: Record<string, string> = {
  serif: 'Charter,"Sitka Text",Cambria,"Noto Serif","Liberation Serif",serif',
  sans: 'system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  transitional: 'Charter,"Bitstream Charter","Sitka Text",Cambria,serif',
  'old-style': '"Iowan Old Style","Palatino Linotype","URW Palladio L",P052,serif',
  humanist: 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",sans-serif',
  geometric: 'Avenir,Montserrat,Corbel,"URW Gothic",sans-serif',
  slab: 'Rockwell,"Rockwell Nova","Roboto Slab","DejaVu Serif",serif',
  mono: 'ui-monospace,"Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace',
}

/** The names that a site can give instead of a stack. */
export const fontNames = Object.keys(stacks)

const generic = ['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-monospace']

// Longer than any stack one would write by hand.
const most = 8

/**
 * Reads a stack by its name, or a list of family names as `font-family` has it; null where it is neither. Names hold
 * letters, digits, spaces and hyphens only, and come out quoted, so that a name is all that can come through.
 */
export function readFont(text: string): string | null {
  const named = Object.hasOwn(stacks, text) ? stacks[text] : undefined
  if (named !== undefined) return named
  const names = text.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
  if (names.length > most || !names.every((name) => /^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u.test(name))) return null
  const stack = names.map((name) => (generic.includes(name) ? name : `"${name}"`))
  return [...stack, ...(generic.includes(names.at(-1) ?? '') ? [] : ['sans-serif'])].join(',')
}
