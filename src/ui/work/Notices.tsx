// What the learner must decide about, above the editor.

import type { ReactNode } from 'react';
import type { LabActions } from '../../app/createLabStore.ts';
import type { LabState, OpenLesson } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import { NoticeBar } from './NoticeBar.tsx';

interface NoticesProps {
  readonly lesson: Pick<OpenLesson, 'otherTab' | 'database' | 'aside' | 'comparing'>;
  readonly server: LabState['server'];
  readonly actions: Pick<LabActions, 'retry' | 'takeOtherTab' | 'keepThisTab' | 'bringBack' | 'discardAside'>;
}

export function Notices({ lesson, server, actions }: NoticesProps): ReactNode {
  const { otherTab, database, aside, comparing } = lesson;
  const fault = server.kind === 'failed' ? server : null;
  return (
    <>
      {fault === null ? null : (
        <NoticeBar tone="fault" actions={[{ text: strings.server.retry, onPress: actions.retry }]}>
          <strong>{strings.server.failed(fault.step)}.</strong> {strings.server.failedHelp}
          <p>{fault.message}</p>
        </NoticeBar>
      )}
      {fault !== null || database.kind !== 'failed' ? null : (
        <NoticeBar tone="fault" actions={[{ text: strings.server.retry, onPress: actions.retry }]}>
          <strong>{strings.server.databaseFailed}</strong>
          <p>{database.message}</p>
        </NoticeBar>
      )}
      {otherTab === null ? null : (
        <NoticeBar
          tone="warned"
          actions={[
            { text: strings.work.takeOtherTab, onPress: actions.takeOtherTab },
            { text: strings.work.keepThisTab, onPress: actions.keepThisTab },
          ]}
        >
          {strings.work.otherTab}
        </NoticeBar>
      )}
      {aside === null || comparing ? null : (
        <NoticeBar
          tone="plain"
          actions={[
            { text: strings.solution.bringBack, onPress: actions.bringBack },
            { text: strings.solution.discard, onPress: actions.discardAside },
          ]}
        >
          {strings.solution.aside}
        </NoticeBar>
      )}
    </>
  );
}
