import { addresses } from '../../http/addresses.ts'
import { Document } from '../../ui/document.tsx'
import { FormKey } from '../view/form-key.tsx'
import { watchText } from '../view/text.ts'
import { reportText } from './text.ts'

/** Asks whether everything of a session is to be deleted. */
export const DeletePage = ({ code, formKey }: { code: string; formKey: string }) => (
  <Document
    title={`${reportText.deleteNow} · ${reportText.title(code)}`}
    style="report.css"
    promise={watchText.promise}
  >
    <div class="report">
      <p class="label">{reportText.title(code)}</p>
      <h1>{reportText.deleteNow}</h1>
      <p>{reportText.deleteHint}</p>
      <form method="post" action={addresses.deleteClass(code)}>
        <FormKey formKey={formKey} />
        <button class="button" type="submit">
          {reportText.deleteSure}
        </button>
      </form>
      <p>
        <a class="tap" href={addresses.report(code)}>
          {reportText.keep}
        </a>
      </p>
    </div>
  </Document>
)
