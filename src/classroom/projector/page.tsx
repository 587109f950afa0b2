import { LivePage } from '../view/live-page.tsx'
import { screenText } from './text.ts'
import { type ScreenState, ScreenView } from './view.tsx'

/** The projector’s page. */
export const ScreenPage = ({ state }: { state: ScreenState }) => {
  const { code } = state.snapshot.session
  return (
    <LivePage title={screenText.title(code)} script="screen.js" start={{ code }} bare>
      <ScreenView {...state} />
    </LivePage>
  )
}
