import { ButtonLink } from '../../ui/button-link.tsx'
import { FormKey } from '../form-key.tsx'
import { writeAddresses } from './addresses.ts'
import type { BesideSentence } from './beside.ts'
import { ClaimForm, ClaimLine, type Refused } from './claim-form.tsx'
import { DraftDocument, type Said } from './draft-document.tsx'
import { nextToConfirm, type Opened } from './opened.ts'
import { writeText } from './text.ts'

const words = writeText.claims

type Props = Said & {
  opened: Opened
  /** The claim whose form stands open. */
  at: string | undefined
  formKey: string
  refused?: Refused | undefined
}

/** The article, sentence by sentence, with the claims that stand in each. */
export const ClaimsPage = ({ opened, at, formKey, refused, notice, fault }: Props) => {
  const { draft, document, article } = opened
  const next = nextToConfirm(opened, at)
  const open = refused?.claim ?? at ?? next?.id
  const form = (claims: BesideSentence['claims']) =>
    claims.map((claim) =>
      claim.id === open ? (
        <ClaimForm {...{ opened, claim, formKey, refused }} />
      ) : (
        <ClaimLine opened={opened} claim={claim} />
      ),
    )
  return (
    <DraftDocument {...{ opened, formKey, notice, fault }} at="claims">
      {document === null ? (
        <p>
          {writeText.notYaml} <a href={writeAddresses.text(draft.id)}>{writeText.sections.text}</a>
        </p>
      ) : (
        <>
          <p class="measure">{words.about}</p>
          <p class="actions">
            {next ? (
              <ButtonLink second href={writeAddresses.claims(draft.id, `at=${encodeURIComponent(next.id)}`, next.id)}>
                {words.next}
              </ButtonLink>
            ) : (
              words.done
            )}
          </p>
          {article.paragraphs.map(({ number, sentences }) => (
            <section class="paragraph" aria-labelledby={`paragraph-${number}`}>
              <h2 class="label" id={`paragraph-${number}`}>
                {words.paragraph(number)}
              </h2>
              {sentences.map((sentence) => (
                <div class="beside" id={`sentence-${sentence.place.replace('.', '-')}`}>
                  <div>
                    <p class="sentence">
                      <strong>{sentence.place}</strong> {sentence.text}
                    </p>
                    <p class="among">
                      <span class={`standing ${sentence.covered}`}>{writeText.covered[sentence.covered]}</span>
                    </p>
                  </div>
                  <div>
                    {form(sentence.claims)}
                    <Add draft={draft.id} sentence={sentence} formKey={formKey} />
                  </div>
                </div>
              ))}
            </section>
          ))}
          {article.elsewhere.length > 0 && (
            <section class="paragraph" aria-labelledby="elsewhere">
              <h2 class="label" id="elsewhere">
                {words.elsewhere}
              </h2>
              {form(article.elsewhere)}
            </section>
          )}
        </>
      )}
    </DraftDocument>
  )
}

type AddProps = { draft: string; sentence: BesideSentence; formKey: string }

const Add = ({ draft, sentence: { place, covered }, formKey }: AddProps) => (
  <form method="post" action={writeAddresses.sentence(draft, place)} class="add">
    <FormKey formKey={formKey} />
    <button class={covered === 'not' ? 'button second' : 'button quiet'} type="submit">
      {words.add} <span class="unseen">{place}</span>
    </button>
  </form>
)
