/** The elements that /embed.js defines, and the events they send. docs/embedding.md tells the same in words. */

/** What each event carries; nothing is sent anywhere but to the page that holds the element. */
export interface ReadoutEventMap {
  /** The widget can be used. */
  'readout:ready': CustomEvent<{ kind: 'quiz' | 'card' | 'compare'; title: string; edition?: number }>
  /** The reader has come to the widget: its heading is in sight. Once for each. */
  'readout:view': CustomEvent<Record<string, never>>
  /** The first question of a quiz was answered, and not before a reload. */
  'readout:start': CustomEvent<{ edition: number }>
  /** A question was answered; `item` is its id in the bank, the same in every edition, `pick` the place of the chosen option, from 0. */
  'readout:answer': CustomEvent<{ question: number; item: string; correct: boolean; pick: number }>
  /** A quiz was finished; `score` is how many answers were right. */
  'readout:complete': CustomEvent<{ score: number; outOf: number; edition: number }>
  /** The widget is this tall, in pixels, at this width; its element has already made room. */
  'readout:resize': CustomEvent<{ height: number; width: number }>
}

/** Any of the three elements, or a `<div data-readout="…">` once /embed.js has run. */
export interface ReadoutElement extends HTMLElement {
  /** Starts the quiz anew, forgetting the answers so far. */
  restart(): void
  addEventListener<Type extends keyof ReadoutEventMap>(
    type: Type,
    listener: (event: ReadoutEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'readout-quiz': ReadoutElement
    'readout-card': ReadoutElement
    'readout-compare': ReadoutElement
  }
  interface DocumentEventMap extends ReadoutEventMap {}
}
