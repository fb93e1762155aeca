// The truth about the lab in one line: Postgres, versions, what is saved, how Tab leaves the editor.

import type { ReactNode } from 'react';
import { keyNames } from '../../app/keyNames.ts';
import type { DraftState, LabState } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import { ServerStatus } from './ServerStatus.tsx';
import './Footer.css';

interface FooterProps {
  readonly server: LabState['server'];
  readonly storageRefused: boolean;
  /** Null while no exercise is open. */
  readonly draft: DraftState | null;
  readonly onRetry: () => void;
}

export function Footer({ server, storageRefused, draft, onRetry }: FooterProps): ReactNode {
  return (
    <footer className="footer">
      {/* Nothing is fetched before there is an exercise to run. */}
      {draft === null ? null : <ServerStatus server={server} onRetry={onRetry} />}
      <span>{strings.footer.sequelize}</span>
      <span className={storageRefused ? 'footer-refused' : undefined}>{savedText(storageRefused, draft)}</span>
      <span className="footer-gap" />
      {draft === null ? null : (
        <span className="footer-tab">
          <kbd>{keyNames(navigator.platform).leaveEditor}</kbd> {strings.footer.tabKey}
        </span>
      )}
    </footer>
  );
}

function savedText(storageRefused: boolean, draft: DraftState | null): string | null {
  if (storageRefused) return strings.footer.refused;
  if (draft === null) return null;
  return { untouched: strings.footer.untouched, saved: strings.footer.saved, unsaved: strings.footer.refused }[draft];
}
