import { addresses } from '../http/addresses.ts'
import { Document } from './document.tsx'

type Props = { title: string; detail: string; back?: { href: string; label: string } }

/** A refusal as a page: what happened, what to do, and a way on. */
export const ProblemPage = ({ title, detail, back }: Props) => (
  <Document title={title}>
    <h1>{title}</h1>
    <p>{detail}</p>
    {back && (
      <p>
        <a class="tap" href={back.href}>
          {back.label}
        </a>
      </p>
    )}
    <p>
      <a class="tap" href={addresses.home()}>
        All stories
      </a>
    </p>
  </Document>
)
