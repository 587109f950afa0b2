type Props = { notice?: string | undefined; fault?: string | undefined }

/** What became of the form that was sent last, at the same place on every page of the desk. */
export const Notice = ({ notice, fault }: Props) => (
  <>
    {notice !== undefined && (
      <p class="notice" role="status">
        {notice}
      </p>
    )}
    {fault !== undefined && (
      <p class="notice fault" role="alert">
        {fault}
      </p>
    )}
  </>
)
