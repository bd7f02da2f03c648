import { Panel } from './parts/panel';
import { useSidebar } from './sidebar-context';

interface LostPanelProps {
  readonly onRetry: () => void;
}

/**
 * Shown where the first call brings no answer. The usual cause is a browser that is signed in to several Google
 * accounts (F157); the way around it stands here, since the sidebar cannot mend it.
 */
export function LostPanel({ onRetry }: LostPanelProps) {
  const texts = useSidebar().texts.sidebar;
  return (
    <Panel title={texts.lost.title} isAlert>
      {navigator.onLine ? (
        <>
          <p>{texts.lost.cause}</p>
          <p class="panel-lead">{texts.lost.stepsTitle}</p>
          <ul>
            <li>{texts.lost.oneAccount}</li>
            <li>{texts.lost.menu}</li>
            <li>{texts.lost.again}</li>
          </ul>
        </>
      ) : (
        <p>{texts.lost.offline}</p>
      )}
      <button class="button primary" type="button" onClick={onRetry}>
        {texts.retry}
      </button>
    </Panel>
  );
}
