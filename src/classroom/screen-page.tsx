import { RoomPage } from './room-page.tsx'
import { screenText } from './screen-text.ts'
import { type ScreenState, ScreenView } from './screen-view.tsx'

/** The projector’s page. */
export const ScreenPage = ({ state }: { state: ScreenState }) => {
  const { code } = state.snapshot.session
  return (
    <RoomPage title={screenText.title(code)} script="screen.js" start={{ code }} bare>
      <ScreenView {...state} />
    </RoomPage>
  )
}
