import type { Finding } from '../support/equal-access.ts'

/** Why something that the engine finds is none of our faults; with `html`, for these elements alone. */
export type Answer = { html?: RegExp; why: string }

/** What the engine calls a fault and is none. */
export const falseAlarms: Record<string, Answer[]> = {
  aria_content_in_landmark: [
    {
      html: /^<a href="#main" class="button skip">/,
      why: 'A skip link stands before all landmarks, because it leads past them.',
    },
  ],
  aria_form_label_unique: [
    {
      html: /^<form /,
      why: 'Browsers make no landmark of a form without a name; each of these is told by its button.',
    },
  ],
  aria_landmark_name_unique: [
    {
      html: /^<form /,
      why: 'Browsers make no landmark of a form without a name; each of these is told by its button.',
    },
  ],
  aria_main_label_visible: [
    { html: /^<body/, why: 'The examples of /embed are pages of their own in frames, each with its own main part.' },
  ],
  element_tabbable_role_valid: [
    {
      html: /^<section [^>]*class="wide glance"/,
      why: 'A table wider than its page scrolls by keyboard only if it takes the focus.',
    },
    {
      html: /^<pre tabindex="0">/,
      why: 'A line of code wider than its page scrolls by keyboard only if it takes the focus.',
    },
    {
      html: /^<section [^>]*tabindex="0" class="wide">/,
      why: 'A table wider than its page scrolls by keyboard only if it takes the focus; axe demands it.',
    },
  ],
}

/** What the engine asks a person to confirm, and what confirms it. */
export const confirmed: Record<string, Answer[]> = {
  a_target_warning: [{ html: /target="_blank"/, why: 'The host’s page must stay open while the class goes on.' }],
  blockquote_cite_exists: [{ why: 'Each is a quotation, and who says it stands beside it in words.' }],
  element_tabbable_unobscured: [{ why: 'Nothing of ours lies over a page but dialogs, and these are modal.' }],
  element_tabbable_visible: [
    { why: 'The skip link comes into view with the focus, and what scrolls sideways scrolls to it.' },
  ],
  frame_src_valid: [
    { html: /^<iframe .*\/embed\//, why: 'The widgets in the frames are pages of this sweep themselves.' },
  ],
  heading_markup_misuse: [{ html: /^<h[34]/, why: 'It is the question that its section is about.' }],
  img_alt_background: [
    {
      html: /^<(label|li) [^>]*class="option key/,
      why: 'A sign and the words “right answer” say what the green edge says.',
    },
  ],
  input_checkboxes_grouped: [
    { html: /^<input [^>]*type="checkbox"/, why: 'Each is a choice of its own, with its own words.' },
  ],
  input_label_visible: [{ html: /^<select /, why: 'The label is around the list, and visible.' }],
  list_structure_proper: [{ html: /^<dl/, why: 'HTML allows groups of a term and its descriptions in a div.' }],
  style_color_misuse: [
    { why: 'Accounts differ by hatching too, verdicts by sign and words; forced colors and print keep that.' },
  ],
  style_focus_visible: [{ why: 'One rule outlines whatever has the focus; ways.test.ts looks at it at every stop.' }],
  style_highcontrast_visible: [{ why: 'Every sheet has its rules for forced colors.' }],
  style_viewport_resizable: [{ why: 'The wall’s text grows with the wall; the sweep doubles the text.' }],
  text_block_heading: [
    { why: 'A short line of its own: a question, a name, a state; headings stand above them where there are any.' },
  ],
  text_quoted_correctly: [
    { html: /^<span class="about">/, why: 'The reference gives examples of what stands in a field; nobody said them.' },
  ],
  text_sensory_misuse: [
    { why: '“Right” is “correct” here, “left” is what remains of the time, and “below” is later in the text.' },
  ],
}

/** The answer that fits a finding, if there is one. */
export function answerTo({ rule, verdict, html }: Finding): Answer | undefined {
  const answers = (verdict === 'FAIL' ? falseAlarms : confirmed)[rule]
  return answers?.find((answer) => answer.html?.test(html) ?? true)
}
