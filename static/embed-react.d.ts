/** The elements that /embed.js defines, for JSX in React 19. It stands beside embed.d.ts. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { ReadoutElement } from './embed.d.ts'

type Props<Own> = DetailedHTMLProps<HTMLAttributes<ReadoutElement>, ReadoutElement> & Look & Own

interface Look {
  story: string
  /** Pins the widget to this version of the story. */
  version?: string
  theme?: 'light' | 'dark' | 'auto'
  accent?: string
  background?: string
  text?: string
  radius?: number
  font?: string
  eager?: boolean
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'readout-quiz': Props<{ edition?: number; length?: 5 | 10 | 15 }>
      'readout-card': Props<{ card: string }>
      'readout-compare': Props<{ topic?: string }>
    }
  }
}
