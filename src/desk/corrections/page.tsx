import { factsOf } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
import { Section } from '../../ui/section.tsx'
import { text } from '../../ui/text.ts'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { FormKey } from '../form-key.tsx'
import { Notice } from '../notice.tsx'
import { deskText } from '../text.ts'
import type { Wanted } from './correct.ts'

const words = deskText.corrections

type Props = {
  dossier: Dossier
  version: string
  formKey: string
  notice?: string | undefined
  fault?: string
  wanted?: Wanted | undefined
  /** The place of the correction that is reworded, counted from 1; left out for a new one. */
  place?: number | undefined
}

/** What readers are told has been corrected, and a form for one more. */
export const CorrectionsPage = ({ dossier, version, formKey, notice, fault, wanted, place }: Props) => {
  const { id, title, corrections = [] } = dossier
  return (
    <DeskDocument title={words.title} story={{ id, title, at: 'corrections' }} formKey={formKey}>
      <h1>{words.title}</h1>
      <Notice notice={notice} fault={fault} />
      <Section id="said" heading={words.said}>
        {corrections.length === 0 && <p>{words.none}</p>}
        <ul>
          {corrections.map(({ date, what, why, claims, desk }, i) => (
            <li>
              <strong>{text.day(date)}</strong> {what} {why} {claims.length > 0 && <code>{claims.join(' ')}</code>}{' '}
              {desk ? (
                <a class="tap" href={`${deskAddresses.corrections(id, i + 1)}#add`} aria-label={words.rewordThat(date)}>
                  {words.reword}
                </a>
              ) : (
                <span class="among">{words.inFile}</span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="add" heading={place ? words.rewordThat(corrections[place - 1]?.date ?? '') : words.add}>
        <p class="measure">{place ? words.aboutReword : words.about}</p>
        <form method="post" action={deskAddresses.corrections(id)} class="desk-form">
          <FormKey formKey={formKey} />
          <input type="hidden" name="seen" value={version} />
          {place && <input type="hidden" name="place" value={place} />}
          <label>
            {words.what}
            <textarea name="what" rows={3} required maxlength={1000}>
              {wanted?.what}
            </textarea>
          </label>
          <label>
            {words.why}
            <textarea name="why" rows={2} required maxlength={1000}>
              {wanted?.why}
            </textarea>
          </label>
          <details open={(wanted?.claims.length ?? 0) > 0}>
            <summary class="tap">{words.claims}</summary>
            <fieldset class="claims">
              <legend class="unseen">{words.claims}</legend>
              {factsOf(dossier).claims.map((claim) => (
                <label class="tap">
                  <input type="checkbox" name="claim" value={claim.id} checked={wanted?.claims.includes(claim.id)} />
                  <span>
                    {claim.plain} <code>{claim.id}</code>
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
          <p class="actions">
            <button class="button" type="submit">
              {place ? words.publishReworded : words.publish}
            </button>
            {place && (
              <a class="tap" href={deskAddresses.corrections(id)}>
                {words.leave}
              </a>
            )}
          </p>
        </form>
      </Section>
    </DeskDocument>
  )
}
