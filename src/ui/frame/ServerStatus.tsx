// Postgres in the footer: running, starting with its step and progress, or failed with a way on.

import type { ReactNode } from 'react';
import { formatMegabytes } from '../../app/figures.ts';
import type { LabState } from '../../app/lessonState.ts';
import { strings } from '../../app/strings.ts';
import { bootSteps } from '../../model/serverApi.ts';
import { Button } from '../parts/Button.tsx';

interface ServerStatusProps {
  readonly server: LabState['server'];
  readonly onRetry: () => void;
}

export function ServerStatus({ server, onRetry }: ServerStatusProps): ReactNode {
  return (
    <div className={`server server-${server.kind}`}>
      <span className="server-dot" aria-hidden="true" />
      <span role="status">{sentence(server)}</span>
      {server.kind === 'starting' ? <BootProgress {...server} /> : null}
      {server.kind === 'failed' ? (
        <Button kind="link" onPress={onRetry}>
          {strings.server.retry}
        </Button>
      ) : null}
    </div>
  );
}

function sentence(server: LabState['server']): string {
  if (server.kind === 'ready') return strings.server.ready(majorVersion(server.postgres));
  return server.kind === 'failed' ? strings.server.failed(server.step) : strings.server.starting(server.step);
}

/** `18.3 (PGlite)` is 18 to a learner. */
function majorVersion(version: string): string {
  return /\d+/u.exec(version)?.[0] ?? version;
}

type Starting = Extract<LabState['server'], { kind: 'starting' }>;

function BootProgress({ step, loadedBytes, totalBytes }: Starting): ReactNode {
  const place = bootSteps.indexOf(step);
  const part = totalBytes > 0 ? Math.min(loadedBytes / totalBytes, 1) : 0;
  const count = strings.server.step(place + 1, bootSteps.length);
  const bytes = strings.server.megabytes(formatMegabytes(loadedBytes), formatMegabytes(totalBytes));
  return (
    <>
      <progress value={(place + part) / bootSteps.length} max={1} aria-label={count} />
      <span>{totalBytes > 0 ? bytes : count}</span>
    </>
  );
}
